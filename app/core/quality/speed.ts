/** How long everybody took, for holding one against. */
export type Pace = {
  /** In the units of the durations. */
  readonly median: number
  readonly logMedian: number
  /** Median absolute deviation of the logarithms, times 1.4826: σ where they are normal. */
  readonly logDeviation: number
}

export type Speed = {
  /** Duration by median. */
  readonly ratio: number
  readonly underThirdOfMedian: boolean
  /** Robust z of the logarithm; null where most took equally long. */
  readonly logZ: number | null
  readonly logOutlier: boolean
}

const CONSISTENCY = 1.4826
/** Robust z below which somebody is conspicuously fast. */
const FAST = -2.5

/** Null when nobody's duration is known. Durations that are not above 0 are not known. */
export function paceOf(durations: ArrayLike<number>): Pace | null {
  const known = Float64Array.from(durations).filter(isKnown).sort()
  if (known.length === 0) return null
  const logs = known.map(Math.log)
  const logMedian = medianOf(logs)
  const deviations = logs.map((log) => Math.abs(log - logMedian)).sort()
  return {
    median: medianOf(known),
    logMedian,
    logDeviation: CONSISTENCY * medianOf(deviations),
  }
}

/**
 * How fast somebody was: under a third of the median, the usual rule (Greszki, Meyer and Schoen,
 * Public Opinion Quarterly 79 (2015), 471–503), and by the robust z of the log duration (Leys et
 * al., Journal of Experimental Social Psychology 49 (2013), 764–766). Null where unknown.
 */
export function speedAt(duration: number, pace: Pace): Speed | null {
  if (!isKnown(duration)) return null
  const { median, logMedian, logDeviation } = pace
  const logZ = logDeviation === 0 ? null : (Math.log(duration) - logMedian) / logDeviation
  return {
    ratio: duration / median,
    underThirdOfMedian: duration < median / 3,
    logZ,
    logOutlier: logZ !== null && logZ < FAST,
  }
}

const isKnown = (duration: number) => Number.isFinite(duration) && duration > 0

/** Of sorted numbers, at least one. */
function medianOf(sorted: Float64Array): number {
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}
