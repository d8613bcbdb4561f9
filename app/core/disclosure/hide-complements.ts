import type { CountTable, HiddenCells } from './audit.ts'

export type TableCell = { readonly row: number; readonly column: number; readonly count: number }

/** The counts from 1 up to, but not including, the threshold. */
export const smallCells = (counts: CountTable, threshold: number): HiddenCells =>
  counts.map((row) => row.map((count) => count >= 1 && count < threshold))

/**
 * Complementary suppression: while a row or column has a single hidden cell, or hidden cells that
 * hold fewer people than the threshold together, its smallest cell goes too, zeros last. Totals are
 * taken as printed. It does not promise that no bound is narrow: `boundsOf` judges.
 */
export function hideComplements(
  counts: CountTable,
  small: HiddenCells,
  threshold: number,
): HiddenCells {
  const hidden = small.map((row) => [...row])
  const isHidden = ({ row, column }: TableCell) => hidden[row]?.[column] === true
  const lines = linesOf(counts)
  const next = (): TableCell | null => {
    for (const line of lines) {
      const gone = line.filter(isHidden)
      if (gone.length === 0 || (gone.length > 1 && peopleIn(gone) >= threshold)) continue
      const pick = smallestCell(line.filter((cell) => !isHidden(cell)))
      if (pick !== null) return pick
    }
    return null
  }
  for (let pick = next(); pick !== null; pick = next()) {
    const row = hidden[pick.row]
    if (row !== undefined) row[pick.column] = true
  }
  return hidden
}

/** The first of those with the fewest people, or of those with nobody. */
export function smallestCell(cells: readonly TableCell[]): TableCell | null {
  let best: TableCell | null = null
  for (const cell of cells)
    if (best === null || (cell.count > 0 && (cell.count < best.count || best.count === 0)))
      best = cell
  return best
}

/** Rows, then columns. */
function linesOf(counts: CountTable): readonly (readonly TableCell[])[] {
  const rows = counts.map((line, row) => line.map((count, column) => ({ row, column, count })))
  const columns = (counts[0] ?? []).map((_, column) => rows.flatMap((row) => row[column] ?? []))
  return [...rows, ...columns]
}

const peopleIn = (cells: readonly TableCell[]) => cells.reduce((sum, { count }) => sum + count, 0)
