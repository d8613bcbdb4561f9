import gammainc from '@stdlib/math-base-special-gammainc'

/**
 * The upper tail of the chi-square distribution, Q(df/2, x/2). Abramowitz and Stegun, Handbook of
 * Mathematical Functions (1964), 26.4.19.
 *
 * `statistic` ≥ 0. Null without degrees of freedom.
 *
 * @example
 * chiSquarePValue(6.16, 4) // 0.187...
 */
export function chiSquarePValue(statistic: number, df: number): number | null {
  return df > 0 ? gammainc(statistic / 2, df / 2, true, true) : null
}
