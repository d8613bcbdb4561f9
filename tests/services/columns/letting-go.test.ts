import { expect, test } from 'vitest'
import type { SurveyId } from '#app/core/ids.ts'
import { openShell } from '#app/services/open-shell.server.ts'
import { createColumnsStore } from '#app/services/results/columns-store.server.ts'
import { openWorld, SECRET } from '#tests/support/world.ts'
import {
  digestOf,
  fillLog,
  kindsOf,
  MAIN_THREAD,
  openStore,
  OWN_THREAD,
  SLUG,
  SOURCES,
} from './log.ts'

const MINUTE = 60_000

test('columns nobody asks about for a quarter of an hour are let go, and come back the same', async () => {
  const world = await openWorld({ sources: SOURCES })
  await fillLog(world, 30)
  const watched = openStore(world, OWN_THREAD)
  const { store } = watched
  const before = await store.catchUp(world.survey(SLUG))
  world.clock.now += 14 * MINUTE
  await store.tidy()
  expect(store.bytes()).toBeGreaterThan(0)
  world.clock.now += 2 * MINUTE
  await store.tidy()
  expect(store.bytes()).toBe(0)
  const after = await store.catchUp(world.survey(SLUG))
  expect(after).not.toBe(before)
  expect(digestOf(after)).toBe(digestOf(before))
  expect(kindsOf(watched)).toEqual(['loaded', 'snapshotWritten', 'letGo', 'snapshotRead', 'loaded'])
})

test('where memory is short, those go first that were asked about longest ago', async () => {
  const other = 'another-survey'
  const world = await openWorld({ sources: { ...SOURCES, [other]: SOURCES[SLUG] } })
  await fillLog(world, 30)
  await world.accept(other, { liked: 'yes' })
  const gone: SurveyId[] = []
  const store = createColumnsStore(world.database, world.shell.catalog, {
    now: () => world.clock.now,
    snapshots: 'read',
    onLetGo: (survey) => gone.push(survey),
    onEvent: () => undefined,
    bounds: { ...MAIN_THREAD, mostBytes: 1 },
  })
  await store.catchUp(world.survey(SLUG))
  // The only one that is held stays, however large.
  expect(gone).toEqual([])
  world.clock.now += MINUTE
  await store.catchUp(world.survey(other))
  expect(gone).toEqual([world.survey(SLUG).id])
})

test('the board gives the same numbers after letting go, under another edition', async () => {
  const world = await openWorld({ sources: SOURCES })
  await fillLog(world, 30)
  const { shell, board, columns } = await openShell(world.database, {
    secret: SECRET,
    now: () => world.clock.now,
  })
  const survey = shell.catalog.surveys()[0]
  if (survey === undefined) throw new Error('No survey')
  const before = await board.current(survey)
  world.clock.now += 16 * MINUTE
  await columns.tidy()
  expect(columns.bytes()).toBe(0)
  const after = await board.current(survey)
  expect(after.edition).toBeGreaterThan(before.edition)
  expect(digestOf(after.columns)).toBe(digestOf(before.columns))
  board.stop()
})
