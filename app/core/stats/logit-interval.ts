import { criticalT } from './critical-t.ts'
import type { Interval } from './score-interval.ts'
import type { Share } from './share.ts'

/**
 * The interval of a weighted share on the logit scale, logit p ± t·SE/(p(1 − p)), taken back. R's
 * svyciprop with method "xlogit".
 *
 * The bounds are proportions in 0..1. Null where the share has no variance (see Share).
 *
 * @example
 * logitInterval({ share: 0.2, standardError: 0.04, effectiveByDesign: 100, df: 60 }) // { lower: 0.131..., upper: 0.291... }
 */
export function logitInterval(
  {
    share,
    standardError,
    effectiveByDesign,
    df,
  }: Pick<Share, 'share' | 'standardError' | 'effectiveByDesign' | 'df'>,
  confidence = 0.95,
): Interval | null {
  const t = criticalT(confidence, df)
  if (share === null || standardError === null || effectiveByDesign === null || t === null)
    return null
  const centre = Math.log(share / (1 - share))
  const halfWidth = (t * standardError) / (share * (1 - share))
  return { lower: logistic(centre - halfWidth), upper: logistic(centre + halfWidth) }
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x))
