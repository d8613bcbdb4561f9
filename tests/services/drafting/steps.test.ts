import { expect, test } from 'vitest'
import type { Operation } from '#app/core/drafting/operation.ts'
import { parseSlug, type Slug } from '#app/core/ids.ts'
import { openDraft } from '#app/services/drafting/open-draft.server.ts'
import { publishDraft } from '#app/services/surveys/publish-draft.server.ts'
import { publishSurvey } from '#app/services/surveys/publish-survey.server.ts'
import { takeBack } from '#app/services/drafting/take-back.server.ts'
import { takeSteps } from '#app/services/drafting/take-steps.server.ts'
import { createSurvey } from '#app/services/surveys/create-survey.server.ts'
import { openWorld } from '#tests/support/world.ts'

const SOURCE = {
  title: 'Draft',
  pages: [
    {
      name: 'p1',
      elements: [
        { type: 'text', name: 'q1', title: 'One' },
        { type: 'text', name: 'q2', title: 'Two' },
      ],
    },
  ],
}

const slugOf = (text: string): Slug => {
  const slug = parseSlug(text)
  if (!slug.ok) throw new Error(text)
  return slug.value
}

async function desk() {
  const { shell } = await openWorld({ sources: {} })
  const slug = slugOf('draft')
  await createSurvey(shell, { source: SOURCE, slug, owner: null, actor: 'user ann' })
  const opened = openDraft(shell, { slug, author: 'user ann' })
  if (!opened.ok) throw new Error('no draft')
  const start = opened.value.revision
  const take = (
    author: string,
    operations: readonly Operation[],
    more: { readonly revision?: number; readonly mergeKey?: string; readonly name?: string } = {},
  ) =>
    takeSteps(shell, {
      slug,
      revision: more.revision ?? now().revision,
      steps: [
        {
          id: crypto.randomUUID(),
          name: more.name ?? 'A change',
          operations,
          mergeKey: more.mergeKey ?? null,
        },
      ],
      author,
    })
  const back = (verb: 'undo' | 'redo', author: string) =>
    takeBack(shell, { slug, verb, id: crypto.randomUUID(), revision: now().revision, author })
  function now() {
    const draft = openDraft(shell, { slug, author: 'user ann' })
    if (!draft.ok) throw new Error('no draft')
    return draft.value
  }
  return { shell, slug, start, take, back, now, source: () => now().document.source }
}

const title = (at: number, value: string): Operation => ({
  op: 'replace',
  path: `/source/pages/0/elements/${at}/title`,
  value,
})

test('two people who change different questions from one revision keep both changes', async () => {
  const { take, start, source } = await desk()
  await take('user ann', [{ op: 'remove', path: '/source/pages/0/elements/0' }])
  const late = await take('user bob', [title(1, 'Zwei')], { revision: start })
  expect(late).toMatchObject({ ok: true, value: { revision: start + 2 } })
  expect(source()).toEqual({
    ...SOURCE,
    pages: [{ name: 'p1', elements: [{ type: 'text', name: 'q2', title: 'Zwei' }] }],
  })
})

test('of two who change one text the second is refused, and told by whom', async () => {
  const { take, start, source } = await desk()
  await take('user ann', [title(0, 'Eins')], { name: 'Change the title' })
  expect(await take('user bob', [title(0, 'Un')], { revision: start })).toMatchObject({
    ok: false,
    problem: { code: 'edits_clash', detail: '“A change” and “Change the title” by user ann' },
  })
  expect(source()).toMatchObject({ pages: [{ elements: [{ title: 'Eins' }, {}] }] })
})

test('a step that is sent twice is done once', async () => {
  const { shell, slug, start, source } = await desk()
  const steps = [
    {
      id: crypto.randomUUID(),
      name: 'Add',
      mergeKey: null,
      operations: [
        { op: 'add' as const, path: '/source/pages/0/elements/0', value: { name: 'q0' } },
      ],
    },
  ]
  const input = { slug, revision: start, steps, author: 'user ann' }
  const [first, again] = [await takeSteps(shell, input), await takeSteps(shell, input)]
  expect(again).toEqual(first)
  expect(source()).toMatchObject({ pages: [{ elements: [{ name: 'q0' }, {}, {}] }] })
})

test('twenty changes are undone and done again, each by itself', async () => {
  const { take, back, source, now } = await desk()
  const states = [source()]
  for (let n = 1; n <= 20; n += 1) {
    await take('user ann', [title(n % 2, `Text ${n}`)])
    states.push(source())
  }
  for (let n = 19; n >= 0; n -= 1) {
    await back('undo', 'user ann')
    expect(source()).toEqual(states[n])
  }
  expect(await back('undo', 'user ann')).toMatchObject({ problem: { code: 'nothing_to_undo' } })
  for (let n = 1; n <= 20; n += 1) {
    await back('redo', 'user ann')
    expect(source()).toEqual(states[n])
  }
  expect(now().undoState.redo).toBeNull()
})

test('undo takes back what one did oneself, though others have gone on since', async () => {
  const { take, back, source } = await desk()
  await take('user ann', [title(0, 'By Ann')])
  await take('user ann', [title(0, 'By Ann again')])
  await take('user bob', [
    { op: 'move', from: '/source/pages/0/elements/0', path: '/source/pages/0/elements/1' },
  ])
  await back('undo', 'user ann')
  await back('undo', 'user ann')
  expect(source()).toEqual({
    ...SOURCE,
    pages: [
      {
        name: 'p1',
        elements: [
          { type: 'text', name: 'q2', title: 'Two' },
          { type: 'text', name: 'q1', title: 'One' },
        ],
      },
    ],
  })
})

test('what somebody else has written over since is not undone', async () => {
  const { take, back, source } = await desk()
  await take('user ann', [title(0, 'By Ann')])
  await take('user bob', [title(0, 'By Bob')])
  expect(await back('undo', 'user ann')).toMatchObject({ problem: { code: 'edits_clash' } })
  expect(source()).toMatchObject({ pages: [{ elements: [{ title: 'By Bob' }, {}] }] })
})

test('typing under one key is one undo', async () => {
  const { take, back, source } = await desk()
  for (const text of ['H', 'He', 'Hey'])
    await take('user ann', [title(0, text)], { mergeKey: 'q1' })
  await back('undo', 'user ann')
  expect(source()).toEqual(SOURCE)
})

test('once something new is done nothing can be done again', async () => {
  const { take, back } = await desk()
  await take('user ann', [title(0, 'a')])
  await back('undo', 'user ann')
  await take('user ann', [title(0, 'b')])
  expect(await back('redo', 'user ann')).toMatchObject({ problem: { code: 'nothing_to_redo' } })
})

test('a change of a place that is not there changes nothing', async () => {
  const { take, source } = await desk()
  const refused = await take('user ann', [title(0, 'x'), { op: 'remove', path: '/source/pages/7' }])
  expect(refused).toMatchObject({ ok: false, problem: { code: 'step_misfits' } })
  expect(source()).toEqual(SOURCE)
})

test('what is published from elsewhere starts the history anew', async () => {
  const { shell, slug, take, back, now } = await desk()
  await take('user ann', [title(0, 'Eins')])
  const { revision } = now()
  expect(await publishDraft(shell, { slug, actor: 'user ann' })).toMatchObject({ ok: true })
  const source = { ...SOURCE, title: 'From a folder' }
  await publishSurvey(shell, { slug, source, study: {}, actor: 'rapport' })
  expect(now()).toMatchObject({ revision: revision + 1, document: { source } })
  expect(await back('undo', 'user ann')).toMatchObject({ problem: { code: 'nothing_to_undo' } })
  expect(await take('user ann', [title(0, 'x')], { revision })).toMatchObject({
    problem: { code: 'stale_revision' },
  })
})

test('undo goes on past publishing', async () => {
  const { shell, slug, take, back, source } = await desk()
  await take('user ann', [title(0, 'Eins')])
  await publishDraft(shell, { slug, actor: 'user ann' })
  await back('undo', 'user ann')
  expect(source()).toEqual(SOURCE)
})
