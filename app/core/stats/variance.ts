import { covariance, type Cells } from './cells.ts'

/**
 * The linearised variance of a statistic from its influences, one for each cell; see covariance.
 * Never below 0, where rounding would take it.
 *
 * In the square of the units of the influence. Null where a stratum has a single unit.
 *
 * @example
 * varianceOf({ size: 1, strata: [] }, [1]) // null
 */
export function varianceOf(cells: Cells, influence: ArrayLike<number>): number | null {
  const variance = covariance(cells, influence, influence)
  return variance === null ? null : Math.max(0, variance)
}
