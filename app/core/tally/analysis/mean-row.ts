import { momentsOf } from '../../stats/cell-moments.ts'
import { meanInterval } from '../../stats/mean-interval.ts'
import { ratioMean, type RatioMean } from '../../stats/ratio-mean.ts'
import { weightedDeviation } from '../../stats/weighted-deviation.ts'
import type { Moments } from '../tables/table.ts'
import type { CrossedCells } from '../designs/crossed-cells.ts'
import type { CrosstabMean } from './crosstab.ts'
import type { Takes } from './share-rows.ts'

/** The mean of each column of a table, before letters. */
export type MeanRow = {
  readonly means: readonly RatioMean[]
  /** Of the same people, each counted as one. */
  readonly moments: readonly Moments[]
  readonly shown: readonly Omit<CrosstabMean, 'letters'>[]
}

/**
 * The mean of the scores of rows in each column of a table. `scores` has one for each key down.
 *
 * @example
 * meanRow(Float64Array.of(1), { cells: { size: 1, strata: [] }, columns: 0 }, []).means // []
 */
export function meanRow(
  scores: Float64Array,
  { cells, columns }: CrossedCells,
  takes: Takes,
): MeanRow {
  const width = columns + 1
  const scoreOf = Float64Array.from(
    { length: cells.size },
    (_, cell) => scores[Math.floor(cell / width)] ?? 0,
  )
  const estimates = takes.map((taken) => {
    const isIn = (cell: number) => taken[cell % width] === 1
    return {
      mean: ratioMean(cells, scoreOf, isIn),
      moments: momentsOf(cells, scoreOf, isIn),
      sd: weightedDeviation(cells, scoreOf, isIn),
    }
  })
  return {
    means: estimates.map(({ mean }) => mean),
    moments: estimates.map(({ moments }) => moments),
    shown: estimates.map(({ mean, sd }) => ({
      mean: mean.mean,
      standardError: mean.standardError,
      standardDeviation: sd,
      interval: meanInterval(mean),
    })),
  }
}
