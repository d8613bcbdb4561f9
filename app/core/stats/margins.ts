import type { ContingencyTable } from './association.ts'

export type Margins = {
  readonly n: number
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/**
 * The totals of a contingency table: of all cells, of each row and of each column.
 *
 * @example
 * margins([[4, 1], [2, 3]]) // { n: 10, rows: [5, 5], columns: [6, 4] }
 */
export function margins(counts: ContingencyTable): Margins {
  const rows = counts.map(sum)
  const columns = (counts[0] ?? []).map((_, column) => sum(counts.map((row) => row[column] ?? 0)))
  return { n: sum(rows), rows, columns }
}
