import { expect, test, vi } from 'vitest'
import type { Operation } from '#app/core/drafting/operation.ts'
import { parseSlug, type Slug } from '#app/core/ids.ts'
import type { Problem } from '#app/core/problem.ts'
import type { Result } from '#app/core/result.ts'
import type { DraftNews } from '#app/core/drafting/draft-window.ts'
import { openDraft, stepsSince } from '#app/services/drafting/open-draft.server.ts'
import { takeBack } from '#app/services/drafting/take-back.server.ts'
import { takeSteps } from '#app/services/drafting/take-steps.server.ts'
import { createSurvey } from '#app/services/surveys/create-survey.server.ts'
import { createDraftStore, type DraftStore } from '#app/ui/studio/draft/draft-store.ts'
import type { DraftAnswer, DraftTransport } from '#app/ui/studio/draft/draft-transport.ts'
import { httpTransport } from '#app/ui/studio/draft/draft-transport.ts'
import { openWorld } from '#tests/support/world.ts'

const TITLE = '/source/title'
const slug = draftSlug()

function draftSlug(): Slug {
  const read = parseSlug('draft')
  if (!read.ok) throw new Error('No slug')
  return read.value
}

const answered = (result: Result<DraftNews, Problem>): DraftAnswer =>
  result.ok
    ? { kind: 'news', news: result.value }
    : result.problem.code === 'edits_clash'
      ? { kind: 'clash', why: result.problem.detail }
      : { kind: 'refused', why: result.problem.detail }

/** A desk at which windows open one draft; each may be cut off from the server. */
async function desk() {
  const { shell } = await openWorld({ sources: {} })
  const source = {
    title: 'Draft',
    pages: [{ name: 'p1', elements: [{ name: 'q1' }, { name: 'q2' }] }],
  }
  await createSurvey(shell, { source, slug, owner: null, actor: 'user ann' })
  const draft = (author: string) => {
    const opened = openDraft(shell, { slug, author })
    if (!opened.ok) throw new Error('No draft')
    return opened.value
  }
  function openWindow(author: string) {
    const line = {
      state: 'up' as 'up' | 'down' | 'oneWay' | 'signedOut',
      /** Of what was sent at once. */
      largest: 0,
      beforeReply: () => Promise.resolve(),
    }
    const away: DraftAnswer = { kind: 'away', why: 'There is no connection.' }
    const own = { slug, author }
    const transport: DraftTransport = {
      take: async (revision, steps) => {
        if (line.state === 'down') return away
        if (line.state === 'signedOut') return { kind: 'signedOut', why: 'You are signed out.' }
        line.largest = Math.max(line.largest, steps.length)
        const answer = answered(await takeSteps(shell, { ...own, revision, steps }))
        return line.state === 'oneWay' ? away : answer
      },
      takeBack: async (verb, id, revision) => {
        const answer = answered(await takeBack(shell, { ...own, verb, id, revision }))
        await line.beforeReply()
        return answer
      },
      since: (revision) =>
        Promise.resolve(
          line.state === 'down' ? away : answered(stepsSince(shell, { ...own, revision })),
        ),
    }
    const store = createDraftStore(draft(author), transport, {
      newId: () => crypto.randomUUID(),
      now: () => 0,
      // Nothing goes out by itself; a test says when.
      after: () => () => undefined,
    })
    return { store, line }
  }
  return { openWindow, stored: () => draft('user ann').document.source }
}

const set = (store: DraftStore, path: string, value: string, mergeKey?: string) => {
  const operations: readonly Operation[] = [{ op: 'replace', path, value }]
  return store.perform({
    name: `Change ${path}`,
    operations,
    ...(mergeKey === undefined ? {} : { mergeKey }),
  })
}
const shown = (store: DraftStore) => store.view().window.document.source

test('a change is seen at once, said to be on its way, and kept', async () => {
  const { openWindow, stored } = await desk()
  const { store } = openWindow('user ann')
  set(store, TITLE, 'New')
  expect(shown(store)).toMatchObject({ title: 'New' })
  expect(store.view().saving).toEqual({ state: 'saving' })
  await store.flush()
  expect(store.view().saving).toEqual({ state: 'saved' })
  expect(stored()).toMatchObject({ title: 'New' })
})

test('typing is sent as one change', async () => {
  const { openWindow } = await desk()
  const { store } = openWindow('user ann')
  for (const text of ['N', 'Ne', 'New']) set(store, TITLE, text, 'title')
  expect(store.view().window.pending).toHaveLength(1)
  await store.flush()
  await store.undo()
  expect(shown(store)).toMatchObject({ title: 'Draft' })
})

test('the second window sees what the first one did, and keeps what it did itself', async () => {
  const { openWindow, stored } = await desk()
  const [one, two] = [openWindow('user ann'), openWindow('user bob')]
  set(one.store, '/source/pages/0/elements/1/title', 'Second')
  await one.store.flush()
  two.store.perform({
    name: 'Delete q1',
    operations: [{ op: 'remove', path: '/source/pages/0/elements/0' }],
  })
  await two.store.refresh()
  await two.store.flush()
  await one.store.refresh()
  expect(shown(two.store)).toEqual(stored())
  expect(shown(one.store)).toEqual(stored())
  expect(stored()).toMatchObject({ pages: [{ elements: [{ name: 'q2', title: 'Second' }] }] })
})

test.each(['mine', 'kept'] as const)(
  'where both changed one text the second is shown both, and may keep %s',
  async (choice) => {
    const { openWindow, stored } = await desk()
    const [one, two] = [openWindow('user ann'), openWindow('user bob')]
    set(one.store, TITLE, 'By Ann')
    await one.store.flush()
    set(two.store, TITLE, 'By Bob')
    await two.store.flush()
    const [conflict] = two.store.view().window.conflicts
    expect(conflict).toMatchObject({
      mine: 'By Bob',
      kept: 'By Ann',
      theirs: { author: 'user ann' },
    })
    if (conflict !== undefined) two.store.settle(conflict, choice)
    await two.store.flush()
    expect(two.store.view().window.conflicts).toEqual([])
    expect(stored()).toMatchObject({ title: choice === 'mine' ? 'By Bob' : 'By Ann' })
    expect(shown(two.store)).toEqual(stored())
  },
)

test('a conflict that news have told of before the server refuses is no reason to stop', async () => {
  const { openWindow, stored } = await desk()
  const [one, two] = [openWindow('user ann'), openWindow('user bob')]
  set(one.store, TITLE, 'One')
  await one.store.flush()
  set(two.store, TITLE, 'Two')
  const asked = two.store.refresh()
  await Promise.all([asked, two.store.flush()])
  expect(two.store.view().window.conflicts).toHaveLength(1)
  expect(two.store.view().saving).toEqual({ state: 'saved' })
  set(two.store, '/source/pages/0/elements/1/title', 'Second')
  await two.store.flush()
  expect(stored()).toMatchObject({ title: 'One', pages: [{ elements: [{}, { title: 'Second' }] }] })
})

test('without a connection changes stay and say so, and go when it is back', async () => {
  const { openWindow, stored } = await desk()
  const { store, line } = openWindow('user ann')
  line.state = 'down'
  set(store, TITLE, 'New')
  await store.flush()
  expect(store.view().saving).toEqual({ state: 'waiting', why: 'There is no connection.' })
  set(store, '/source/pages/0/title', 'Page')
  await store.undo()
  expect(store.view().said?.text).toBe('Nothing can be undone now: There is no connection.')
  line.state = 'up'
  await store.flush()
  expect(store.view().saving).toEqual({ state: 'saved' })
  expect(store.view().said).toBeNull()
  expect(stored()).toMatchObject({ title: 'New', pages: [{ title: 'Page' }] })
})

test('two presses of undo take back two changes', async () => {
  const { openWindow, stored } = await desk()
  const { store } = openWindow('user ann')
  set(store, TITLE, 'A')
  set(store, TITLE, 'B')
  await Promise.all([store.undo(), store.undo()])
  expect(stored()).toMatchObject({ title: 'Draft' })
  await store.redo()
  expect(shown(store)).toMatchObject({ title: 'A' })
})

test('what is typed after a reply was lost is kept too', async () => {
  const { openWindow, stored } = await desk()
  const { store, line } = openWindow('user ann')
  set(store, TITLE, 'Ne', 'title')
  line.state = 'oneWay'
  await store.flush()
  set(store, TITLE, 'New', 'title')
  line.state = 'up'
  await store.flush()
  expect(shown(store)).toMatchObject({ title: 'New' })
  expect(stored()).toMatchObject({ title: 'New' })
})

test('however much was done without a connection, it goes in parts that the server takes', async () => {
  const { openWindow, stored } = await desk()
  const { store, line } = openWindow('user ann')
  line.state = 'down'
  for (let number = 1; number <= 450; number += 1) {
    set(store, TITLE, `Title ${number}`)
    if (number % 100 === 0) await store.flush()
  }
  line.state = 'up'
  await store.flush()
  expect(line.largest).toBeLessThanOrEqual(200)
  expect(store.view().saving).toEqual({ state: 'saved' })
  expect(shown(store)).toEqual(stored())
  expect(stored()).toMatchObject({ title: 'Title 450' })
})

test('a reply that comes after later news takes nothing back and does nothing twice', async () => {
  const { openWindow, stored } = await desk()
  const [one, two] = [openWindow('user ann'), openWindow('user bob')]
  const add = (store: DraftStore, name: string) =>
    store.perform({
      name: `Add ${name}`,
      operations: [{ op: 'add', path: '/source/pages/0/elements/0', value: { name } }],
    })
  add(one.store, 'q3')
  await one.store.flush()
  one.line.beforeReply = async () => {
    add(two.store, 'q4')
    await two.store.flush()
    await one.store.refresh()
  }
  await one.store.undo()
  await one.store.refresh()
  expect(shown(one.store)).toEqual(stored())
})

test('a conflict whose place is gone keeps its text until it is let go', async () => {
  const { openWindow } = await desk()
  const [one, two] = [openWindow('user ann'), openWindow('user bob')]
  one.store.perform({ name: 'Delete p1', operations: [{ op: 'remove', path: '/source/pages/0' }] })
  await one.store.flush()
  set(two.store, '/source/pages/0/elements/0/title', 'By Bob')
  await two.store.flush()
  const [conflict] = two.store.view().window.conflicts
  if (conflict === undefined) throw new Error('No conflict')
  two.store.settle(conflict, 'mine')
  expect(two.store.view().window.conflicts).toEqual([conflict])
  expect(two.store.view().said?.text).toBe('There is no place for it any more')
  two.store.settle(conflict, 'kept')
  expect(two.store.view().window.conflicts).toEqual([])
})

test('what was put in goes in again beside what stands there now', async () => {
  const { openWindow, stored } = await desk()
  const [one, two] = [openWindow('user ann'), openWindow('user bob')]
  one.store.perform({
    name: 'Write the questions anew',
    operations: [{ op: 'replace', path: '/source/pages/0/elements', value: [{ name: 'a' }] }],
  })
  await one.store.flush()
  two.store.perform({
    name: 'Add b',
    operations: [{ op: 'add', path: '/source/pages/0/elements/0', value: { name: 'b' } }],
  })
  await two.store.flush()
  const [conflict] = two.store.view().window.conflicts
  if (conflict === undefined) throw new Error('No conflict')
  two.store.settle(conflict, 'mine')
  await two.store.flush()
  expect(stored()).toMatchObject({ pages: [{ elements: [{ name: 'b' }, { name: 'a' }] }] })
})

test('a change is named at the length that a name may have', async () => {
  const { openWindow, stored } = await desk()
  const { store } = openWindow('user ann')
  const name = 'Rename ' + 'a long name '.repeat(30)
  store.perform({ name, operations: [{ op: 'replace', path: TITLE, value: 'New' }] })
  expect(store.view().window.pending[0]?.name.length).toBeLessThanOrEqual(200)
  await store.flush()
  expect(stored()).toMatchObject({ title: 'New' })
})

test.each([
  [401, 'signedOut'],
  [403, 'refused'],
  [503, 'away'],
])('an answer of %i is %s', async (status, kind) => {
  const refusal = { code: 'some_code', title: 'No', detail: 'No.' }
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(refusal, { status })))
  const answer = await httpTransport('draft').since(0)
  vi.unstubAllGlobals()
  expect(answer.kind).toBe(kind)
})

test('whoever is signed out goes on when they have signed in again', async () => {
  const { openWindow, stored } = await desk()
  const { store, line } = openWindow('user ann')
  line.state = 'signedOut'
  set(store, TITLE, 'New')
  await store.flush()
  expect(store.view().saving).toMatchObject({ state: 'waiting', signedOut: true })
  line.state = 'up'
  await store.flush()
  expect(stored()).toMatchObject({ title: 'New' })
})
