import { FEWEST_FOR_ASSOCIATION, type Association, type ContingencyTable } from './association.ts'
import { concordance } from './concordance.ts'
import { margins } from './margins.ts'
import { waldInterval } from './wald-interval.ts'

/**
 * Somers' d of the columns given the rows, 2(P − Q) / w_r with w_r = n² − Σ r²: of pairs that differ
 * in their row, how many more rise than fall; and ASE1 = 2/w_r² · √Σ n (w_r(A − D) − 2(P − Q)(n − r))².
 * Somers, American Sociological Review 27 (1962), 799–811; Goodman and Kruskal, JASA 67 (1972),
 * 415–421.
 *
 * `counts[row][column]` are people, in ascending order both ways; the result lies in −1..1. Null
 * below 3 people or when either variable does not vary.
 *
 * @example
 * somersD([[4, 1], [2, 3]])
 * // { estimate: 0.4, standardError: 0.282..., interval: { lower: -0.154..., upper: 0.954... } }
 */
export function somersD(counts: ContingencyTable, confidence = 0.95): Association | null {
  const { n, rows, columns } = margins(counts)
  const untied = n ** 2 - rows.reduce((sum, total) => sum + total ** 2, 0)
  if (n < FEWEST_FOR_ASSOCIATION || untied === 0 || columns.includes(n)) return null
  const { concordantPairs, discordantPairs, cells } = concordance(counts)
  const excess = 2 * (concordantPairs - discordantPairs)
  const squares = cells.reduce((sum, { count, rowTotal, concordant, discordant }) => {
    const deviation = (concordant - discordant) / n - ((excess / untied) * (n - rowTotal)) / n
    return sum + count * deviation ** 2
  }, 0)
  const estimate = excess / untied
  const standardError = Math.abs(estimate) === 1 ? 0 : (2 * n * Math.sqrt(squares)) / untied
  return { estimate, standardError, interval: waldInterval(estimate, standardError, confidence) }
}
