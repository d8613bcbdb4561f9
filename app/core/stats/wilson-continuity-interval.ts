import { criticalValue } from './critical-value.ts'
import type { Interval } from './score-interval.ts'

/**
 * Wilson's interval with continuity correction: its bounds taken at (k ± 1/2)/n. As R's prop.test,
 * the correction is no larger than the distance of k from n/2, so that there is none at exactly
 * half. Newcombe, Statistics in Medicine 17 (1998), 857–872.
 *
 * `count` of `n` people, 0 ≤ count ≤ n. The bounds are proportions in 0..1. Null when n is 0.
 *
 * @example
 * wilsonContinuityInterval(3, 20) // { lower: 0.039..., upper: 0.388... }
 */
export function wilsonContinuityInterval(
  count: number,
  n: number,
  confidence = 0.95,
): Interval | null {
  if (n === 0) return null
  const z = criticalValue(confidence)
  const correction = Math.min(0.5, Math.abs(count - n / 2))
  const bound = (hits: number, side: 1 | -1) =>
    (hits + z ** 2 / 2 + side * z * Math.sqrt((hits * (n - hits)) / n + z ** 2 / 4)) / (n + z ** 2)
  const [low, high] = [count - correction, count + correction]
  return {
    lower: low <= 0 ? 0 : Math.max(0, bound(low, -1)),
    upper: high >= n ? 1 : Math.min(1, bound(high, 1)),
  }
}
