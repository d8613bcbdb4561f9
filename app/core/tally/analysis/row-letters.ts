import { adjustTable } from '../../stats/adjust-table.ts'
import { lettersFor } from '../../stats/column-letters.ts'
import type { ColumnPair } from '../../stats/column-tests.ts'
import type { Letters } from './crosstab.ts'

/** The pairs of columns of one row, and the p-value by which each is judged; null: not tested. */
export type TestedRow = {
  readonly pairs: readonly ColumnPair[]
  readonly pValues: readonly (number | null)[]
}

/**
 * The letters of each row of a group of columns, adjusted inside the group: the pairs of one row
 * are a family for Bonferroni and Holm, those of all rows for Benjamini and Hochberg.
 *
 * @example
 * rowLetters([{ pairs: [{ first: 0, second: 1, difference: 0.2 }], pValues: [0.01] }], 2, { adjustment: 'none', level: 0.05 }) // [['B', '']]
 */
export function rowLetters(
  rows: readonly TestedRow[],
  columns: number,
  { adjustment, level }: Letters,
): readonly (readonly string[])[] {
  const adjusted = adjustTable(
    rows.map(({ pValues }) => pValues),
    adjustment,
  )
  return rows.map(({ pairs }, row) => lettersFor(columns, pairs, adjusted[row] ?? [], level))
}
