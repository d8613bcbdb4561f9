/**
 * Of each category, twice the distance of its midrank from the mean rank: 2·below + own − n.
 * Doubled, so that they are whole numbers and perfect association comes out as exactly 1.
 *
 * `totals` are people per category, ascending.
 *
 * @example
 * centredRanks([2, 1, 1]) // [-2, 1, 3]
 */
export function centredRanks(totals: readonly number[]): readonly number[] {
  const n = totals.reduce((sum, total) => sum + total, 0)
  let below = 0
  return totals.map((total) => {
    const rank = 2 * below + total - n
    below += total
    return rank
  })
}
