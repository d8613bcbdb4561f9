import { criticalT } from './critical-t.ts'
import type { MeasuredDifference } from './moments-difference.ts'
import { symmetricInterval } from './symmetric-interval.ts'
import { tPValue } from './t-p-value.ts'

/** A mean or a share of one of two samples. */
export type ApartEstimate = {
  readonly mean: number | null
  readonly variance: number | null
  /** Sampling units less strata. */
  readonly df: number
}

/**
 * The difference of two means of samples that were drawn apart, first less second, with its 95%
 * interval: V = V_1 + V_2, t = difference / √V on df_1 + df_2 degrees of freedom. What differenceOf
 * gives where each sample is a stratum of its own. Lumley, Complex Surveys (2010), section 2.4; R's
 * svycontrast of a design with strata.
 *
 * In the units of the means. Null where either is empty; t, p and interval are null where nothing
 * varies, or a variance is unknown.
 *
 * @example
 * independentDifference({ mean: 0.6, variance: 0.0024, df: 99 }, { mean: 0.5, variance: 0.0025, df: 99 })?.t // 1.428...
 */
export function independentDifference(
  left: ApartEstimate,
  right: ApartEstimate,
): MeasuredDifference | null {
  if (left.mean === null || right.mean === null) return null
  const difference = left.mean - right.mean
  const df = left.df + right.df
  const untested = { difference, standardError: null, t: null, df, p: null, interval: null }
  if (left.variance === null || right.variance === null) return untested
  const standardError = Math.sqrt(left.variance + right.variance)
  if (standardError === 0 || df < 1) return { ...untested, standardError }
  const t = difference / standardError
  const interval = symmetricInterval(difference, standardError, criticalT(0.95, df))
  return { difference, standardError, t, df, p: tPValue(t, df), interval }
}
