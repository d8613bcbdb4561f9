import { FEWEST_FOR_ASSOCIATION, type Association, type ContingencyTable } from './association.ts'
import { concordance } from './concordance.ts'
import { margins } from './margins.ts'
import { waldInterval } from './wald-interval.ts'

const untied = (n: number, totals: readonly number[]) =>
  n ** 2 - totals.reduce((sum, total) => sum + total ** 2, 0)

/**
 * Kendall's tau-b, 2(P − Q) / w with w = √(w_r·w_c), w_r = n² − Σ r², w_c = n² − Σ c², and
 * ASE1 = √Σ n_ij (2w(A − D) + τ(r·w_c + c·w_r) − τn(w_r + w_c))² / w². Brown and Benedetti, JASA 72
 * (1977), 309–315; their difference of two sums is written here as the equal centred sum, which
 * keeps its digits in large tables.
 *
 * `counts[row][column]` are people, in ascending order both ways; the result lies in −1..1. Null
 * below 3 people or when either variable does not vary.
 *
 * @example
 * kendallTauB([[4, 1], [2, 3]])
 * // { estimate: 0.408..., standardError: 0.285..., interval: { lower: -0.150..., upper: 0.966... } }
 */
export function kendallTauB(counts: ContingencyTable, confidence = 0.95): Association | null {
  const { n, rows, columns } = margins(counts)
  const untiedInRows = untied(n, rows)
  const untiedInColumns = untied(n, columns)
  const scale = Math.sqrt(untiedInRows * untiedInColumns)
  if (n < FEWEST_FOR_ASSOCIATION || scale === 0) return null
  const { concordantPairs, discordantPairs, cells } = concordance(counts)
  const estimate = (2 * (concordantPairs - discordantPairs)) / scale
  const mean = estimate * n * (untiedInRows + untiedInColumns)
  const squares = cells.reduce((sum, cell) => {
    const ties = cell.rowTotal * untiedInColumns + cell.columnTotal * untiedInRows
    const deviation = 2 * scale * (cell.concordant - cell.discordant) + estimate * ties - mean
    return sum + cell.count * deviation ** 2
  }, 0)
  const standardError = Math.abs(estimate) === 1 ? 0 : Math.sqrt(squares) / scale ** 2
  return {
    estimate,
    standardError,
    interval: waldInterval(estimate, standardError, confidence),
  }
}
