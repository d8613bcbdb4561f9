import { FEWEST_FOR_ASSOCIATION, type Association, type ContingencyTable } from './association.ts'
import { concordance } from './concordance.ts'
import { margins } from './margins.ts'
import { waldInterval } from './wald-interval.ts'

/**
 * Goodman and Kruskal's gamma, (P − Q) / (P + Q) with P concordant and Q discordant pairs, and
 * ASE1 = 2/(P + Q)² · √Σ n(Q·A − P·D)², A and D being the people concordant and discordant with
 * one in the cell. Goodman and Kruskal, JASA 58 (1963), 310–364; Brown and Benedetti, JASA 72
 * (1977), 309–315.
 *
 * `counts[row][column]` are people, in ascending order both ways; the result lies in −1..1. Null
 * below 3 people or when either variable does not vary.
 *
 * @example
 * goodmanKruskalGamma([[4, 1], [2, 3]])
 * // { estimate: 0.714..., standardError: 0.353..., interval: { lower: 0.021..., upper: 1 } }
 */
export function goodmanKruskalGamma(
  counts: ContingencyTable,
  confidence = 0.95,
): Association | null {
  const { concordantPairs, discordantPairs, cells } = concordance(counts)
  const pairs = concordantPairs + discordantPairs
  if (margins(counts).n < FEWEST_FOR_ASSOCIATION || pairs === 0) return null
  const estimate = (concordantPairs - discordantPairs) / pairs
  const squares = cells.reduce((sum, { count, concordant, discordant }) => {
    const deviation = (discordantPairs * concordant - concordantPairs * discordant) / pairs
    return sum + count * deviation ** 2
  }, 0)
  const standardError = (2 * Math.sqrt(squares)) / pairs
  return {
    estimate,
    standardError,
    interval: waldInterval(estimate, standardError, confidence),
  }
}
