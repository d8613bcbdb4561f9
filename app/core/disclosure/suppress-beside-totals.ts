import { boundsOf, type CellBounds, type CountTable, type HiddenCells } from './audit.ts'
import { hideComplements, smallCells, smallestCell, type TableCell } from './hide-complements.ts'

/**
 * Which cells of a table stay hidden beside totals that are public whatever is done: counts from
 * 1 to k − 1, zeros of a column of fewer than k² people, and others until a reader can bound no
 * hidden cell closer than k − 1, or than its totals alone say. Hundepool et al., Statistical
 * Disclosure Control (2012), chapter 4.
 */
export function suppressBesideTotals(counts: CountTable, k: number): HiddenCells {
  const totals = totalsOf(counts)
  const small = smallCells(counts, k)
  const primary = small.map((row, i) =>
    row.map((is, j) => is || isTellingZero(counts[i]?.[j] ?? 0, totals.columns[j] ?? 0, k)),
  )
  if (!primary.some((row) => row.includes(true))) return primary
  let hidden: HiddenCells = primary
  for (;;) {
    const wide: HiddenCells = hideComplements(counts, hidden, k)
    const narrow = boundsOf(counts, wide).find((bounds) => isNarrow(bounds, totals, k))
    if (narrow === undefined) return printAgain(counts, { primary, hidden: wide }, k)
    const shown = cellsOf(counts).filter(({ row, column }) => wide[row]?.[column] !== true)
    const pick =
      smallestCell(
        shown.filter(({ row, column }) => row === narrow.row || column === narrow.column),
      ) ?? smallestCell(shown)
    // With everything hidden, totals alone say what is left to say.
    if (pick === null) return wide
    hidden = withCell(wide, pick, 'hidden')
  }
}

/**
 * Hiding one cell after the other overshoots: what the rest is safe without is printed after all,
 * lines together, since one of two cells in a line gives the other away.
 */
function printAgain(
  counts: CountTable,
  { primary, hidden }: { readonly primary: HiddenCells; readonly hidden: HiddenCells },
  k: number,
): HiddenCells {
  const totals = totalsOf(counts)
  const extra = cellsOf(counts)
    .filter(({ row, column }) => hidden[row]?.[column] === true && primary[row]?.[column] !== true)
    .sort((a, b) => b.count - a.count)
  const together = [
    ...extra.map(({ column }) => extra.filter((cell) => cell.column === column)),
    ...extra.map(({ row }) => extra.filter((cell) => cell.row === row)),
    ...extra.map((cell) => [cell]),
  ]
  return together.reduce((current, cells) => {
    const next = cells.reduce((table, cell) => withCell(table, cell, 'printed'), current)
    return boundsOf(counts, next).some((bounds) => isNarrow(bounds, totals, k)) ? current : next
  }, hidden)
}

const withCell = (hidden: HiddenCells, cell: TableCell, state: 'hidden' | 'printed'): HiddenCells =>
  hidden.map((line, row) =>
    line.map((was, column) =>
      row === cell.row && column === cell.column ? state === 'hidden' : was,
    ),
  )

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
