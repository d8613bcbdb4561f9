import { criticalValue } from './critical-value.ts'
import type { Interval } from './wilson-interval.ts'

/**
 * estimate ± z · standard error, cut off at −1 and 1: the interval of a measure of association.
 * (Never of a proportion: that is `wilsonInterval`.) Null when the standard error is 0.
 *
 * @example
 * waldInterval(0.5, 0.3) // { lower: -0.087..., upper: 1 }
 */
export function waldInterval(
  estimate: number,
  standardError: number,
  confidence = 0.95,
): Interval | null {
  if (standardError === 0) return null
  const halfWidth = criticalValue(confidence) * standardError
  return {
    lower: Math.max(-1, estimate - halfWidth),
    upper: Math.min(1, estimate + halfWidth),
  }
}
