import { expect, test } from 'vitest'
import { oneWay } from '#app/core/findings/tables-for.ts'
import { countOneWay } from '#app/core/tally/tables/count-one-way.ts'
import { MOST_MINUTES } from '#app/core/tally/columns/arrivals.ts'
import { FLAG_BITS } from '#app/core/quality/quality-flags.ts'
import { must, openWorld } from '#tests/support/world.ts'
import {
  answersOf,
  becomes,
  digestOf,
  fillLog,
  kindsOf,
  MAIN_THREAD,
  openStore,
  OWN_THREAD,
  SECOND,
  SLUG,
  SOURCES,
} from './log.ts'

test('columns are the same byte for byte, whichever way they were loaded', async () => {
  const world = await openWorld({ sources: SOURCES })
  await fillLog(world, 120)
  const survey = world.survey(SLUG)
  const onMainThread = await openStore(world, MAIN_THREAD, 'read').store.catchUp(survey)

  const inThread = openStore(world, OWN_THREAD)
  const threaded = await inThread.store.catchUp(survey)
  await inThread.store.stop()
  expect(kindsOf(inThread)).toEqual(['loaded', 'snapshotWritten'])
  expect(digestOf(threaded)).toBe(digestOf(onMainThread))

  const later = openStore(world, OWN_THREAD)
  const fromSnapshot = await later.store.catchUp(survey)
  expect(kindsOf(later)).toEqual(['snapshotRead', 'loaded'])
  expect(digestOf(fromSnapshot)).toBe(digestOf(onMainThread))
  expect(fromSnapshot.seq).toBe(onMainThread.seq)
})

test('columns that followed the log are those that are made anew', async () => {
  const world = await openWorld({ sources: SOURCES })
  const ids = await fillLog(world, 40)
  const survey = world.survey(SLUG)
  const followers = [MAIN_THREAD, OWN_THREAD].map((bounds) => openStore(world, bounds, 'read'))
  for (const { store } of followers) await store.catchUp(survey)
  for (let n = 41; n <= 100; n += 1) {
    world.clock.now += 3_000_000
    const accepted = await world.accept(SLUG, answersOf(n))
    if (n % 3 === 0) await becomes(world, ids[n % 40] ?? '', 'excluded')
    if (n % 4 === 0) await world.withdraw(accepted)
    if (n % 30 === 0) for (const { store } of followers) await store.catchUp(survey)
  }
  const anew = await openStore(world, MAIN_THREAD, 'read').store.catchUp(survey)
  for (const { store } of followers)
    expect(digestOf(await store.catchUp(survey))).toBe(digestOf(anew))
})

test('a snapshot that the log has outgrown is read on from where it ends', async () => {
  const world = await openWorld({ sources: SOURCES })
  const ids = await fillLog(world, 60)
  const survey = world.survey(SLUG)
  const before = openStore(world, OWN_THREAD)
  await before.store.catchUp(survey)
  await before.store.stop()
  for (let n = 61; n <= 80; n += 1) await world.accept(SLUG, answersOf(n))
  await becomes(world, ids[0] ?? '', 'excluded')
  const after = openStore(world, OWN_THREAD, 'read')
  const columns = await after.store.catchUp(survey)
  expect(kindsOf(after)).toEqual(['snapshotRead', 'loaded'])
  const anew = await openStore(world, MAIN_THREAD, 'read').store.catchUp(survey)
  expect(digestOf(columns)).toBe(digestOf(anew))
})

test('a new version is read with its own codebook', async () => {
  const world = await openWorld({ sources: SOURCES })
  const watched = openStore(world, OWN_THREAD)
  await world.accept(SLUG, { liked: 'yes', since: '2026-02-11' })
  const before = await watched.store.catchUp(world.survey(SLUG))
  expect(before.of('live').variable('again')).toBeNull()
  await fillLog(world, 20)
  const after = await watched.store.catchUp(world.survey(SLUG))
  expect(after.of('live').variable('again')?.column.codes[0]).toBe(-2)
  // Dates that became words are another variable.
  expect(after.of('live').variable('since')?.column.kind).toBe('text')
  const dates = after.of('live').variable('since@1')?.column
  expect(dates?.kind === 'date' && dates.values[0]).toBe(Date.UTC(2026, 1, 11))
})

test('entries are a table of their own, whose base is entries', async () => {
  const world = await openWorld({ sources: SOURCES })
  await world.accept(SLUG, {
    trips: [{ by: 'bus' }, { by: 'train', minutes: 30 }, { by: 'train' }],
  })
  await world.accept(SLUG, { liked: 'no' })
  const gone = await world.accept(SLUG, { trips: [{ by: 'train', minutes: 99 }] })
  await world.accept(SLUG, { trips: [{ by: 'bus' }] })
  const { store } = openStore(world, MAIN_THREAD)
  const seen = async () => {
    const trips = (await store.catchUp(world.survey(SLUG))).of('live').children.get('trips')
    if (trips === undefined) throw new Error('No table of trips')
    return {
      parents: [...trips.parent.subarray(0, trips.rows)],
      base: countOneWay(trips, oneWay('trips/by', null))?.base,
      counts: countOneWay(trips, oneWay('trips/by', null))?.counts.map(({ count }) => count),
      minutes: countOneWay(trips, oneWay('trips/minutes', null))?.base,
    }
  }
  expect(await seen()).toEqual({
    parents: [0, 0, 0, 2, 3],
    base: { asked: 5, answered: 5, substantive: 5 },
    counts: [2, 3],
    // On a bus nobody is asked for the minutes.
    minutes: { asked: 3, answered: 2, substantive: 2 },
  })
  await world.withdraw(gone)
  expect(await seen()).toEqual({
    parents: [0, 0, 0, 3],
    base: { asked: 4, answered: 4, substantive: 4 },
    counts: [2, 2],
    minutes: { asked: 2, answered: 1, substantive: 1 },
  })
})

test('columns know when a response came in, through which door, how long it took, and its flags', async () => {
  const world = await openWorld({ sources: SOURCES })
  const at = world.clock.now
  const quick = { liked: 'yes', reasons: ['price'], age: 40, since: '2026-02-11' }
  await world.submit(SLUG, quick, { startedAt: at - 1000 })
  await world.submit(SLUG, quick, { startedAt: at - 12.5 * 60_000 })
  world.clock.now += 3 * 3_600_000
  await world.submit(SLUG, quick, { startedAt: at - 40 * 3_600_000 })
  await world.submit(SLUG, quick)
  const survey = world.survey(SLUG)
  const { arrivals, flags } = (await openStore(world, MAIN_THREAD).store.catchUp(survey)).of('live')
  const hour = Math.floor(at / 3_600_000)
  expect([0, 1, 2, 3].map((row) => arrivals.received.at(row))).toEqual([
    hour,
    hour,
    hour + 3,
    hour + 3,
  ])
  expect([...arrivals.minutes.subarray(0, 4)]).toEqual([0, 12, MOST_MINUTES, 255])
  expect([...flags.subarray(0, 4)]).toEqual([FLAG_BITS.speeding, 0, 0, 0])
  const door = world.shell.catalog.collectorOfKind(survey.id, 'open')
  expect(arrivals.originOf(3)).toEqual({ version: survey.current.id, collector: door?.id })
})

test('others have their turn while a log is read', async () => {
  const world = await openWorld({ sources: SOURCES })
  for (let n = 0; n < 1100; n += 1) await world.accept(SLUG, { liked: 'yes' })
  for (const bounds of [MAIN_THREAD, OWN_THREAD]) {
    const { store, events } = openStore(world, bounds, 'read')
    let turns = 0
    let isLoading = true
    const turn = () => {
      turns += 1
      if (isLoading) setImmediate(turn)
    }
    setImmediate(turn)
    const columns = await store.catchUp(world.survey(SLUG))
    isLoading = false
    expect(columns.of('live').responses).toBe(1100)
    // One between each 250 entries.
    expect(turns).toBeGreaterThanOrEqual(4)
    if (bounds === OWN_THREAD)
      expect(events).toContainEqual(
        expect.objectContaining({ kind: 'loading', read: 1100, of: 1100 }),
      )
  }
})

test('who says word for word what was said before is flagged, until the first takes it back', async () => {
  const world = await openWorld({ sources: SOURCES })
  must(await world.publish(SLUG, SECOND))
  const many = {
    liked: 'yes',
    reasons: ['time'],
    age: 33,
    since: 'May',
    again: 4,
    trips: [{ by: 'bus' }],
  }
  const first = await world.accept(SLUG, many)
  for (const said of [{ ...many, age: 34 }, many, { liked: 'yes' }, { liked: 'yes' }, many])
    await world.accept(SLUG, said)
  const { store } = openStore(world, MAIN_THREAD)
  const flagged = async () => {
    const { flags, rows } = (await store.withDuplicates(world.survey(SLUG))).of('live')
    return [...flags.subarray(0, rows)].map((bits) => (bits & FLAG_BITS.duplicate) !== 0)
  }
  expect(await flagged()).toEqual([false, false, true, false, false, true])
  await world.withdraw(first)
  expect(await flagged()).toEqual([false, false, false, false, false, true])
})
