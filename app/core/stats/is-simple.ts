import { totalOf, type Cells, type StratumCells } from './cells.ts'
import { weightingEffect } from './kish.ts'

/** Sums of equal weights round; weights that differ by less than some 1 in 30,000 are equal. */
const ROUNDING = 1e-9

/**
 * Whether the people in a table's cells all count alike and were drawn singly, without strata, so
 * that the formulas for simple random samples hold.
 *
 * @example
 * isSimple({ size: 1, strata: [] }) // true
 */
export function isSimple(cells: Cells): boolean {
  if (cells.calibration !== undefined || cells.strata.length > 1) return false
  if (cells.strata.some((stratum) => hasClusters(cells.size, stratum))) return false
  return (weightingEffect(totalOf(cells, () => true)) ?? 1) - 1 < ROUNDING
}

function hasClusters(size: number, { clusters }: StratumCells): boolean {
  if (clusters === null) return false
  for (let unit = 0; unit < clusters.count; unit += 1) {
    let people = 0
    for (let cell = 0; cell < size; cell += 1) people += clusters.people[unit * size + cell] ?? 0
    if (people > 1) return true
  }
  return false
}
