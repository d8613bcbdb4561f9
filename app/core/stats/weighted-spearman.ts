import { dotProduct } from './dot-product.ts'
import { margins } from './margins.ts'
import {
  cellShares,
  weightedAssociation,
  type CellTable,
  type WeightedAssociation,
} from './weighted-association.ts'

/** Of each category, the share below it and half of its own. */
function riditsOf(shares: readonly number[]): readonly number[] {
  let below = 0
  return shares.map((share) => {
    const ridit = below + share / 2
    below += share
    return ridit
  })
}

/** How the numerator moves when more people in a category shift the ridits of those beyond. */
const shiftsOf = (sums: readonly number[]) =>
  sums.map((own, index) => own / 2 + sums.slice(index + 1).reduce((sum, each) => sum + each, 0))

const varianceOfRidits = (shares: readonly number[]) =>
  (1 - shares.reduce((sum, share) => sum + share ** 3, 0)) / 12

/**
 * Spearman's rho of weighted people: Pearson's correlation of ridits, (Σ p·R·C − 1/4) / √(V_R·V_C)
 * with V = (1 − Σ r³)/12. The influence is the derivative of that with respect to the shares, the
 * ridits moving with them. Brown and Benedetti, JASA 72 (1977), 309–315; Bross, Biometrics 14
 * (1958), 18–38, for ridits; variance as weightedAssociation has it.
 *
 * The result lies in −1..1. Null below 3 people or when either variable does not vary.
 *
 * @example
 * weightedSpearman({ cells: { size: 4, strata: [{ units: 10, people: [4, 1, 2, 3], weights: [4, 1, 2, 3], squares: [4, 1, 2, 3], clusters: null }] }, columns: 2 }) // { estimate: 0.408..., standardError: 0.300..., df: 9, interval: { lower: -0.271..., upper: 1 } }
 */
export function weightedSpearman(table: CellTable, confidence = 0.95): WeightedAssociation | null {
  const shares = cellShares(table)
  if (shares === null) return null
  const { rows, columns } = margins(shares)
  const [rowRidits, columnRidits] = [riditsOf(rows), riditsOf(columns)]
  const [rowVariance, columnVariance] = [varianceOfRidits(rows), varianceOfRidits(columns)]
  const scale = Math.sqrt(rowVariance * columnVariance)

  const columnRiditsInRow = shares.map((row) => dotProduct(row, columnRidits))
  const rowRiditsInColumn = columns.map((_, j) =>
    shares.reduce((sum, row, i) => sum + (row[j] ?? 0) * (rowRidits[i] ?? 0), 0),
  )
  const estimate = (dotProduct(rowRidits, columnRiditsInRow) - 1 / 4) / scale

  const rowShifts = shiftsOf(columnRiditsInRow)
  const columnShifts = shiftsOf(rowRiditsInColumn)
  const influences = Float64Array.from({ length: table.cells.size }, (_, cell) => {
    const [i, j] = [Math.floor(cell / table.columns), cell % table.columns]
    const product = (rowRidits[i] ?? 0) * (columnRidits[j] ?? 0)
    const shifted = product + (rowShifts[i] ?? 0) + (columnShifts[j] ?? 0)
    const ties = (rows[i] ?? 0) ** 2 / rowVariance + (columns[j] ?? 0) ** 2 / columnVariance
    return shifted / scale + (estimate / 8) * ties
  })
  return weightedAssociation(table, estimate, influences, confidence)
}
