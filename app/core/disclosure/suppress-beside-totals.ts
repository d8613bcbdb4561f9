import { boundsOf, type CellBounds, type CountTable, type HiddenCells } from './audit.ts'
import { hideComplements, smallCells, smallestCell, type TableCell } from './hide-complements.ts'

/** What was told of the same table before. People only come, so that it limits what is hidden. */
export type EarlierTable = {
  /** Of each cell the last count that was printed; 0: none was. */
  readonly least: CountTable
  /** The last table of which small counts were hidden, if some of its cells still are. */
  readonly guarded: GuardedTable | null
}

type GuardedTable = {
  readonly counts: CountTable
  readonly hidden: HiddenCells
  readonly least: CountTable
}

/**
 * Which cells of a table stay hidden beside totals that are public whatever is done: counts from
 * 1 to k − 1, zeros of a column of fewer than k² people, and others until a reader can bound no
 * hidden cell closer than k − 1, or than its totals alone say. Hundepool et al., Statistical
 * Disclosure Control (2012), chapter 4.
 */
export const suppressBesideTotals = (counts: CountTable, k: number): HiddenCells =>
  // With everything hidden, totals alone say what is left to say.
  suppress(counts, k, (hidden) => narrowByTotals(counts, hidden, k)) ??
  counts.map((line) => line.map(() => true))

/**
 * The same beside what was told before, or null where nothing that is hidden now would keep a small
 * count apart from it: a count that was printed is a floor of what it is now, and one that is
 * printed now a ceiling of what it was.
 */
export function suppressBesideEarlier(
  counts: CountTable,
  k: number,
  earlier: EarlierTable,
): HiddenCells | null {
  const { least, guarded } = earlier
  return suppress(
    counts,
    k,
    (hidden) =>
      narrowByTotals(counts, hidden, k) ??
      narrowSmall(counts, hidden, k, { least }) ??
      (guarded === null ? null : narrowByLater(guarded, { counts, hidden, least }, k)),
  )
}

/** What is to be remembered of a table that is told now. */
export function rememberTable(
  counts: CountTable,
  hidden: HiddenCells,
  k: number,
  earlier: EarlierTable,
): EarlierTable {
  const isHidden = (row: number, column: number) => hidden[row]?.[column] === true
  const least = counts.map((line, row) =>
    line.map((count, column) =>
      isHidden(row, column) ? (earlier.least[row]?.[column] ?? 0) : count,
    ),
  )
  const hasSmall = smallCells(counts, k).some((line, row) =>
    line.some((isSmall, column) => isSmall && isHidden(row, column)),
  )
  if (hasSmall) return { least, guarded: { counts, hidden, least: earlier.least } }
  return { least, guarded: hidden.flat().includes(true) ? earlier.guarded : null }
}

type Narrow = {
  readonly at: Pick<CellBounds, 'row' | 'column'>
  /** Which cells it would help to hide as well. */
  readonly helps: (cell: TableCell) => boolean
}

/** Null where even with everything hidden something is bounded closely. */
function suppress(
  counts: CountTable,
  k: number,
  judge: (hidden: HiddenCells) => Narrow | null,
): HiddenCells | null {
  const { columns } = totalsOf(counts)
  const primary = smallCells(counts, k).map((row, i) =>
    row.map((is, j) => is || isTellingZero(counts[i]?.[j] ?? 0, columns[j] ?? 0, k)),
  )
  let hidden: HiddenCells = primary
  for (;;) {
    const wide: HiddenCells = hideComplements(counts, hidden, k)
    const narrow = judge(wide)
    if (narrow === null) return printAgain(counts, { primary, hidden: wide }, judge)
    const { at, helps } = narrow
    const shown = cellsOf(counts).filter(
      (cell) => wide[cell.row]?.[cell.column] !== true && helps(cell),
    )
    const pick =
      smallestCell(shown.filter(({ row, column }) => row === at.row || column === at.column)) ??
      smallestCell(shown)
    if (pick === null) return null
    hidden = withCell(wide, pick, 'hidden')
  }
}

const ANY = () => true

const narrowByTotals = (counts: CountTable, hidden: HiddenCells, k: number): Narrow | null =>
  first(boundsOf(counts, hidden).find((bounds) => isNarrow(bounds, totalsOf(counts), k)))

const first = (at: CellBounds | undefined, helps: Narrow['helps'] = ANY): Narrow | null =>
  at === undefined ? null : { at, helps }

function narrowSmall(
  counts: CountTable,
  hidden: HiddenCells,
  k: number,
  limits: Parameters<typeof boundsOf>[2],
  helps?: Narrow['helps'],
): Narrow | null {
  const small = smallCells(counts, k)
  const narrow = boundsOf(counts, hidden, limits).find(
    (bounds) =>
      small[bounds.row]?.[bounds.column] === true && isNarrow(bounds, totalsOf(counts), k),
  )
  return first(narrow, helps)
}

/** What is printed now, or can be bounded, bounds what was hidden before. */
function narrowByLater(
  guarded: GuardedTable,
  now: { readonly counts: CountTable; readonly hidden: HiddenCells; readonly least: CountTable },
  k: number,
): Narrow | null {
  const { counts, hidden, least } = guarded
  const most = now.counts.map((line) => [...line])
  for (const bounds of boundsOf(now.counts, now.hidden, { least: now.least })) {
    const line = most[bounds.row]
    if (line !== undefined) line[bounds.column] = bounds.most
  }
  return narrowSmall(
    counts,
    hidden,
    k,
    { least, most },
    ({ row, column }) => hidden[row]?.[column] === true,
  )
}

/**
 * Hiding one cell after the other overshoots: what the rest is safe without is printed after all,
 * lines together, since one of two cells in a line gives the other away.
 */
function printAgain(
  counts: CountTable,
  { primary, hidden }: { readonly primary: HiddenCells; readonly hidden: HiddenCells },
  judge: (hidden: HiddenCells) => Narrow | null,
): HiddenCells {
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
    return judge(next) === null ? next : current
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
