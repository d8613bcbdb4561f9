import { describe, expect, test } from 'vitest'
import { adjustedResiduals } from '#app/core/stats/adjusted-residuals.ts'
import { adjustedWaldTest } from '#app/core/stats/adjusted-wald.ts'
import { chiSquareTest } from '#app/core/stats/chi-square-test.ts'
import { raoScottTest } from '#app/core/stats/rao-scott.ts'
import { solve } from '#app/core/stats/solve.ts'
import { cellsOf } from './a-sample.ts'
import { nearly } from './nearly.ts'

/** As many people in each cell as the table says, row by row. */
const people = (counts: readonly (readonly number[])[]) =>
  counts.flat().flatMap((count, cell) => Array<number>(count).fill(cell))

describe('a test of independence', () => {
  test('takes no notice of empty rows and columns', () => {
    const full = [
      [8, 3],
      [2, 9],
    ]
    const gaps = [
      [8, 0, 3],
      [0, 0, 0],
      [2, 0, 9],
    ]
    expect(chiSquareTest(gaps)).toEqual(chiSquareTest(full))
    const ofGaps = raoScottTest(cellsOf(people(gaps), 9), { rows: 3, columns: 3 })
    const ofFull = raoScottTest(cellsOf(people(full), 4), { rows: 2, columns: 2 })
    expect(ofGaps).toEqual(ofFull)
  })

  test('is null where nobody is, and where only one row is left', () => {
    for (const counts of [
      [],
      [[0, 0]],
      [
        [3, 4],
        [0, 0],
      ],
    ]) {
      expect(chiSquareTest(counts)).toBeNull()
      const shape = { rows: counts.length, columns: 2 }
      const cells = cellsOf(people(counts), 2 * counts.length)
      expect(raoScottTest(cells, shape)).toBeNull()
      expect(adjustedWaldTest(cells, shape)).toBeNull()
    }
  })

  test('is null where zeros leave an interaction that no cell tells of', () => {
    const counts = [
      [5, 0, 0],
      [0, 6, 0],
      [0, 0, 7],
    ]
    expect(raoScottTest(cellsOf(people(counts), 9), { rows: 3, columns: 3 })).toBeNull()
    expect(chiSquareTest(counts)?.cramersV).toBeCloseTo(1, 12)
  })

  test('corrected for the design is null where a stratum has a single unit', () => {
    const codes = [0, 1, 2, 3, 0, 3]
    const strata = { kind: 'strata', stratum: Int32Array.of(0, 0, 0, 0, 0, 1), strata: 2 } as const
    const cells = cellsOf(codes, 4, null, strata)
    expect(raoScottTest(cells, { rows: 2, columns: 2 })).toBeNull()
    expect(adjustedWaldTest(cells, { rows: 2, columns: 2 })).toBeNull()
  })

  test('of two identical tables is the same whatever the scale of the weights', () => {
    const codes = people([
      [8, 3, 4],
      [2, 9, 5],
    ])
    const weights = codes.map((_, row) => 0.5 + (row % 5))
    const of = (by: number) =>
      raoScottTest(
        cellsOf(
          codes,
          6,
          weights.map((weight) => by * weight),
        ),
        { rows: 2, columns: 3 },
      )
    expect(of(1000)).toEqual(nearly(of(1)))
  })

  test('has a likelihood ratio that passes over cells without anybody', () => {
    // 2 * sum(n * log(n / e)) over the occupied cells in R.
    expect(
      chiSquareTest([
        [10, 0],
        [5, 5],
      ])?.likelihoodRatio,
    ).toEqual(nearly(2 * (10 * Math.log(10 / 7.5) + 5 * Math.log(5 / 7.5) + 5 * Math.log(5 / 2.5))))
  })
})

test('a residual in a row that holds everybody is unknown', () => {
  expect(adjustedResiduals([[3, 4]])).toEqual([[null, null]])
})

test('linear equations that contradict or repeat each other have no solution', () => {
  const matrix = [Float64Array.of(1, 2), Float64Array.of(2, 4)]
  expect(solve(matrix, [Float64Array.of(1), Float64Array.of(2)])).toBeNull()
})
