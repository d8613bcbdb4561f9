import { concordance } from './concordance.ts'
import { margins } from './margins.ts'
import {
  cellShares,
  weightedAssociation,
  type CellTable,
  type WeightedAssociation,
} from './weighted-association.ts'

const untied = (shares: readonly number[]) => 1 - shares.reduce((sum, share) => sum + share ** 2, 0)

/**
 * Kendall's tau-b of weighted people, 2(P − Q) / √(R·C) on the shares of the cells, with
 * R = 1 − Σ r² and C = 1 − Σ c², whose influence is 2(A − D) / √(R·C) + τ(r/R + c/C). Brown and
 * Benedetti, JASA 72 (1977), 309–315; variance as weightedAssociation has it.
 *
 * The result lies in −1..1. Null below 3 people or when either variable does not vary.
 *
 * @example
 * weightedTauB({ cells: { size: 4, strata: [{ units: 10, people: [4, 1, 2, 3], weights: [4, 1, 2, 3], squares: [4, 1, 2, 3], clusters: null }] }, columns: 2 }) // { estimate: 0.408..., standardError: 0.300..., df: 9, interval: { lower: -0.271..., upper: 1 } }
 */
export function weightedTauB(table: CellTable, confidence = 0.95): WeightedAssociation | null {
  const shares = cellShares(table)
  if (shares === null) return null
  const { rows, columns } = margins(shares)
  const [untiedInRows, untiedInColumns] = [untied(rows), untied(columns)]
  const scale = Math.sqrt(untiedInRows * untiedInColumns)
  const { concordantPairs, discordantPairs, cells } = concordance(shares)
  const estimate = (2 * (concordantPairs - discordantPairs)) / scale
  const influences = new Float64Array(table.cells.size)
  for (const { row, column, rowTotal, columnTotal, concordant, discordant } of cells)
    influences[row * table.columns + column] =
      (2 * (concordant - discordant)) / scale +
      estimate * (rowTotal / untiedInRows + columnTotal / untiedInColumns)
  return weightedAssociation(table, estimate, influences, confidence)
}
