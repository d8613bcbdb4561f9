import { expect, test } from 'vitest'
import { aCollector, change, through } from '#tests/support/fieldwork.ts'
import { codeOf, must, openWorld, responseId, START, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY } from '../sources.ts'

const HOUR = 60 * 60 * 1000
const DATES = { opensAt: START + HOUR, closesAt: START + 3 * HOUR, graceMs: HOUR }
const aWorld = () => openWorld({ sources: { [SLUG]: SURVEY } })
const YES = { liked: 'yes' }

const sendAt = async (
  world: World,
  collector: Parameters<typeof through>[0],
  time: number,
  more: Parameters<World['submit']>[2] = {},
) => {
  world.clock.now = time
  return world.submit(SLUG, YES, { ...through(collector), ...more })
}

test('answers are taken between the dates, and for a while from those who had started', async () => {
  const world = await aWorld()
  const collector = await aCollector(world, SLUG, DATES)
  const code = async (hours: number, startedAt: number | null = null) =>
    codeOf(await sendAt(world, collector, START + hours * HOUR, { startedAt }))
  expect(await code(0)).toBe('not_open_yet')
  expect(await code(1)).toBe('ok')
  expect(await code(3)).toBe('closed')
  expect(await code(3, START + 2 * HOUR)).toBe('ok')
  expect(await code(4, START + 2 * HOUR)).toBe('closed')
})

test('dates may be written as people write them for machines', async () => {
  const world = await aWorld()
  const collector = await aCollector(world, SLUG, {
    opensAt: new Date(DATES.opensAt).toISOString(),
    closesAt: '2026-05-03T18:00:00+03:00',
  })
  expect(codeOf(await sendAt(world, collector, DATES.opensAt - 1))).toBe('not_open_yet')
  expect(codeOf(await sendAt(world, collector, Date.UTC(2026, 4, 3, 15) - 1))).toBe('ok')
  expect(codeOf(await sendAt(world, collector, Date.UTC(2026, 4, 3, 15)))).toBe('closed')
})

test('a pause is over as soon as it is lifted', async () => {
  const world = await aWorld()
  const collector = await aCollector(world, SLUG)
  must(await change(world, SLUG, collector, { rules: { paused: 'Back on Monday.' } }))
  expect(await sendAt(world, collector, START)).toMatchObject({
    problem: { code: 'paused', detail: 'Back on Monday.' },
  })
  must(await change(world, SLUG, collector, { rules: { paused: false } }))
  expect(codeOf(await sendAt(world, collector, START))).toBe('ok')
})

test('what was taken before is a replay while the door is shut', async () => {
  const world = await aWorld()
  const collector = await aCollector(world, SLUG, { closesAt: START + HOUR })
  const id = { id: responseId(500) }
  const first = must(await sendAt(world, collector, START, id))
  expect(must(await sendAt(world, collector, START + 9 * HOUR, id))).toEqual({
    ...first,
    arrival: 'replay',
  })
  must(await change(world, SLUG, collector, { rules: { closesAt: null, paused: true } }))
  expect(must(await sendAt(world, collector, START, id)).arrival).toBe('replay')
})

test('closing by hand twice leaves the first moment; opening again takes answers', async () => {
  const world = await aWorld()
  const collector = await aCollector(world, SLUG)
  must(await change(world, SLUG, collector, { door: 'closed' }))
  world.clock.now += HOUR
  const again = must(await change(world, SLUG, collector, { door: 'closed' }))
  expect(again.state).toBe('closed')
  // Started after the first closing: no grace.
  expect(codeOf(await sendAt(world, collector, START + 2 * HOUR, { startedAt: START + 1 }))).toBe(
    'closed',
  )
  must(await change(world, SLUG, collector, { door: 'open' }))
  expect(codeOf(await sendAt(world, collector, START + 2 * HOUR))).toBe('ok')
})

test('rules that other hands have broken let nobody in', async () => {
  const world = await aWorld()
  const { shell } = world
  expect(shell.catalog.rules({ rules: 'not JSON' }).pause.state).toBe('paused')
  expect(shell.catalog.rules({ rules: '{"opens":1}' }).pause.state).toBe('paused')
  expect(shell.catalog.rules({ rules: '{}' }).pause.state).toBe('running')
})
