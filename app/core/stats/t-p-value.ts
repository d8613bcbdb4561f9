import betainc from '@stdlib/math-base-special-betainc'

/**
 * The two-sided p-value of Student's t, I_{df/(df + t²)}(df/2, 1/2): the tail itself, never one
 * less the rest, which is 0 in floating point long before the tail is. Abramowitz and Stegun,
 * Handbook of Mathematical Functions (1964), 26.7.1.
 *
 * `t` is in standard errors. Null without degrees of freedom.
 *
 * @example
 * tPValue(-2.5, 12) // 0.0279...
 */
export function tPValue(t: number, df: number): number | null {
  return df > 0 ? betainc(df / (df + t * t), df / 2, 0.5) : null
}
