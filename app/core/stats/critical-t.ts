import tQuantile from '@stdlib/stats-base-dists-t-quantile'

/**
 * The two-sided critical value of Student's t: the quantile at (1 + confidence) / 2.
 *
 * `confidence` lies strictly between 0 and 1, `df` need not be whole; the result is in standard
 * errors. Null without degrees of freedom.
 *
 * @example
 * criticalT(0.95, 10) // 2.22813885198627...
 */
export function criticalT(confidence: number, df: number): number | null {
  return df > 0 ? tQuantile((1 + confidence) / 2, df) : null
}
