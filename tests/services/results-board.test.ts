import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { appendEntry, findEntry } from '#db/response-log.server.ts'
import type { EntryKind } from '#app/core/response/entry.ts'
import type { Accepted } from '#app/services/responses/submit-response.server.ts'
import { must, openWorld, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY, withQuestions } from './sources.ts'

const aWorld = () => openWorld({ sources: { [SLUG]: SURVEY } })

async function add(world: World, kind: EntryKind, { id: responseId }: Accepted): Promise<void> {
  const { id: surveyId } = world.survey(SLUG)
  await world.database.write((tx) => {
    const entry = findEntry(tx, surveyId, responseId, 'submitted')
    if (entry === null) throw new Error('Never submitted')
    const { collectorId, versionId, source } = entry
    appendEntry(tx, {
      surveyId,
      collectorId,
      versionId,
      source,
      kind,
      responseId,
      at: 0,
      detail: null,
    })
  })
}

const live = async (world: World) => (await world.board.current(world.survey(SLUG))).columns

test('numbers hold everything that was committed before the question', async () => {
  const world = await aWorld()
  for (let n = 1; n <= 5; n += 1) {
    await world.accept(SLUG, { liked: 'yes' })
    expect((await live(world)).of('live').responses).toBe(n)
  }
})

test('an excluded response does not count until it is restored', async () => {
  const world = await aWorld()
  const [first] = [await world.accept(SLUG, { liked: 'yes' }), await world.accept(SLUG, {})]
  const count = async () => (await live(world)).of('live').responses
  expect(await count()).toBe(2)
  await add(world, 'excluded', first)
  await add(world, 'excluded', first)
  expect(await count()).toBe(1)
  await add(world, 'restored', first)
  await add(world, 'restored', first)
  expect(await count()).toBe(2)
  expect((await live(world)).received('live')).toBe(2)
})

test('sources are never summed', async () => {
  const world = await openWorld({ rebuilt: true })
  const slug = 'empathy-leaders-2021'
  await world.accept(slug, { role: 'customerService' })
  const { columns } = await world.board.current(world.survey(slug))
  expect(columns.of('live').responses).toBe(1)
  expect(columns.of('reconstruction').responses).toBe(204)
})

test('by whatever a survey is found, its numbers are worked out once', async () => {
  const world = await aWorld()
  await world.accept(SLUG, { liked: 'yes' })
  const survey = world.survey(SLUG)
  const first = await world.board.current(survey)
  const { catalog } = world.shell
  for (const found of [...catalog.surveys(), catalog.surveyById(survey.id)])
    expect(await world.board.current(found ?? survey)).toBe(first)
})

test('nothing new in the log gives the same edition', async () => {
  const world = await aWorld()
  await world.accept(SLUG, { liked: 'yes' })
  const first = await world.board.current(world.survey(SLUG))
  expect(await world.board.current(world.survey(SLUG))).toBe(first)
  await world.accept(SLUG, { liked: 'yes' })
  expect((await world.board.current(world.survey(SLUG))).edition).toBeGreaterThan(first.edition)
})

test('a new version brings its variables, and nothing is lost', async () => {
  const world = await aWorld()
  await world.accept(SLUG, { liked: 'yes' })
  await live(world)
  must(await world.publish(SLUG, withQuestions({ type: 'rating', name: 'stars' })))
  await world.accept(SLUG, { liked: 'yes', stars: 5 })
  const columns = (await live(world)).of('live')
  expect(columns.variable('stars')).not.toBeNull()
  expect(columns.responses).toBe(2)
})

test('while a release can’t be stored the numbers before it are shown, and it is made later', async () => {
  const world = await aWorld()
  for (let n = 0; n < 30; n += 1) await world.accept(SLUG, { liked: n % 2 === 0 ? 'yes' : 'no' })
  const other = new Sqlite(world.file)
  other.exec('BEGIN IMMEDIATE')
  expect((await world.board.current(world.survey(SLUG))).release).toBeNull()
  other.exec('ROLLBACK')
  other.close()
  expect((await world.board.current(world.survey(SLUG))).release?.release.number).toBe(1)
})
