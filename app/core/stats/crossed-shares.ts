import type { Cells } from './cells.ts'
import { occupied } from './occupied.ts'
import { sumsByCell } from './sums-by-cell.ts'

/** How the cells of a table lie: cell = row · columns + column; cells beyond are in none. */
export type TableShape = { readonly rows: number; readonly columns: number }

/** The occupied rows and columns of a crossed table, as weighted shares of it. */
export type CrossedShares = {
  /** People. */
  readonly n: number
  readonly weight: number
  readonly rows: number
  readonly columns: number
  /** Row by row. */
  readonly shares: readonly number[]
  readonly rowShares: readonly number[]
  readonly columnShares: readonly number[]
  /** Which cell of all each share is of. */
  readonly cells: readonly number[]
}

/**
 * A crossed table as weighted shares, without the rows and columns that nobody is in.
 *
 * Shares are of 1 and empty where nobody is in the table.
 *
 * @example
 * crossedShares({ size: 4, strata: [] }, { rows: 2, columns: 2 }).n // 0
 */
export function crossedShares(cells: Cells, { rows, columns }: TableShape): CrossedShares {
  const sums = sumsByCell(cells)
  const counts = Array.from({ length: rows }, (_, row) =>
    Array.from(sums.people.subarray(row * columns, (row + 1) * columns)),
  )
  const filled = occupied(counts)
  const places = filled.rows.flatMap((row) =>
    filled.columns.map((column) => row * columns + column),
  )
  const weights = places.map((cell) => sums.weights[cell] ?? 0)
  const weight = weights.reduce((sum, each) => sum + each, 0)
  const shares = weights.map((each) => each / weight)
  const width = filled.columns.length
  const sumWhere = (isIn: (place: number) => boolean) =>
    shares.reduce((sum, share, place) => (isIn(place) ? sum + share : sum), 0)
  return {
    n: counts.flat().reduce((sum, count) => sum + count, 0),
    weight,
    rows: filled.rows.length,
    columns: width,
    shares,
    rowShares: filled.rows.map((_, row) => sumWhere((place) => Math.floor(place / width) === row)),
    columnShares: filled.columns.map((_, column) => sumWhere((place) => place % width === column)),
    cells: places,
  }
}
