import { FEWEST_FOR_ASSOCIATION, type ContingencyTable } from './association.ts'
import { totalOf, type Cells } from './cells.ts'
import { criticalT } from './critical-t.ts'
import { margins } from './margins.ts'
import { ratioMean } from './ratio-mean.ts'
import type { Interval } from './score-interval.ts'

/** People in a table of `columns` columns, ascending both ways: cell = row · columns + column. */
export type CellTable = { readonly cells: Cells; readonly columns: number }

/** A measure of association in −1..1, of weighted people in their design. */
export type WeightedAssociation = {
  readonly estimate: number
  /** Linearised; 0 at perfect association, null where the design says nothing about variance. */
  readonly standardError: number | null
  /** Sampling units less strata, of those in the table. */
  readonly df: number
  /** By Student's t, cut off at −1 and 1. */
  readonly interval: Interval | null
}

/** What rounding leaves of a standard error that is 0. */
const ROUNDING = 1e-9

/**
 * The weighted shares of a table's cells. Null below 3 people, or when everybody is in one row or in
 * one column, so that nothing can be associated.
 *
 * @example
 * cellShares({ cells: { size: 4, strata: [{ units: 10, people: [4, 1, 2, 3], weights: [4, 1, 2, 3], squares: [4, 1, 2, 3], clusters: null }] }, columns: 2 }) // [[0.4, 0.1], [0.2, 0.3]]
 */
export function cellShares({ cells, columns }: CellTable): ContingencyTable | null {
  const { people, weight } = totalOf(cells, () => true)
  const shares = Array.from({ length: Math.ceil(cells.size / columns) }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const place = row * columns + column
      return totalOf(cells, (cell) => cell === place).weight / weight
    }),
  )
  const varies = (totals: readonly number[]) => totals.filter((share) => share > 0).length > 1
  const { rows, columns: columnShares } = margins(shares)
  return people >= FEWEST_FOR_ASSOCIATION && varies(rows) && varies(columnShares) ? shares : null
}

/**
 * A measure of association with its linearised standard error: that of the weighted mean of its
 * influences, the derivatives of the measure with respect to the cell shares. The delta method;
 * Lumley, Complex Surveys (2010), chapter 2.
 *
 * `influences` have a place a cell, up to a constant, in units of the measure.
 *
 * @example
 * weightedAssociation({ cells: { size: 4, strata: [{ units: 10, people: [4, 1, 2, 3], weights: [4, 1, 2, 3], squares: [4, 1, 2, 3], clusters: null }] }, columns: 2 }, 0.4, [1, 0, 0, 1]) // { estimate: 0.4, standardError: 0.152..., df: 9, interval: { lower: 0.054..., upper: 0.745... } }
 */
export function weightedAssociation(
  { cells }: CellTable,
  estimate: number,
  influences: ArrayLike<number>,
  confidence = 0.95,
): WeightedAssociation {
  const { standardError: raw, df } = ratioMean(cells, influences, () => true)
  const standardError = raw !== null && raw < ROUNDING ? 0 : raw
  const critical = criticalT(confidence, df)
  if (standardError === null || standardError === 0 || critical === null)
    return { estimate, standardError, df, interval: null }
  const halfWidth = critical * standardError
  const interval = {
    lower: Math.max(-1, estimate - halfWidth),
    upper: Math.min(1, estimate + halfWidth),
  }
  return { estimate, standardError, df, interval }
}
