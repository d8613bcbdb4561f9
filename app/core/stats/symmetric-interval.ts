import type { Interval } from './score-interval.ts'

/**
 * estimate ± critical value · standard error: the interval of a mean (with Student's t) or of any
 * figure that is not bounded. Of a share it is the Wald interval, which is not fit to publish.
 *
 * In the units of the estimate. Null where any of the three is unknown.
 *
 * @example
 * symmetricInterval(3, 0.5, 2) // { lower: 2, upper: 4 }
 */
export function symmetricInterval(
  estimate: number | null,
  standardError: number | null,
  critical: number | null,
): Interval | null {
  if (estimate === null || standardError === null || critical === null) return null
  const halfWidth = critical * standardError
  return { lower: estimate - halfWidth, upper: estimate + halfWidth }
}
