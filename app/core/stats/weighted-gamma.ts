import { concordance } from './concordance.ts'
import {
  cellShares,
  weightedAssociation,
  type CellTable,
  type WeightedAssociation,
} from './weighted-association.ts'

/**
 * Goodman and Kruskal's gamma of weighted people, (P − Q) / (P + Q) on the shares of the cells,
 * whose influence is 4(Q·A − P·D) / (P + Q)², A and D being the shares concordant and discordant
 * with the cell. Goodman and Kruskal, JASA 58 (1963), 310–364; variance as weightedAssociation has
 * it.
 *
 * The result lies in −1..1. Null below 3 people or when either variable does not vary.
 *
 * @example
 * weightedGamma({ cells: { size: 4, strata: [{ units: 10, people: [4, 1, 2, 3], weights: [4, 1, 2, 3], squares: [4, 1, 2, 3], clusters: null }] }, columns: 2 }) // { estimate: 0.714..., standardError: 0.372..., df: 9, interval: { lower: -0.128..., upper: 1 } }
 */
export function weightedGamma(table: CellTable, confidence = 0.95): WeightedAssociation | null {
  const shares = cellShares(table)
  if (shares === null) return null
  const { concordantPairs, discordantPairs, cells } = concordance(shares)
  const pairs = concordantPairs + discordantPairs
  if (pairs === 0) return null
  const influences = new Float64Array(table.cells.size)
  for (const { row, column, concordant, discordant } of cells)
    influences[row * table.columns + column] =
      (2 * (discordantPairs * concordant - concordantPairs * discordant)) / pairs ** 2
  const estimate = (concordantPairs - discordantPairs) / pairs
  return weightedAssociation(table, estimate, influences, confidence)
}
