import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { crosstab } from '#app/core/tally/analysis/count-crosstab.ts'
import { summarise } from '#app/core/tally/analysis/summarise.ts'
import { snapshotsFolder } from '#app/services/results/columns/snapshots.server.ts'
import { filter } from '#tests/core/plans.ts'
import { must, openWorld, type World } from '#tests/support/world.ts'
import { answersOf, MAIN_THREAD, openStore, SLUG, SOURCES } from './columns/log.ts'

/** Sent among the others and withdrawn again; nobody else says anything like it. */
const GONE = {
  liked: 'no',
  reasons: ['other'],
  age: 987654.25,
  since: '2025-12-02',
  trips: [{ by: 'train', minutes: 123456.75 }],
}

const WITHDRAWALS = [3, 17, 30]

/** The same people in two worlds, in one of which some more came and went. */
async function worldWith(withdrawals: readonly number[], look: 'looked' | 'unseen') {
  const world = await openWorld({ sources: SOURCES })
  const gone = []
  for (let n = 1; n <= 40; n += 1) {
    world.clock.now += 60_000
    await world.accept(SLUG, answersOf(n))
    if (withdrawals.includes(n)) gone.push(await world.accept(SLUG, GONE))
    if (look === 'looked' && n % 10 === 0) await numbersIn(world)
  }
  for (const accepted of gone) await world.withdraw(accepted)
  return world
}

const BY_AGE = { kind: 'variable', variable: 'age' } as const

/** Everything that somebody signed in can ask for. */
async function numbersIn(world: World): Promise<string> {
  const { received, ...shown } = await world.results(SLUG, { view: 'owner' })
  const columns = (await world.board.current(world.survey(SLUG))).columns.of('live')
  const where = filter("{age} > 20 or {reasons} contains 'other'")
  const common = { flagged: 'kept', where, weighting: BY_AGE } as const
  const tables = ['liked', 'reasons', 'age'].map((rows) =>
    must(
      crosstab(columns, {
        ...common,
        kind: 'crosstab',
        rows,
        banner: [
          { variables: ['liked'] },
          { variables: ['reasons', 'liked'] },
          { by: 'hour', date: null },
          { by: 'month', date: 'since' },
        ],
        letters: { adjustment: 'holm', level: 0.05 },
      }),
    ),
  )
  const summaries = ['liked', 'reasons', 'age'].map((variable) =>
    must(summarise(columns, { ...common, variable, boxes: [] })),
  )
  expect(received).toBeGreaterThan(0)
  return JSON.stringify({ shown, tables, summaries })
}

test.each(['looked', 'unseen'] as const)(
  'signed-in numbers after a withdrawal are, to the last digit, those of a world where it was never sent: %s before',
  async (look) => {
    const [world, without] = [await worldWith(WITHDRAWALS, look), await worldWith([], look)]
    expect(await numbersIn(world)).toBe(await numbersIn(without))
    const reopened = await world.reopen()
    expect(await numbersIn(reopened)).toBe(await numbersIn(without))
  },
)

test('a snapshot written after a withdrawal, and numbers read from it, know nothing of it', async () => {
  const [world, without] = [await worldWith(WITHDRAWALS, 'looked'), await worldWith([], 'looked')]
  const { store } = openStore(world, MAIN_THREAD)
  await store.catchUp(world.survey(SLUG))
  await store.stop()
  const file = join(snapshotsFolder(world.file), `${world.survey(SLUG).id}.columns`)
  expect(existsSync(file)).toBe(true)
  const bytes = readFileSync(file)
  for (const said of [GONE.age, 123456.75, Date.parse(GONE.since)])
    expect(bytes.includes(Buffer.from(Float64Array.of(said).buffer))).toBe(false)
  expect(await numbersIn(await world.reopen())).toBe(await numbersIn(without))
})
