import type { CountTable, HiddenCells } from './audit.ts'

export type TableCell = { readonly row: number; readonly column: number; readonly count: number }

/** How many people a reader no longer sees when a cell goes; null where it may not go. */
export type Loss = (cell: TableCell) => number | null

/** The counts from 1 up to, but not including, the threshold. */
export const smallCells = (counts: CountTable, threshold: number): HiddenCells =>
  counts.map((row) => row.map((count) => count >= 1 && count < threshold))

/**
 * Complementary suppression: while a row or column has a single hidden cell, or hidden cells that
 * hold fewer people than the threshold together, its cell of the smallest loss goes too, zeros last.
 * Totals are taken as printed. It does not promise that no bound is narrow: `firstNarrow` judges.
 */
export function hideComplements(
  counts: CountTable,
  small: HiddenCells,
  threshold: number,
  lossOf: Loss = ({ count }) => count,
): HiddenCells {
  const hidden = small.map((row) => [...row])
  const isHidden = ({ row, column }: TableCell) => hidden[row]?.[column] === true
  const lines = linesOf(counts)
  const next = (): TableCell | null => {
    for (const line of lines) {
      const gone = line.filter(isHidden)
      if (gone.length === 0 || (gone.length > 1 && peopleIn(gone) >= threshold)) continue
      const pick = smallestLoss(
        line.filter((cell) => !isHidden(cell)),
        lossOf,
      )
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

/** The first of those whose loss is smallest above 0, or of those without a loss. */
export function smallestLoss(cells: readonly TableCell[], lossOf: Loss): TableCell | null {
  let best: { readonly cell: TableCell; readonly loss: number } | null = null
  for (const cell of cells) {
    const loss = lossOf(cell)
    if (loss === null) continue
    if (best === null || (loss > 0 && (loss < best.loss || best.loss === 0))) best = { cell, loss }
  }
  return best?.cell ?? null
}

/** Rows, then columns. */
function linesOf(counts: CountTable): readonly (readonly TableCell[])[] {
  const rows = counts.map((line, row) => line.map((count, column) => ({ row, column, count })))
  const columns = (counts[0] ?? []).map((_, column) => rows.flatMap((row) => row[column] ?? []))
  return [...rows, ...columns]
}

const peopleIn = (cells: readonly TableCell[]) => cells.reduce((sum, { count }) => sum + count, 0)
