import erfc from '@stdlib/math-base-special-erfc'

/**
 * The two-sided p-value of a standard normal deviate, erfc(|z|/√2).
 *
 * `z` is in standard errors; the result keeps its digits far out, until it underflows beyond 38.
 *
 * @example
 * normalPValue(1.959963984540054) // 0.05
 */
export function normalPValue(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2)
}
