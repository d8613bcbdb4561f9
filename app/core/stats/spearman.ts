import { FEWEST_FOR_ASSOCIATION, type Association, type ContingencyTable } from './association.ts'
import { bonettWrightInterval } from './bonett-wright-interval.ts'
import { centredRanks } from './centred-ranks.ts'
import { dotProduct } from './dot-product.ts'
import { margins } from './margins.ts'

const squaresOf = (totals: readonly number[], ranks: readonly number[]) =>
  dotProduct(
    totals,
    ranks.map((rank) => rank ** 2),
  )

/** How the numerator moves when one more person in a category shifts the ranks of those beyond. */
const shiftsOf = (sums: readonly number[]) =>
  sums.map((own, index) => own + 2 * sums.slice(index + 1).reduce((sum, each) => sum + each, 0))

/**
 * Spearman's rho: Pearson's correlation of midranks. The standard error is ASE1 by the delta method
 * on the cell shares (Brown and Benedetti, JASA 72 (1977), 309–315); the interval is Bonett and
 * Wright's, on Fisher's scale, so it is not symmetric about the estimate.
 *
 * `counts[row][column]` are people, in ascending order both ways; the result lies in −1..1. Null
 * below 3 people or when either variable does not vary.
 *
 * @example
 * spearmanRho([[4, 1], [2, 3]])
 * // { estimate: 0.408..., standardError: 0.285..., interval: { lower: -0.325..., upper: 0.835... } }
 */
export function spearmanRho(counts: ContingencyTable, confidence = 0.95): Association | null {
  const { n, rows, columns } = margins(counts)
  const rowRanks = centredRanks(rows)
  const columnRanks = centredRanks(columns)
  const rowSquares = squaresOf(rows, rowRanks)
  const columnSquares = squaresOf(columns, columnRanks)
  const scale = Math.sqrt(rowSquares * columnSquares)
  if (n < FEWEST_FOR_ASSOCIATION || scale === 0) return null

  const columnRanksInRow = counts.map((row) => dotProduct(row, columnRanks))
  const rowRanksInColumn = columns.map((_, j) =>
    counts.reduce((sum, row, i) => sum + (row[j] ?? 0) * (rowRanks[i] ?? 0), 0),
  )
  const ratio = dotProduct(rowRanks, columnRanksInRow) / scale
  // Beyond some 200,000 people the sums round, and perfect association may miss 1 by a last digit.
  const estimate = Math.abs(ratio) >= 1 - 1e-15 ? Math.sign(ratio) : ratio
  const interval = bonettWrightInterval(estimate, n, confidence)
  if (Math.abs(estimate) === 1) return { estimate, standardError: 0, interval }

  const rowShifts = shiftsOf(columnRanksInRow)
  const columnShifts = shiftsOf(rowRanksInColumn)
  const influences = counts.flatMap((row, i) =>
    row.map((count, j) => {
      const product = (rowRanks[i] ?? 0) * (columnRanks[j] ?? 0)
      const shifted = product + (rowShifts[i] ?? 0) + (columnShifts[j] ?? 0)
      const ties = (rows[i] ?? 0) ** 2 / rowSquares + (columns[j] ?? 0) ** 2 / columnSquares
      return { count, influence: shifted / scale + (estimate / 2) * ties }
    }),
  )
  const mean = influences.reduce((sum, cell) => sum + cell.count * cell.influence, 0) / n
  const squares = influences.reduce(
    (sum, cell) => sum + cell.count * (cell.influence - mean) ** 2,
    0,
  )
  return { estimate, standardError: Math.sqrt(squares), interval }
}
