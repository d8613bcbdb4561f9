import type { Cells } from './cells.ts'

/**
 * The cells of people who all count alike and were drawn singly, from how many are in each: the
 * whole sample is in the table.
 *
 * @example
 * cellsOfCounts([4, 1, 2]).strata[0]?.units // 7
 */
export function cellsOfCounts(counts: readonly number[]): Cells {
  const people = Float64Array.from(counts)
  const units = counts.reduce((sum, count) => sum + count, 0)
  return {
    size: counts.length,
    strata:
      units === 0
        ? []
        : [{ stratum: 0, units, people, weights: people, squares: people, clusters: null }],
  }
}
