import { criticalValue } from './critical-value.ts'
import type { Interval } from './wilson-interval.ts'

/**
 * The interval of a Spearman correlation on Fisher's scale, tanh(atanh ρ ± z·√((1 + ρ²/2)/(n − 3))).
 * Bonett and Wright, Psychometrika 65 (2000), 23–28.
 *
 * `estimate` in −1..1, of `n` people. Null at n ≤ 3 and at −1 or 1.
 *
 * @example
 * bonettWrightInterval(0.5, 103) // { lower: 0.328..., upper: 0.639... }
 */
export function bonettWrightInterval(
  estimate: number,
  n: number,
  confidence = 0.95,
): Interval | null {
  if (n <= 3 || Math.abs(estimate) === 1) return null
  const centre = Math.atanh(estimate)
  const halfWidth = criticalValue(confidence) * Math.sqrt((1 + estimate ** 2 / 2) / (n - 3))
  return { lower: Math.tanh(centre - halfWidth), upper: Math.tanh(centre + halfWidth) }
}
