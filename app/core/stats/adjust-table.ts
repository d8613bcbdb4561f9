import type { Adjustment } from '../tally/analysis/crosstab.ts'
import { adjustPValues } from './adjust-p-values.ts'

/**
 * Adjusts the p-values of a whole table. A family is one row for Bonferroni and Holm, and the table
 * for Benjamini and Hochberg, which is made for many comparisons at once; see adjustPValues.
 *
 * `rows` hold the p-values of each row's pairs of columns; null was not tested.
 *
 * @example
 * adjustTable([[0.01, 0.5], [0.04]], 'bonferroni') // [[0.02, 1], [0.04]]
 */
export function adjustTable(
  rows: readonly (readonly (number | null)[])[],
  adjustment: Adjustment,
): readonly (readonly (number | null)[])[] {
  if (adjustment !== 'benjaminiHochberg') return rows.map((row) => adjustPValues(row, adjustment))
  const adjusted = adjustPValues(rows.flat(), adjustment)
  let taken = 0
  return rows.map((row) => adjusted.slice(taken, (taken += row.length)))
}
