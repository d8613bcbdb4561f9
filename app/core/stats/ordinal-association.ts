import type { Association, ContingencyTable } from './association.ts'
import { goodmanKruskalGamma } from './gamma.ts'
import { margins } from './margins.ts'
import { spearmanRho } from './spearman.ts'
import { kendallTauB } from './tau-b.ts'

export type OrdinalAssociation = {
  /** People who answered both. */
  readonly n: number
  readonly gamma: Association | null
  readonly tauB: Association | null
  readonly spearman: Association | null
}

/**
 * The three usual measures of association of two ordinal variables, from one contingency table:
 * Goodman and Kruskal's gamma, Kendall's tau-b and Spearman's rho; formulas and sources stand with
 * each. Unweighted.
 *
 * `counts[row][column]` are people, in ascending order both ways. Each measure lies in −1..1 and is
 * null below 3 people or when either variable does not vary.
 *
 * @example
 * ordinalAssociation([[3, 0], [0, 3]]).gamma
 * // { estimate: 1, standardError: 0, interval: null }
 */
export function ordinalAssociation(
  counts: ContingencyTable,
  confidence = 0.95,
): OrdinalAssociation {
  return {
    n: margins(counts).n,
    gamma: goodmanKruskalGamma(counts, confidence),
    tauB: kendallTauB(counts, confidence),
    spearman: spearmanRho(counts, confidence),
  }
}
