import { describe, expect, test } from 'vitest'
import { adjustPValues } from '#app/core/stats/adjust-p-values.ts'
import { adjustTable } from '#app/core/stats/adjust-table.ts'
import { degreesOfFreedom } from '#app/core/stats/cells.ts'
import { columnLetter, lettersFor } from '#app/core/stats/column-letters.ts'
import { columnMeanTests, columnTests } from '#app/core/stats/column-tests.ts'
import { differenceOf } from '#app/core/stats/difference.ts'
import { ratioMean } from '#app/core/stats/ratio-mean.ts'
import { estimateShare } from '#app/core/stats/share.ts'
import { cellsOf } from './a-sample.ts'
import { nearly } from './nearly.ts'

describe('adjusted p-values', () => {
  // p.adjust(c(0.01, NA, 0.04, 0.03, 0.5, 0.04), method) in R.
  const raw = [0.01, null, 0.04, 0.03, 0.5, 0.04]

  test.each([
    ['none', [0.01, null, 0.04, 0.03, 0.5, 0.04]],
    ['bonferroni', [0.05, null, 0.2, 0.15, 1, 0.2]],
    ['holm', [0.05, null, 0.12, 0.12, 0.5, 0.12]],
    ['benjaminiHochberg', [0.05, null, 0.05, 0.05, 0.5, 0.05]],
  ] as const)('are those of R by %s', (adjustment, adjusted) => {
    expect(adjustPValues(raw, adjustment)).toEqual(nearly(adjusted))
  })

  test('of no comparison are none', () => {
    expect(adjustPValues([null, NaN], 'benjaminiHochberg')).toEqual([null, null])
    expect(adjustTable([], 'benjaminiHochberg')).toEqual([])
  })

  test('count the pairs of a row for Holm, and of the table for Benjamini and Hochberg', () => {
    const rows = [[0.01, 0.02], [null], [0.04, 0.9]]
    expect(adjustTable(rows, 'holm')).toEqual(nearly([[0.02, 0.02], [null], [0.08, 0.9]]))
    expect(adjustTable(rows, 'benjaminiHochberg')).toEqual(
      nearly([[0.04, 0.04], [null], [4 * (0.04 / 3), 0.9]]),
    )
  })
})

describe('column letters', () => {
  test('go on with AA after Z', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ])
  })

  test('stand with the larger column, in order, and only below the level', () => {
    const pairs = [
      { first: 0, second: 1, difference: -0.2 },
      { first: 0, second: 2, difference: 0.1 },
      { first: 1, second: 2, difference: 0.3 },
    ]
    expect(lettersFor(3, pairs, [0.01, 0.05, 0.049], 0.05)).toEqual(['', 'AC', ''])
    expect(lettersFor(3, pairs, [null, null, null], 0.05)).toEqual(['', '', ''])
  })

  test('are set apart where there are more columns than letters', () => {
    const pairs = [
      { first: 0, second: 1, difference: 0.2 },
      { first: 0, second: 26, difference: 0.1 },
    ]
    expect(lettersFor(27, pairs, [0.01, 0.01], 0.05)[0]).toBe('B AA')
  })
})

describe('a pair of columns', () => {
  // Cell = column · 2 + answer.
  const codes = [
    ...Array<number>(30).fill(1),
    ...Array<number>(20).fill(0),
    ...Array<number>(15).fill(3),
    ...Array<number>(35).fill(2),
    ...Array<number>(10).fill(5),
    7,
  ]
  const cells = cellsOf(codes, 8)
  const inColumn = (column: number) => (cell: number) => Math.floor(cell / 2) === column
  const isYes = (cell: number) => cell % 2 === 1
  const shares = [0, 1, 2, 3].map((column) => estimateShare(cells, isYes, inColumn(column)))
  const df = degreesOfFreedom(cells, () => true)
  const tests = columnTests(cells, shares, df)

  test('of plain shares has the z of the two-proportion test', () => {
    // sqrt(prop.test(c(30, 15), c(50, 50), correct = FALSE)$statistic) and its p.value in R.
    expect(tests[0]).toMatchObject(
      nearly({ difference: 0.3, z: 3.01511344577764, pOfZ: 0.002568831527022725 }) as object,
    )
  })

  test('of weighted shares counts effective people, not people', () => {
    const weights = codes.map((_, row) => (row < 100 ? (row % 2 === 0 ? 1 : 2.5) : 1))
    const heavier = cellsOf(codes, 8, weights)
    const weighted = [0, 1].map((column) => estimateShare(heavier, isYes, inColumn(column)))
    // (p_a - p_b) / sqrt(p (1 - p) (1 / n_a + 1 / n_b)) with n = sum(w)^2 / sum(w^2) in R.
    expect(columnTests(heavier, weighted, df)[0]).toMatchObject(
      nearly({ z: 2.853084529801064, pOfZ: 0.004329710285105215 }) as object,
    )
  })

  test('is not tested at 100 % or with one person, but its difference is known', () => {
    expect(tests[1]).toEqual({
      first: 0,
      second: 2,
      difference: -0.4,
      z: null,
      pOfZ: null,
      t: null,
      pOfT: null,
    })
    expect(tests.slice(1).map(({ pOfZ, pOfT }) => [pOfZ, pOfT])).toEqual(
      tests.slice(1).map(() => [null, null]),
    )
  })

  test('has no difference where one column is empty', () => {
    const empty = estimateShare(cells, isYes, () => false)
    expect(columnTests(cells, [...shares.slice(0, 1), empty], df)[0]?.difference).toBeNull()
  })

  test('that is one and the same column differs by nothing, not by chance', () => {
    const both = shares.slice(0, 1).flatMap((share) => [share, share])
    expect(columnTests(cells, both, df)[0]).toMatchObject({ difference: 0, t: null, pOfT: null })
  })

  test('of means is tested unless a column has one person', () => {
    const scores = [1, 2, 1, 3, 1, 2, 1, 4]
    const means = [0, 1, 3].map((column) => ratioMean(cells, scores, inColumn(column)))
    const [tested, ...rest] = columnMeanTests(cells, means, df)
    expect(tested?.pOfT).toBeTypeOf('number')
    expect(rest.map(({ pOfT }) => pOfT)).toEqual([null, null])
    expect(rest.every(({ difference }) => difference !== null)).toBe(true)
  })
})

test('where whole clusters think alike, what is left of the variance is rounding and tests nothing', () => {
  const nobodyVaries = { mean: 0.75, variance: 3e-18, influence: [0, 0] }
  const norHere = { mean: 0.25, variance: 2e-18, influence: [0, 0] }
  const cells = {
    size: 2,
    strata: [
      {
        stratum: 0,
        units: 4,
        people: Float64Array.of(2, 2),
        weights: Float64Array.of(2, 2),
        squares: Float64Array.of(2, 2),
        clusters: null,
      },
    ],
  }
  expect(differenceOf(cells, nobodyVaries, norHere, 3)).toMatchObject({
    difference: 0.5,
    standardError: 0,
    t: null,
    p: null,
  })
})
