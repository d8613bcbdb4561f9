import { concordance } from './concordance.ts'
import { margins } from './margins.ts'
import {
  cellShares,
  weightedAssociation,
  type CellTable,
  type WeightedAssociation,
} from './weighted-association.ts'

/**
 * Somers' d of the columns given the rows, of weighted people: 2(P − Q) / R on the shares of the
 * cells, with R = 1 − Σ r², whose influence is 2(A − D)/R + 2d·r/R. Somers, American Sociological
 * Review 27 (1962), 799–811; variance as weightedAssociation has it.
 *
 * The result lies in −1..1. Null below 3 people or when either variable does not vary.
 *
 * @example
 * weightedSomersD({ cells: { size: 4, strata: [{ units: 10, people: [4, 1, 2, 3], weights: [4, 1, 2, 3], squares: [4, 1, 2, 3], clusters: null }] }, columns: 2 }) // { estimate: 0.400, standardError: 0.298..., df: 9, interval: { lower: -0.274..., upper: 1 } }
 */
export function weightedSomersD(table: CellTable, confidence = 0.95): WeightedAssociation | null {
  const shares = cellShares(table)
  if (shares === null) return null
  const untied = 1 - margins(shares).rows.reduce((sum, share) => sum + share ** 2, 0)
  const { concordantPairs, discordantPairs, cells } = concordance(shares)
  const estimate = (2 * (concordantPairs - discordantPairs)) / untied
  const influences = new Float64Array(table.cells.size)
  for (const { row, column, rowTotal, concordant, discordant } of cells)
    influences[row * table.columns + column] =
      (2 * (concordant - discordant + estimate * rowTotal)) / untied
  return weightedAssociation(table, estimate, influences, confidence)
}
