import { criticalT } from './critical-t.ts'
import type { RatioMean } from './ratio-mean.ts'
import type { Interval } from './score-interval.ts'
import { symmetricInterval } from './symmetric-interval.ts'

/**
 * Student's interval of a mean, mean ± t · standard error; as R's confint of a svymean.
 *
 * In the units of the scores. Null without a standard error or degrees of freedom.
 *
 * @example
 * meanInterval({ mean: 3, standardError: 0.5, df: 10 }) // { lower: 1.885..., upper: 4.114... }
 */
export const meanInterval = (
  { mean, standardError, df }: Pick<RatioMean, 'mean' | 'standardError' | 'df'>,
  confidence = 0.95,
): Interval | null => symmetricInterval(mean, standardError, criticalT(confidence, df))
