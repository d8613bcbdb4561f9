import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import type { Interval } from './score-interval.ts'

/**
 * Clopper and Pearson's exact interval of a proportion, which never covers too seldom: quantiles of
 * Beta(k, n − k + 1) and Beta(k + 1, n − k). Clopper and Pearson, Biometrika 26 (1934), 404–413; as
 * R's binom.test.
 *
 * `count` of `n`, 0 ≤ count ≤ n; effective people, which need not be whole, give the exact interval
 * of a weighted share. The bounds are proportions in 0..1. Null when n is 0.
 *
 * @example
 * clopperPearsonInterval(0, 20) // { lower: 0, upper: 0.168... }
 */
export function clopperPearsonInterval(
  count: number,
  n: number,
  confidence = 0.95,
): Interval | null {
  if (n === 0) return null
  const tail = (1 - confidence) / 2
  return {
    lower: count === 0 ? 0 : betaQuantile(tail, count, n - count + 1),
    upper: count === n ? 1 : betaQuantile(1 - tail, count + 1, n - count),
  }
}
