import { criticalT } from './critical-t.ts'
import type { Interval } from './score-interval.ts'
import type { Share } from './share.ts'

/**
 * The interval of a weighted share on the angular scale, sin²(asin √p ± t·SE/(2√(p(1 − p)))). R's
 * svyciprop with method "asin", which folds angles back that pass 0 or a right angle: near 0 and 1
 * prefer another.
 *
 * The bounds are proportions in 0..1. Null where the share has no variance (see Share).
 *
 * @example
 * arcsineInterval({ share: 0.2, standardError: 0.04, effectiveByDesign: 100, df: 60 }) // { lower: 0.126..., upper: 0.285... }
 */
export function arcsineInterval(
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
  const centre = Math.asin(Math.sqrt(share))
  const halfWidth = (t * standardError) / (2 * Math.sqrt(share * (1 - share)))
  return { lower: Math.sin(centre - halfWidth) ** 2, upper: Math.sin(centre + halfWidth) ** 2 }
}
