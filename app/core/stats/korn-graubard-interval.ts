import { clopperPearsonInterval } from './clopper-pearson-interval.ts'
import { criticalT } from './critical-t.ts'
import type { Interval } from './score-interval.ts'
import type { Share } from './share.ts'

/**
 * Korn and Graubard's interval of a weighted share: Clopper and Pearson's on effective people
 * n* = p(1 − p)/V, times (t of n − 1 people / t of the design)². Conservative. Korn and Graubard,
 * Survey Methodology 24 (1998), 193–201; R's svyciprop with method "beta".
 *
 * The bounds are proportions in 0..1. Null where the share has no variance (see Share).
 *
 * @example
 * kornGraubardInterval({ share: 0.2, base: 130, effectiveByDesign: 100, df: 60 }) // { lower: 0.125..., upper: 0.292... }
 */
export function kornGraubardInterval(
  {
    share,
    base,
    effectiveByDesign,
    df,
  }: Pick<Share, 'share' | 'base' | 'effectiveByDesign' | 'df'>,
  confidence = 0.95,
): Interval | null {
  const [ofPeople, ofDesign] = [criticalT(confidence, base - 1), criticalT(confidence, df)]
  if (share === null || effectiveByDesign === null || ofPeople === null || ofDesign === null)
    return null
  const people = effectiveByDesign * (ofPeople / ofDesign) ** 2
  return clopperPearsonInterval(share * people, people, confidence)
}
