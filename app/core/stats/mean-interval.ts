import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { standardDeviation } from './moments.ts'
import type { Interval } from './wilson-interval.ts'
import type { Moments } from '../tally/table.ts'

/**
 * Student's interval of a mean, as if people were drawn at random: mean ± t(n − 1) · sd / √n.
 * Student, Biometrika 6 (1908), 1–25; R's `t.test`.
 *
 * In the units of the values. Null with fewer than two people, or where all say the same, which
 * says nothing about how far others might be away.
 *
 * @example
 * meanInterval({ n: 4, mean: 3, squares: 4 }) // { lower: 1.162..., upper: 4.837... }
 */
export function meanInterval(moments: Moments, confidence = 0.95): Interval | null {
  const sd = standardDeviation(moments)
  if (sd === null || sd === 0) return null
  const half = (tQuantile((1 + confidence) / 2, moments.n - 1) * sd) / Math.sqrt(moments.n)
  return { lower: moments.mean - half, upper: moments.mean + half }
}
