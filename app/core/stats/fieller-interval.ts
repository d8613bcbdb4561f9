import { criticalValue } from './critical-value.ts'
import type { Interval } from './wilson-interval.ts'

/**
 * The interval of a Kendall correlation on Fisher's scale, tanh(atanh τ ± z·√(0.437/(n − 4))).
 * Fieller, Hartley and Pearson, Biometrika 44 (1957), 470–481.
 *
 * `estimate` in −1..1, of `n` people. Null at n ≤ 4 and at −1 or 1.
 *
 * @example
 * fiellerInterval(0.5, 104) // { lower: 0.396..., upper: 0.590... }
 */
export function fiellerInterval(estimate: number, n: number, confidence = 0.95): Interval | null {
  if (n <= 4 || Math.abs(estimate) >= 1 - 1e-15) return null
  const centre = Math.atanh(estimate)
  const halfWidth = criticalValue(confidence) * Math.sqrt(0.437 / (n - 4))
  return { lower: Math.tanh(centre - halfWidth), upper: Math.tanh(centre + halfWidth) }
}
