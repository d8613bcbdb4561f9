import { expect, test } from 'vitest'
import { START_OF_LOG } from '#app/core/ids.ts'
import { countSubmitted, findAnswers, findEntry, readLog } from '#db/response-log.server.ts'
import { quotaPlaces } from '#db/schema.server.ts'
import { aCollector, change, seen, taken, through } from '#tests/support/fieldwork.ts'
import { codeOf, must, openWorld, responseId, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY } from '../sources.ts'

const aWorld = () => openWorld({ sources: { [SLUG]: SURVEY } })
const likers = (limit: number) => ({
  quotas: [{ name: 'likers', where: "{liked} = 'yes'", limit }],
})
const YES = { liked: 'yes' }

const live = (world: World) =>
  world.database.read((tx) => countSubmitted(tx, world.survey(SLUG).id, 'live'))
const screenedOut = (world: World, id: number) =>
  world.database.read((tx) => findEntry(tx, world.survey(SLUG).id, responseId(id), 'screenedOut'))
const rows = (world: World) => world.database.read((tx) => tx.orm.select().from(quotaPlaces).all())

/** Sends under a known id, so that the log can be asked for it. */
const send = (
  world: World,
  collector: Parameters<typeof through>[0],
  answers: Parameters<World['submit']>[1],
  id: number,
) => world.submit(SLUG, answers, { ...through(collector), id: responseId(id) })

test('of twenty at once, a quota of one lets exactly one in', async () => {
  const world = await aWorld()
  const collector = await aCollector(world, SLUG, likers(1))
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, n) => send(world, collector, YES, 100 + n)),
  )
  const codes = results.map(codeOf)
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
  expect(codes.filter((code) => code === 'quota_full')).toHaveLength(19)
  expect(live(world)).toBe(1)
  expect(taken(world, SLUG, collector)).toEqual({ likers: 1 })
})

test('somebody for whom there is no place leaves one line in the log, and no answers', async () => {
  const world = await aWorld()
  const collector = await aCollector(world, SLUG, likers(0))
  const sendAgain = () => send(world, collector, { ...YES, age: 33 }, 100)
  expect(codeOf(await sendAgain())).toBe('quota_full')
  expect(codeOf(await sendAgain())).toBe('quota_full')
  const entry = screenedOut(world, 100)
  expect(entry?.detail).toBe('quota:likers')
  expect(entry && world.database.read((tx) => findAnswers(tx, entry.seq))).toBeNull()
  const survey = world.survey(SLUG)
  const log = world.database.read((tx) => readLog(tx, survey.id, START_OF_LOG, 100))
  expect(log.map(({ kind }) => kind)).toEqual(['screenedOut'])
})

test('whoever the quota does not speak of comes in though it is full', async () => {
  const world = await aWorld()
  const collector = await aCollector(world, SLUG, likers(0))
  expect(codeOf(await send(world, collector, { liked: 'no' }, 100))).toBe('ok')
  expect(codeOf(await send(world, collector, {}, 101))).toBe('ok')
})

test('a response that was accepted is a replay, though its quota is full since', async () => {
  const world = await aWorld()
  const collector = await aCollector(world, SLUG, likers(1))
  const first = must(await send(world, collector, YES, 100))
  expect(codeOf(await send(world, collector, YES, 101))).toBe('quota_full')
  expect(must(await send(world, collector, YES, 100))).toEqual({ ...first, arrival: 'replay' })
  expect(taken(world, SLUG, collector)).toEqual({ likers: 1 })
})

test('a response that is withdrawn gives its places back', async () => {
  const world = await aWorld()
  const collector = await aCollector(world, SLUG, { ...likers(1), maximum: 1 })
  const first = must(await send(world, collector, YES, 100))
  expect(codeOf(await send(world, collector, YES, 101))).toBe('full')
  await world.withdraw(first)
  expect(rows(world)).toEqual([])
  expect(codeOf(await send(world, collector, YES, 101))).toBe('ok')
})

test('a maximum takes so many responses and not one more', async () => {
  const world = await aWorld()
  const collector = await aCollector(world, SLUG, { maximum: 3 })
  const results = await Promise.all(
    Array.from({ length: 12 }, (_, n) => send(world, collector, { age: n }, 100 + n)),
  )
  const codes = results.map(codeOf)
  expect(codes.filter((code) => code === 'ok')).toHaveLength(3)
  expect(codes.filter((code) => code === 'full')).toHaveLength(9)
  expect(live(world)).toBe(3)
})

test('cells of a crossed quota fill up each by itself', async () => {
  const world = await aWorld()
  const collector = await aCollector(world, SLUG, {
    quotas: [
      {
        name: 'liking by reason',
        cells: [
          { where: { liked: 'yes', reasons: 'price' }, limit: 1 },
          { where: { liked: 'yes', reasons: 'service' }, limit: 1 },
          { where: { liked: ['no', 'dontknow'] }, limit: 1 },
        ],
      },
    ],
  })
  const price = { liked: 'yes', reasons: ['price'] }
  const service = { liked: 'yes', reasons: ['service'] }
  const results: string[] = []
  const attempts = [price, price, service, { liked: 'no' }, service, { liked: 'dontknow' }]
  for (const [n, answers] of attempts.entries())
    results.push(codeOf(await send(world, collector, answers, 100 + n)))
  expect(results).toEqual(['ok', 'quota_full', 'ok', 'ok', 'quota_full', 'quota_full'])
  expect(taken(world, SLUG, collector)).toEqual({
    'liking by reason: liked=yes, reasons=price': 1,
    'liking by reason: liked=yes, reasons=service': 1,
    'liking by reason: liked=no/dontknow': 1,
  })
})

test('of two quotas at once, a response takes both places or none', async () => {
  const world = await aWorld()
  const collector = await aCollector(world, SLUG, {
    quotas: [
      { name: 'likers', where: "{liked} = 'yes'", limit: 5 },
      { name: 'over 30', where: '{age} > 30', limit: 3 },
    ],
  })
  const results = await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      send(
        world,
        collector,
        { liked: n % 3 === 0 ? 'no' : 'yes', age: n % 2 === 0 ? 40 : 20 },
        100 + n,
      ),
    ),
  )
  const accepted = results.filter(({ ok }) => ok).length
  const places = taken(world, SLUG, collector)
  expect(places['likers']).toBe(5)
  expect(places['over 30']).toBe(3)
  expect(new Set(rows(world).map(({ seq }) => seq)).size).toBeLessThanOrEqual(accepted)
  expect(live(world)).toBe(accepted)
  // Whoever was turned away holds no place of the other quota.
  const survey = world.survey(SLUG)
  const log = world.database.read((tx) => readLog(tx, survey.id, START_OF_LOG, 100))
  const submitted = new Set(log.filter(({ kind }) => kind === 'submitted').map(({ seq }) => seq))
  expect(rows(world).every(({ seq }) => submitted.has(seq))).toBe(true)
})

test('practice fills no quota and meets none', async () => {
  const world = await aWorld()
  const rules = { ...likers(0), maximum: 1 }
  const collector = await aCollector(world, SLUG, rules, { kind: 'practice' })
  expect(codeOf(await send(world, collector, YES, 100))).toBe('ok')
  expect(codeOf(await send(world, collector, YES, 101))).toBe('ok')
  expect(rows(world)).toEqual([])
})

test('a screened-out person takes no place', async () => {
  const world = await aWorld()
  const collector = await aCollector(world, SLUG, { maximum: 1 })
  const away = must(await send(world, collector, { customer: 'no' }, 100))
  expect(away.outcome).toBe('screenedOut')
  expect(codeOf(await send(world, collector, YES, 101))).toBe('ok')
})

test('a quota that comes later counts those who are there already', async () => {
  const world = await aWorld()
  const collector = await aCollector(world, SLUG)
  const gone = must(await send(world, collector, YES, 100))
  must(await send(world, collector, YES, 101))
  must(await send(world, collector, { liked: 'no' }, 102))
  await world.withdraw(gone)
  must(await change(world, SLUG, collector, { rules: likers(1) }))
  expect(taken(world, SLUG, collector)).toEqual({ likers: 1 })
  expect(codeOf(await send(world, collector, YES, 103))).toBe('quota_full')
  must(await change(world, SLUG, collector, { rules: likers(2) }))
  expect(codeOf(await send(world, collector, YES, 103))).toBe('ok')
})

test('the refusal is in the researcher’s own words, in the language of the person', async () => {
  const world = await openWorld({
    sources: { [SLUG]: { ...SURVEY, title: { default: 'A', de: 'B' } } },
  })
  const collector = await aCollector(world, SLUG, {
    ...likers(0),
    texts: { quotaFull: { default: 'Enough likers.', de: 'Genug.' } },
  })
  const refused = await world.submit(SLUG, YES, { ...through(collector), locale: 'de' })
  expect(refused).toMatchObject({ problem: { code: 'quota_full', detail: 'Genug.' } })
  expect(seen(world, SLUG, collector).counts.screenedOut).toBe(1)
})
