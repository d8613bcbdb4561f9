import { criticalValue } from './critical-value.ts'
import { scoreInterval, type Interval } from './score-interval.ts'

export type { Interval }

/**
 * Wilson's score interval of a proportion, without continuity correction:
 * (k + z²/2 ± z·√(k(n − k)/n + z²/4)) / (n + z²). Wilson, JASA 22 (1927), 209–212.
 *
 * `count` of `n` people, 0 ≤ count ≤ n, unweighted, as if drawn at random. The bounds are
 * proportions in 0..1; at count 0 the lower is exactly 0 and at count n the upper exactly 1.
 * Null when n is 0.
 *
 * @example
 * wilsonInterval(198, 504) // { lower: 0.351..., upper: 0.436... }
 */
export function wilsonInterval(count: number, n: number, confidence = 0.95): Interval | null {
  return scoreInterval(count, n, criticalValue(confidence))
}
