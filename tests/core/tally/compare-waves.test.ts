import { expect, test } from 'vitest'
import type { CollectorId, Seq, VersionId } from '#app/core/ids.ts'
import type { JsonObject } from '#app/core/json.ts'
import { HOUR_MS } from '#app/core/tally/columns/arrivals.ts'
import { Columns } from '#app/core/tally/columns/columns.ts'
import { compareWaves, type WaveSpec } from '#app/core/tally/analysis/compare-waves.ts'
import { asking, filter, valueOf } from '#tests/core/plans.ts'
import { columnsOf, times } from '#tests/core/tables.ts'

const mood = { type: 'radiogroup', name: 'mood', choices: ['up', 'down'], showDontKnowItem: true }
const PLAN = asking(
  mood,
  { type: 'rating', name: 'csat' },
  { type: 'text', name: 'w', inputType: 'number' },
)

const ALL = { version: null, from: null, before: null, where: null }

const wave = (columns: Columns, more: Partial<WaveSpec> = {}): WaveSpec => ({
  columns,
  variable: 'mood',
  part: ALL,
  weighting: { kind: 'none' },
  flagged: 'kept',
  ...more,
})

/** Each list of pairs says for how many people something holds. */
const people = (parts: Readonly<Record<string, readonly (readonly [unknown, number])[]>>) => {
  const lists = Object.entries(parts).map(
    ([name, runs]) =>
      [name, runs.flatMap(([value, n]) => Array.from({ length: n }, () => value))] as const,
  )
  const rows = lists[0]?.[1].length ?? 0
  return Array.from(
    { length: rows },
    (_, row) => Object.fromEntries(lists.map(([name, list]) => [name, list[row]])) as JsonObject,
  )
}

const EARLIER = people({
  mood: [
    ['up', 40],
    ['down', 20],
  ],
  csat: [
    [5, 20],
    [4, 20],
    [2, 20],
  ],
  w: [
    [1, 30],
    [2, 30],
  ],
})
const LATER = people({
  mood: [
    ['up', 30],
    ['down', 50],
  ],
  csat: [
    [5, 40],
    [3, 20],
    [1, 20],
  ],
  w: [
    [3, 20],
    [1, 60],
  ],
})

// R 4.2.2, survey: svydesign(strata = ~wave), svyby(svymean, covmat = TRUE), degf.
test.each([
  ['none', 'mood', 0.291666666666667, 0.0820563860686556, 0.000519169003166211, 0.129416283847126],
  ['none', 'csat', 0.166666666666667, 0.247336764314416, 0.501536900717809, -0.322393193485885],
  ['w', 'mood', -0.0277777777777778, 0.0913900793051973, 0.761625771214366, -0.208483705294132],
  ['w', 'csat', -0.666666666666667, 0.236114879662774, 0.00545398758589871, -1.1335374545493],
] as const)(
  'two surveys are compared as R does, weights %s, of %s',
  (weights, variable, difference, standardError, p, lower) => {
    const weighting =
      weights === 'none'
        ? ({ kind: 'none' } as const)
        : ({ kind: 'variable', variable: weights } as const)
    const compared = valueOf(
      compareWaves(
        wave(columnsOf(PLAN, EARLIER), { variable, weighting }),
        wave(columnsOf(PLAN, LATER), { variable, weighting }),
      ),
    )
    const found = variable === 'mood' ? compared.answers[0]?.difference : compared.mean?.difference
    expect(compared.samples).toBe('apart')
    expect(found?.df).toBe(138)
    for (const [own, theirs] of [
      [found?.difference, difference],
      [found?.standardError, standardError],
      [found?.p, p],
      [found?.interval?.lower, lower],
    ])
      expect(own).toBeCloseTo(theirs ?? Number.NaN, 10)
  },
)

test('parts of one survey may share people, whose covariance counts', () => {
  const columns = new Columns(PLAN.codebook)
  const said = people({
    mood: [
      ['up', 30],
      ['down', 30],
      ['up', 10],
      ['down', 30],
    ],
  })
  said.forEach((answers, row) =>
    columns.append(answers, [], {
      seq: (row + 1) as Seq,
      at: row * HOUR_MS,
      version: (row < 50 ? 1 : 2) as VersionId,
      collector: 1 as CollectorId,
      startedAt: null,
    }),
  )
  const compared = valueOf(
    compareWaves(
      wave(columns, { part: { ...ALL, before: 60 * HOUR_MS } }),
      wave(columns, { part: { ...ALL, from: 40 * HOUR_MS } }),
    ),
  )
  const found = compared.answers[0]?.difference
  expect([compared.samples, compared.shared, found?.df]).toEqual(['joint', 20, 99])
  expect(found?.difference).toBeCloseTo(1 / 3, 12)
  expect(found?.standardError).toBeCloseTo(0.0749110958292491, 12)
  expect(found?.p).toBeCloseTo(2.25561815165315e-5, 12)
  const versions = valueOf(
    compareWaves(
      wave(columns, { part: { ...ALL, version: 1 as VersionId } }),
      wave(columns, { part: { ...ALL, version: 2 as VersionId, where: filter("{mood} = 'up'") } }),
    ),
  )
  expect(versions.bases.map(({ substantive }) => substantive.people)).toEqual([50, 10])
  expect(versions.shared).toBe(0)
})

test('answers are matched by value; what one side alone offers has no difference', () => {
  const other = asking({ type: 'radiogroup', name: 'mood', choices: ['down', 'so-so', 'up'] })
  const compared = valueOf(
    compareWaves(
      wave(columnsOf(PLAN, [...times(3, { mood: 'up' }), ...times(2, { mood: 'down' })])),
      wave(columnsOf(other, [...times(4, { mood: 'so-so' }), ...times(4, { mood: 'up' })])),
    ),
  )
  expect(
    compared.answers.map(({ value, sides, difference }) => [
      value,
      sides.map((side) => side?.count ?? null),
      difference === null ? null : Math.round(100 * difference.difference),
      difference?.p == null,
    ]),
  ).toEqual([
    ['up', [3, 4], 10, false],
    ['down', [2, 0], 40, true],
    ['so-so', [null, 4], null, true],
  ])
})

test('p-values are adjusted over the answers, and an empty side has no shares', () => {
  const compared = valueOf(
    compareWaves(wave(columnsOf(PLAN, EARLIER)), wave(columnsOf(PLAN, LATER))),
  )
  for (const { difference, adjusted } of compared.answers)
    expect(adjusted).toBeCloseTo(2 * (difference?.p ?? 1), 12)
  const empty = valueOf(compareWaves(wave(columnsOf(PLAN, EARLIER)), wave(columnsOf(PLAN, []))))
  expect(empty.answers.map(({ sides, difference }) => [sides[1]?.share, difference])).toEqual([
    [null, null],
    [null, null],
  ])
})
