import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'

/**
 * The two-sided critical value z of the standard normal distribution: the quantile at
 * (1 + confidence) / 2. Not 1.96, which is visibly off in the fifth digit of an interval.
 *
 * `confidence` lies strictly between 0 and 1; the result is in standard deviations.
 *
 * @example
 * criticalValue(0.95) // 1.95996398454005...
 */
export function criticalValue(confidence: number): number {
  return normalQuantile((1 + confidence) / 2, 0, 1)
}
