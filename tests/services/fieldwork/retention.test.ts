import { expect, test } from 'vitest'
import type { PartialToken } from '#app/core/ids.ts'
import { keepFor } from '#app/services/surveys/keep-for.server.ts'
import { findDoor } from '#app/services/collectors/find-door.server.ts'
import { eraseOldAnswers } from '#app/services/responses/erase-old-answers.server.ts'
import { forgetUnfinished } from '#app/services/responses/forget-unfinished.server.ts'
import { sendUnfinished } from '#app/services/responses/send-unfinished.server.ts'
import {
  findUnfinished,
  savePage,
  startResponse,
} from '#app/services/responses/unfinished.server.ts'
import { setRetention } from '#db/surveys.server.ts'
import { findAnswers } from '#db/response-log.server.ts'
import { entries, partials } from '#db/schema.server.ts'
import { aCollector, taken, through } from '#tests/support/fieldwork.ts'
import { codeOf, must, openWorld, responseId, slugOf, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY } from '../sources.ts'

const DAY = 24 * 60 * 60 * 1000
const aWorld = () => openWorld({ sources: { [SLUG]: SURVEY, another: SURVEY } })
const keep = (world: World, change: Parameters<typeof setRetention>[2], slug = SLUG) =>
  world.database.write((tx) => setRetention(tx, world.survey(slug).id, change))

async function begin(world: World, page: number, slug = SLUG): Promise<PartialToken> {
  const door = findDoor(world.shell, slug, null)
  if (door === null) throw new Error('No door')
  const token = await startResponse(world.shell, { ...door, locale: 'en' })
  if (page > 0)
    await savePage(
      world.shell,
      { token, furthest: 0 },
      { draft: null, answers: { liked: 'no', words: 'half' }, page, locale: 'en', flags: [] },
    )
  return token
}
const log = (world: World) =>
  world.database.read((tx) =>
    tx.orm
      .select({
        kind: entries.kind,
        detail: entries.detail,
        id: entries.responseId,
        source: entries.source,
      })
      .from(entries)
      .all(),
  )
const left = (world: World) => world.database.read((tx) => tx.orm.select().from(partials).all())

test('what nobody came back to becomes a break-off with its page, and its answers go', async () => {
  const world = await aWorld()
  await begin(world, 0)
  await begin(world, 1)
  world.clock.now += 7 * DAY + 1
  expect(await forgetUnfinished(world.shell)).toBe(2)
  expect(left(world)).toEqual([])
  expect(log(world)).toMatchObject([
    { kind: 'brokeOff', detail: '1', source: 'live' },
    { kind: 'brokeOff', detail: '2', source: 'live' },
  ])
  expect(await forgetUnfinished(world.shell)).toBe(0)
})

test('each survey keeps unfinished responses for as long as it says', async () => {
  const world = await aWorld()
  await keep(world, { unfinishedForMs: DAY })
  await begin(world, 1)
  const other = await begin(world, 1, 'another')
  world.clock.now += DAY + 1
  expect(await forgetUnfinished(world.shell)).toBe(1)
  expect(left(world)).toHaveLength(1)
  expect(findUnfinished(world.shell, world.survey('another'), other)).not.toBeNull()
})

test('more than one batch of break-offs is written', async () => {
  const world = await aWorld()
  for (let n = 0; n < 450; n += 1) await begin(world, 0)
  world.clock.now += 7 * DAY + 1
  expect(await forgetUnfinished(world.shell)).toBe(450)
  expect(log(world)).toHaveLength(450)
})

test('a response that comes after its break-off is taken, and nothing joins the two', async () => {
  const world = await aWorld()
  const token = await begin(world, 1)
  const unfinished = findUnfinished(world.shell, world.survey(SLUG), token)
  if (unfinished === null) throw new Error('Not found')
  world.clock.now += 7 * DAY + 1
  await forgetUnfinished(world.shell)
  expect(must(await sendUnfinished(world.shell, unfinished)).arrival).toBe('new')
  const [brokeOff, submitted] = log(world)
  expect(submitted?.kind).toBe('submitted')
  expect(brokeOff?.id).not.toBe(submitted?.id)
})

test('break-offs are in no number that the public sees', async () => {
  const world = await aWorld()
  await begin(world, 1)
  world.clock.now += 7 * DAY + 1
  await forgetUnfinished(world.shell)
  expect((await world.results(SLUG)).received).toBe(0)
})

test('answers go when their time is up, and stay when it is not', async () => {
  const world = await aWorld()
  await keep(world, { answersForMs: 30 * DAY })
  const id = { id: responseId(500) }
  const old = must(await world.submit(SLUG, { liked: 'yes' }, id))
  const elsewhere = await world.accept('another', { liked: 'yes' })
  world.clock.now += 10 * DAY
  const young = await world.accept(SLUG, { liked: 'no' })
  world.clock.now += 20 * DAY
  expect(await eraseOldAnswers(world.shell)).toBe(0)
  world.clock.now += 1
  expect(await eraseOldAnswers(world.shell)).toBe(1)
  expect(await eraseOldAnswers(world.shell)).toBe(0)

  const kept = (seq: typeof old.seq) => world.database.read((tx) => findAnswers(tx, seq))
  expect(kept(old.seq)).toBeNull()
  expect(kept(young.seq)).not.toBeNull()
  expect(kept(elsewhere.seq)).not.toBeNull()
  expect(log(world).at(-1)).toMatchObject({ kind: 'withdrawn', detail: 'retention', id: id.id })
  expect(codeOf(await world.submit(SLUG, { liked: 'yes' }, id))).toBe('withdrawn')
})

test('a person who withdraws gives no reason, and one whose answers were erased may still ask', async () => {
  const world = await aWorld()
  await keep(world, { answersForMs: DAY })
  const first = await world.accept(SLUG, { liked: 'yes' })
  await world.withdraw(first)
  expect(log(world).at(-1)?.detail).toBeNull()
  const second = await world.accept(SLUG, { liked: 'yes' })
  world.clock.now += DAY + 1
  await eraseOldAnswers(world.shell)
  await world.withdraw(second)
  expect(log(world).filter(({ kind }) => kind === 'withdrawn')).toHaveLength(2)
})

test('erasing moves what comes next, and leaves releases as they were published', async () => {
  const world = await aWorld()
  await keep(world, { answersForMs: DAY })
  for (let n = 0; n < 40; n += 1) await world.accept(SLUG, { liked: n % 2 === 0 ? 'yes' : 'no' })
  const before = await world.results(SLUG)
  expect(before.release).not.toBeNull()
  world.clock.now += DAY + 1
  expect(await eraseOldAnswers(world.shell)).toBe(40)
  const old = await world.results(SLUG, { release: before.release })
  expect(old.variables).toEqual(before.variables)
  expect((await world.results(SLUG)).received).toBe(40)
})

test('rebuilt rows are nobody’s answers and stay', async () => {
  const world = await openWorld({ rebuilt: true })
  const survey = world.shell.catalog.surveys()[0]
  if (survey === undefined) throw new Error('No survey')
  await keep(world, { answersForMs: DAY }, survey.slug)
  world.clock.now += 2 * DAY
  expect(await eraseOldAnswers(world.shell)).toBe(0)
})

test('an erased response keeps its place of the maximum, and tells nothing more of itself', async () => {
  const world = await aWorld()
  await keep(world, { answersForMs: DAY })
  const collector = await aCollector(world, SLUG, {
    maximum: 1,
    quotas: [{ name: 'old', where: '{age} > 60', limit: 9 }],
  })
  must(await world.submit(SLUG, { age: 70 }, through(collector)))
  world.clock.now += DAY + 1
  await eraseOldAnswers(world.shell)
  expect(taken(world, SLUG, collector)).toEqual({ '*': 1, old: 0 })
  expect(codeOf(await world.submit(SLUG, { age: 70 }, through(collector)))).toBe('full')
})

test('a shorter time for unfinished responses holds at once', async () => {
  const world = await aWorld()
  const token = await begin(world, 1)
  world.clock.now += 2 * DAY
  const find = () => findUnfinished(world.shell, world.survey(SLUG), token)
  expect(find()).not.toBeNull()
  const wanted = { slug: slugOf(SLUG), unfinishedDays: 1, answersDays: undefined, actor: 'test' }
  must(await keepFor(world.shell, wanted))
  expect(find()).toBeNull()
})
