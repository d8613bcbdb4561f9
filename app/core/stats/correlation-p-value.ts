import { tPValue } from './t-p-value.ts'

/**
 * The two-sided p-value of a correlation of 0, of Pearson or of Spearman, by
 * t = ρ·√((n − 2)/(1 − ρ²)) on n − 2 degrees of freedom. Kendall and Stuart, The Advanced Theory of
 * Statistics, vol. 2 (1961), section 31.19.
 *
 * `estimate` in −1..1, of `n` people. Null below 3 people, and at −1 or 1.
 *
 * @example
 * correlationPValue(0.5, 20) // 0.0247...
 */
export function correlationPValue(estimate: number, n: number): number | null {
  if (n <= 2 || Math.abs(estimate) === 1) return null
  return tPValue(estimate * Math.sqrt((n - 2) / (1 - estimate ** 2)), n - 2)
}
