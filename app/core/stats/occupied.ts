import type { ContingencyTable } from './association.ts'
import { margins } from './margins.ts'

/** A table without the rows and columns that nobody is in, and which of the old ones are left. */
export type Occupied = {
  readonly counts: ContingencyTable
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/**
 * Leaves out the empty rows and columns of a table, which no test of independence can take.
 *
 * @example
 * occupied([[3, 0, 1], [0, 0, 0]]) // { counts: [[3, 1]], rows: [0], columns: [0, 2] }
 */
export function occupied(counts: ContingencyTable): Occupied {
  const totals = margins(counts)
  const filled = (sums: readonly number[]) =>
    sums.flatMap((total, place) => (total > 0 ? [place] : []))
  const [rows, columns] = [filled(totals.rows), filled(totals.columns)]
  return {
    counts: rows.map((row) => columns.map((column) => counts[row]?.[column] ?? 0)),
    rows,
    columns,
  }
}
