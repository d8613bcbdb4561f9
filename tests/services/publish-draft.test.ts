import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { takeSteps } from '#app/services/drafting/take-steps.server.ts'
import { openDraft } from '#app/services/drafting/open-draft.server.ts'
import { comparePublished } from '#app/services/surveys/compare-published.server.ts'
import { listVersions } from '#app/services/surveys/list-versions.server.ts'
import { publishDraft } from '#app/services/surveys/publish-draft.server.ts'
import { publishVersion } from '#app/services/surveys/publish-version.server.ts'
import { findSurvey } from '#db/surveys.server.ts'
import type { Operation } from '#app/core/drafting/operation.ts'
import { codeOf, must, openWorld, slugOf, type World } from '../support/world.ts'

const SLUG = 'shop'
const ADA = 'user ada@example.org'
const asks = (choices: readonly string[]): JsonObject => ({
  title: 'Shop',
  elements: [{ type: 'radiogroup', name: 'a', title: 'Which one?', choices }],
})

const aWorld = () => openWorld({ sources: { [SLUG]: asks(['x', 'y', 'z']) } })

let steps = 0
async function edit(world: World, operations: readonly Operation[]): Promise<number> {
  const { revision } = must(openDraft(world.shell, { slug: slugOf(SLUG), author: ADA }))
  steps += 1
  const id = `00000000-0000-4000-8000-${String(steps).padStart(12, '0')}`
  const step = { id, name: 'Edit', operations, mergeKey: null }
  const news = must(
    await takeSteps(world.shell, { slug: slugOf(SLUG), revision, steps: [step], author: ADA }),
  )
  return news.revision
}

const CHOICES = '/source/elements/0/choices'

test('a draft is published with its study, its note and its author, and both drafts are gone', async () => {
  const world = await aWorld()
  const revision = await edit(world, [
    { op: 'remove', path: `${CHOICES}/2` },
    { op: 'replace', path: '/study/summary', value: 'About shops.' },
  ])
  const published = must(
    await publishDraft(world.shell, {
      slug: slugOf(SLUG),
      actor: ADA,
      revision,
      note: 'Without z',
    }),
  )
  expect(published).toMatchObject({ version: 2, change: { kind: 'breaking' } })
  expect(world.survey(SLUG).study.summary.default).toBe('About shops.')
  const row = world.database.read((tx) => findSurvey(tx, slugOf(SLUG)))
  expect(row).toMatchObject({ draft: null, draftStudy: null })
  expect(listVersions(world.shell, world.survey(SLUG))).toMatchObject([
    { number: 2, note: 'Without z', publishedBy: ADA, change: 'breaking', state: 'current' },
    { number: 1, note: '', publishedBy: 'test', change: 'first', state: 'earlier' },
  ])
})

test('only what was looked at is published', async () => {
  const world = await aWorld()
  const revision = await edit(world, [{ op: 'remove', path: `${CHOICES}/2` }])
  await edit(world, [{ op: 'remove', path: `${CHOICES}/1` }])
  const late = await publishDraft(world.shell, { slug: slugOf(SLUG), actor: ADA, revision })
  expect(codeOf(late)).toBe('stale_revision')
  expect(world.survey(SLUG).current.number).toBe(1)
})

test('responses count for the version that they answered, less those taken back', async () => {
  const world = await aWorld()
  await world.accept(SLUG, { a: 'z' })
  await world.withdraw(await world.accept(SLUG, { a: 'z' }))
  await edit(world, [{ op: 'remove', path: `${CHOICES}/2` }])
  must(await publishDraft(world.shell, { slug: slugOf(SLUG), actor: ADA }))
  await world.accept(SLUG, { a: 'x' })
  await world.accept(SLUG, { a: 'y' })
  const listed = listVersions(world.shell, world.survey(SLUG))
  expect(listed.map(({ number, responses }) => [number, responses])).toEqual([
    [2, 2],
    [1, 1],
  ])
})

test('a comparison says how many answers each difference touches', async () => {
  const world = await aWorld()
  for (const a of ['x', 'z', 'z']) await world.accept(SLUG, { a })
  await edit(world, [
    { op: 'remove', path: `${CHOICES}/2` },
    { op: 'replace', path: `${CHOICES}/0`, value: { value: 'x', text: 'Ex' } },
  ])
  must(await publishDraft(world.shell, { slug: slugOf(SLUG), actor: ADA }))
  const survey = world.survey(SLUG)
  const compared = must(
    await comparePublished(world.shell, world.board, survey, { from: 1, to: 2 }),
  )
  expect(compared).toMatchObject({
    kind: 'breaking',
    reasons: [
      { reason: { kind: 'valueRemoved', value: 'z' }, affected: 2 },
      { reason: { kind: 'relabelled', value: 'x', to: 'Ex' }, affected: 1 },
    ],
    titles: { a: 'Which one?' },
  })
  const unknown = await comparePublished(world.shell, world.board, survey, { from: 1, to: 9 })
  expect(codeOf(unknown)).toBe('version_not_found')
})

test('going back publishes the old version once more, and can be undone in the draft', async () => {
  const world = await aWorld()
  await edit(world, [{ op: 'remove', path: `${CHOICES}/2` }])
  must(await publishDraft(world.shell, { slug: slugOf(SLUG), actor: ADA }))
  const back = must(
    await publishVersion(world.shell, { slug: slugOf(SLUG), number: 1, actor: ADA }),
  )
  expect(back).toMatchObject({ version: 3, change: { kind: 'safe' } })
  expect(JSON.parse(world.survey(SLUG).current.source)).toEqual(asks(['x', 'y', 'z']))
  const draft = must(openDraft(world.shell, { slug: slugOf(SLUG), author: ADA }))
  expect(draft.document.source).toEqual(asks(['x', 'y', 'z']))
  expect(draft.undoState.undo?.name).toBe('Go back to version 1')
  const none = await publishVersion(world.shell, { slug: slugOf(SLUG), number: 9, actor: ADA })
  expect(codeOf(none)).toBe('version_not_found')
})

test('a draft that somebody is at work on outlives going back', async () => {
  const world = await aWorld()
  must(await world.publish(SLUG, asks(['x', 'y'])))
  await edit(world, [{ op: 'replace', path: '/source/title', value: 'Market' }])
  must(await publishVersion(world.shell, { slug: slugOf(SLUG), number: 1, actor: ADA }))
  const draft = must(openDraft(world.shell, { slug: slugOf(SLUG), author: ADA }))
  expect(draft.document.source).toMatchObject({ title: 'Market' })
})
