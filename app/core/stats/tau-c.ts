import { FEWEST_FOR_ASSOCIATION, type ContingencyTable } from './association.ts'
import { concordance } from './concordance.ts'
import { margins } from './margins.ts'

/**
 * Stuart's tau-c, 2m(P − Q) / (n²(m − 1)), m being the number of rows or of columns that hold
 * anybody, whichever is smaller: for tables that are not square. Stuart, Biometrika 40 (1953),
 * 105–110.
 *
 * `counts[row][column]` are people, in ascending order both ways; the result lies in −1..1. Null
 * below 3 people or when either variable does not vary.
 *
 * @example
 * stuartTauC([[4, 1], [2, 3]]) // 0.4
 */
export function stuartTauC(counts: ContingencyTable): number | null {
  const { n, rows, columns } = margins(counts)
  const occupied = (totals: readonly number[]) => totals.filter((total) => total > 0).length
  const m = Math.min(occupied(rows), occupied(columns))
  if (n < FEWEST_FOR_ASSOCIATION || m < 2) return null
  const { concordantPairs, discordantPairs } = concordance(counts)
  return (2 * m * (concordantPairs - discordantPairs)) / (n ** 2 * (m - 1))
}
