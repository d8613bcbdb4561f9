import { boundsOf, type CellBounds, type CountTable, type HiddenCells } from './audit.ts'
import { hideComplements, smallCells, smallestLoss, type TableCell } from './hide-complements.ts'

/**
 * Which cells of a table stay hidden beside totals that are public whatever is done: counts from
 * 1 to k − 1, zeros of a column of fewer than k² people, and others until a reader can bound no
 * hidden cell closer than k − 1, or than its totals alone say.
 */
export function suppressBesideTotals(counts: CountTable, k: number): HiddenCells {
  const totals = totalsOf(counts)
  const small = smallCells(counts, k)
  let hidden = small.map((row, i) =>
    row.map((is, j) => is || isTellingZero(counts[i]?.[j] ?? 0, totals.columns[j] ?? 0, k)),
  )
  if (!hidden.some((row) => row.includes(true))) return hidden
  for (;;) {
    const wide: HiddenCells = hideComplements(counts, hidden, k)
    const narrow = boundsOf(counts, wide).find((bounds) => isNarrow(bounds, totals, k))
    if (narrow === undefined) return wide
    const shown = cellsOf(counts).filter(({ row, column }) => wide[row]?.[column] !== true)
    const pick =
      smallestLoss(
        shown.filter(({ row, column }) => row === narrow.row || column === narrow.column),
        ({ count }) => count,
      ) ?? smallestLoss(shown, ({ count }) => count)
    // With everything hidden, totals alone say what is left to say.
    if (pick === null) return wide
    hidden = wide.map((row, i) => row.map((is, j) => is || (i === pick.row && j === pick.column)))
  }
}

type Totals = {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly n: number
}

function totalsOf(counts: CountTable): Totals {
  const sum = (cells: readonly number[]) => cells.reduce((all, count) => all + count, 0)
  const rows = counts.map(sum)
  const columns = (counts[0] ?? []).map((_, j) => sum(counts.map((row) => row[j] ?? 0)))
  return { rows, columns, n: sum(rows) }
}

const isTellingZero = (count: number, column: number, k: number) =>
  count === 0 && column > 0 && column < k ** 2

/** Between the Fréchet bounds, which any reader of the totals knows, it may not be less than k − 1 wide. */
function isNarrow({ row, column, least, most }: CellBounds, totals: Totals, k: number): boolean {
  const [across, down] = [totals.rows[row] ?? 0, totals.columns[column] ?? 0]
  const known = Math.min(across, down) - Math.max(0, across + down - totals.n)
  return most - least < Math.min(k - 1, known)
}

const cellsOf = (counts: CountTable): readonly TableCell[] =>
  counts.flatMap((line, row) => line.map((count, column) => ({ row, column, count })))
