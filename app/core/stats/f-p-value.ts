import betainc from '@stdlib/math-base-special-betainc'

/**
 * The upper tail of the F distribution, I_{v/(v + u·F)}(v/2, u/2) with u numerator and v denominator
 * degrees of freedom, which need not be whole. Abramowitz and Stegun, Handbook of Mathematical
 * Functions (1964), 26.6.2.
 *
 * `statistic` ≥ 0. Null without degrees of freedom.
 *
 * @example
 * fPValue(1.2878, 3.97, 107.2) // 0.279...
 */
export function fPValue(statistic: number, df: number, denominatorDf: number): number | null {
  if (!(df > 0 && denominatorDf > 0)) return null
  return betainc(denominatorDf / (denominatorDf + df * statistic), denominatorDf / 2, df / 2)
}
