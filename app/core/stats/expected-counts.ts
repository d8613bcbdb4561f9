import type { ContingencyTable } from './association.ts'
import { margins } from './margins.ts'

/**
 * What each cell would hold if rows and columns were independent: row total · column total / n.
 *
 * In people. Cells of an empty table are 0.
 *
 * @example
 * expectedCounts([[4, 1], [2, 3]]) // [[3, 2], [3, 2]]
 */
export function expectedCounts(counts: ContingencyTable): ContingencyTable {
  const { n, rows, columns } = margins(counts)
  return rows.map((row) => columns.map((column) => (n === 0 ? 0 : (row * column) / n)))
}
