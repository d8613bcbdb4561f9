import type { Moments } from '../tally/tables/table.ts'

export const NO_OBSERVATIONS: Moments = { n: 0, mean: 0, squares: 0 }

/**
 * The moments with one more observation, by Welford's update, which keeps its digits where a sum
 * of squares would lose them. Welford, Technometrics 4 (1962), 419–420.
 *
 * `mean` is in the units of the value, `squares` (sum of squared deviations) in their square.
 *
 * @example
 * addObservation({ n: 1, mean: 2, squares: 0 }, 4) // { n: 2, mean: 3, squares: 2 }
 */
export function addObservation(moments: Moments, value: number): Moments {
  const n = moments.n + 1
  const deviation = value - moments.mean
  const mean = moments.mean + deviation / n
  return { n, mean, squares: moments.squares + deviation * (value - mean) }
}

/**
 * The moments of values that several people share: Σ c·v / Σ c and Σ c·(v − mean)², in two passes.
 * `count` are people; without any, the moments of nothing.
 *
 * @example
 * momentsOfCounts([{ value: 1, count: 2 }, { value: 4, count: 1 }]) // { n: 3, mean: 2, squares: 6 }
 */
export function momentsOfCounts(
  counts: readonly { readonly value: number; readonly count: number }[],
): Moments {
  const n = counts.reduce((sum, { count }) => sum + count, 0)
  if (n === 0) return NO_OBSERVATIONS
  const mean = counts.reduce((sum, { value, count }) => sum + count * value, 0) / n
  const squares = counts.reduce((sum, { value, count }) => sum + count * (value - mean) ** 2, 0)
  return { n, mean, squares }
}

/**
 * The moments of two disjoint groups together. Chan, Golub and LeVeque, The American Statistician
 * 37 (1983), 242–247. Merging with no observations changes nothing.
 *
 * @example
 * mergeMoments({ n: 2, mean: 3, squares: 2 }, { n: 1, mean: 6, squares: 0 })
 * // { n: 3, mean: 4, squares: 8 }
 */
export function mergeMoments(left: Moments, right: Moments): Moments {
  if (left.n === 0) return right
  if (right.n === 0) return left
  const n = left.n + right.n
  const deviation = right.mean - left.mean
  return {
    n,
    mean: left.mean + (deviation * right.n) / n,
    squares: left.squares + right.squares + (deviation ** 2 * left.n * right.n) / n,
  }
}

/**
 * The sample standard deviation √(squares / (n − 1)), in the units of the value. Null with fewer
 * than two observations.
 *
 * @example
 * standardDeviation({ n: 3, mean: 4, squares: 8 }) // 2
 */
export function standardDeviation({ n, squares }: Moments): number | null {
  return n < 2 ? null : Math.sqrt(squares / (n - 1))
}
