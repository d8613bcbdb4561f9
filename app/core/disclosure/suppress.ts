import { margins } from '../stats/margins.ts'
import { firstNarrow, type CountTable, type HiddenCells } from './audit.ts'
import {
  hideComplements,
  smallCells,
  smallestLoss,
  type Loss,
  type TableCell,
} from './hide-complements.ts'

/** A null is a number that is not printed; its percentages, means and letters may not be either. */
export type SuppressedTable = {
  readonly outcome: 'whole' | 'suppressed' | 'withheld'
  readonly shown: readonly (readonly (number | null)[])[]
  readonly rowTotalsShown: readonly (number | null)[]
  readonly columnTotalsShown: readonly (number | null)[]
  /** Null only where the whole table is withheld. */
  readonly totalShown: number | null
}

/**
 * A two-way table as the public may see it, of people who each stand in one cell. Not printed are
 * counts from 1 to k − 1, in cells and in totals; a 0 in a row or column of fewer than k² people,
 * which would say of all of them what they are not (in an empty one it says it of nobody); and
 * whatever else it takes that a reader who subtracts can bound no hidden number closer than k − 1.
 * Where nothing achieves that, or the table is of fewer than k people, it is withheld. Hundepool et
 * al., Statistical Disclosure Control (2012), chapter 4.
 */
export function suppressTable(counts: CountTable, k: number): SuppressedTable {
  const open = openTable(counts)
  const small = smallNumbers(counts, open, k)
  if (!small.some((row) => row.includes(true))) return printed(counts, small, 'whole')
  const hidden = margins(counts).n < k ? null : hideUntilSafe(open, small, k)
  if (hidden !== null) return printed(counts, printAgain(open, { small, hidden }, k), 'suppressed')
  return {
    outcome: 'withheld',
    shown: counts.map((row) => row.map(() => null)),
    rowTotalsShown: counts.map(() => null),
    columnTotalsShown: (counts[0] ?? []).map(() => null),
    totalShown: null,
  }
}

/**
 * The table with one column and one row more, in which a total is a cell like any other: everybody
 * who is not in that row or column. All its rows and columns then add up to what follows from the
 * grand total, which is always printed, so that a hidden total is judged as a hidden cell is.
 */
function openTable(counts: CountTable): CountTable {
  const { n, rows, columns } = margins(counts)
  return [
    ...counts.map((row, index) => [...row, n - (rows[index] ?? 0)]),
    [...columns.map((total) => n - total), 0],
  ]
}

function smallNumbers(counts: CountTable, open: CountTable, k: number): HiddenCells {
  const { rows, columns } = margins(counts)
  const small = smallCells([...counts.map((row, i) => [...row, rows[i] ?? 0]), [...columns, 0]], k)
  return open.map((line, i) =>
    line.map((_, j) => {
      const [row, column] = [rows[i] ?? 0, columns[j] ?? 0]
      const isTelling = k > 1 && row > 0 && column > 0 && Math.min(row, column) < k ** 2
      return small[i]?.[j] === true || (isTelling && counts[i]?.[j] === 0)
    }),
  )
}

function hideUntilSafe(open: CountTable, small: HiddenCells, k: number): HiddenCells | null {
  const [cells, lossOf] = [cellsOf(open), lossIn(open)]
  let hidden = small
  for (;;) {
    hidden = hideComplements(open, hidden, k, lossOf)
    const narrow = firstNarrow(open, hidden, k - 1)
    if (narrow === null) return hidden
    const current = hidden
    const left = cells.filter(({ row, column }) => current[row]?.[column] !== true)
    const beside = left.filter(({ row, column }) => row === narrow.row || column === narrow.column)
    const pick = smallestLoss(beside, lossOf) ?? smallestLoss(left, lossOf)
    if (pick === null) return null
    hidden = withCell(current, pick, 'hidden')
  }
}

/** Hiding one number after the other overshoots: what the rest is safe without is printed after all. */
function printAgain(
  open: CountTable,
  { small, hidden }: { readonly small: HiddenCells; readonly hidden: HiddenCells },
  k: number,
): HiddenCells {
  const lossOf = lossIn(open)
  return cellsOf(open)
    .filter(({ row, column }) => hidden[row]?.[column] === true && small[row]?.[column] !== true)
    .toSorted((a, b) => (lossOf(b) ?? 0) - (lossOf(a) ?? 0))
    .reduce((current, cell) => {
      const next = withCell(current, cell, 'printed')
      const goesAgain = hideComplements(open, next, k, lossOf)[cell.row]?.[cell.column] === true
      return goesAgain || firstNarrow(open, next, k - 1) !== null ? current : next
    }, hidden)
}

const cellsOf = (open: CountTable): readonly TableCell[] =>
  open.flatMap((line, row) => line.map((count, column) => ({ row, column, count })))

/** What an open table holds of a total is everybody else; the grand total is always printed. */
function lossIn(open: CountTable): Loss {
  const [lastRow, lastColumn] = [open.length - 1, (open[0]?.length ?? 0) - 1]
  const n = (open[0] ?? []).reduce((sum, count) => sum + count, 0)
  return ({ row, column, count }) => {
    if (row === lastRow && column === lastColumn) return null
    return row === lastRow || column === lastColumn ? n - count : count
  }
}

const withCell = (hidden: HiddenCells, cell: TableCell, state: 'hidden' | 'printed'): HiddenCells =>
  hidden.map((line, row) =>
    row !== cell.row
      ? line
      : line.map((was, column) => (column === cell.column ? state === 'hidden' : was)),
  )

function printed(
  counts: CountTable,
  hidden: HiddenCells,
  outcome: 'whole' | 'suppressed',
): SuppressedTable {
  const { n, rows, columns } = margins(counts)
  const unlessHidden = (count: number, row: number, column: number) =>
    hidden[row]?.[column] === true ? null : count
  return {
    outcome,
    shown: counts.map((line, row) => line.map((count, column) => unlessHidden(count, row, column))),
    rowTotalsShown: rows.map((total, row) => unlessHidden(total, row, columns.length)),
    columnTotalsShown: columns.map((total, column) => unlessHidden(total, counts.length, column)),
    totalShown: n,
  }
}
