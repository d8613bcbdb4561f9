import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import type { Interval } from './score-interval.ts'

/**
 * Jeffreys' interval of a proportion: quantiles of Beta(k + 1/2, n − k + 1/2), the lower 0 at count
 * 0 and the upper 1 at count n. Brown, Cai and DasGupta, Statistical Science 16 (2001), 101–133.
 *
 * `count` of `n` people, 0 ≤ count ≤ n. The bounds are proportions in 0..1. Null when n is 0.
 *
 * @example
 * jeffreysInterval(0, 20) // { lower: 0, upper: 0.116... }
 */
export function jeffreysInterval(count: number, n: number, confidence = 0.95): Interval | null {
  if (n === 0) return null
  const tail = (1 - confidence) / 2
  const [hits, misses] = [count + 0.5, n - count + 0.5]
  return {
    lower: count === 0 ? 0 : betaQuantile(tail, hits, misses),
    upper: count === n ? 1 : betaQuantile(1 - tail, hits, misses),
  }
}
