import { unreachable } from '../result.ts'
import type { Cells } from './cells.ts'
import { clopperPearsonInterval } from './clopper-pearson-interval.ts'
import { criticalT } from './critical-t.ts'
import { criticalValue } from './critical-value.ts'
import { isSimple } from './is-simple.ts'
import { kornGraubardInterval } from './korn-graubard-interval.ts'
import { logitInterval } from './logit-interval.ts'
import { scoreInterval, type Interval } from './score-interval.ts'
import type { Share } from './share.ts'

/** What intervals of shares can be asked to be. */
export type IntervalMethod = 'wilson' | 'clopperPearson' | 'logit' | 'kornGraubard'

/** By what an interval was made in the end: a share of exactly 0 or 1 has no variance to go by. */
export type ShareInterval = Interval & {
  readonly method:
    IntervalMethod | 'weightedWilson' | 'kishWilson' | 'kishClopperPearson' | 'target'
}

/**
 * The interval of a share by the method that was asked for. Wilson's is on people where all count
 * alike and were drawn singly; else on p(1 − p)/V people with Student's t. Clopper and Pearson's is
 * for people who all count alike and were drawn singly: null with others, for whom it is Korn and
 * Graubard's. Where V says nothing (shares of exactly 0 or 1) Kish's effective people stand for it,
 * in Wilson's formula, or in Clopper and Pearson's for Korn and Graubard. A calibrated share that is
 * a target itself is known: both bounds are the share.
 *
 * The bounds are proportions in 0..1. Null on an empty base.
 *
 * @example
 * shareInterval({ size: 1, strata: [] }, { count: 0, base: 0, share: null, effective: null }, 'wilson') // null
 */
export function shareInterval(
  cells: Cells,
  share: Omit<Share, 'interval'>,
  method: IntervalMethod,
  confidence = 0.95,
): ShareInterval | null {
  const { count, base, share: p, effective } = share
  if (p === null || effective === null) return null
  if (cells.calibration !== undefined && share.variance === 0 && p > 0 && p < 1)
    return named('target', { lower: p, upper: p })
  switch (method) {
    case 'wilson':
      return isSimple(cells)
        ? named('wilson', scoreInterval(count, base, criticalValue(confidence)))
        : (weightedWilson(share, confidence) ?? kishWilson(p, effective, confidence))
    case 'clopperPearson':
      return isSimple(cells)
        ? named('clopperPearson', clopperPearsonInterval(count, base, confidence))
        : null
    case 'logit':
      return (
        named('logit', logitInterval(share, confidence)) ?? kishWilson(p, effective, confidence)
      )
    case 'kornGraubard':
      return (
        named('kornGraubard', kornGraubardInterval(share, confidence)) ??
        named('kishClopperPearson', clopperPearsonInterval(p * effective, effective, confidence))
      )
    default:
      return unreachable(method)
  }
}

function weightedWilson(
  { share, effectiveByDesign, df }: Pick<Share, 'share' | 'effectiveByDesign' | 'df'>,
  confidence: number,
): ShareInterval | null {
  const t = criticalT(confidence, df)
  return share === null || effectiveByDesign === null || t === null
    ? null
    : named('weightedWilson', scoreInterval(share * effectiveByDesign, effectiveByDesign, t))
}

const kishWilson = (share: number, effective: number, confidence: number): ShareInterval | null =>
  named('kishWilson', scoreInterval(share * effective, effective, criticalValue(confidence)))

const named = (method: ShareInterval['method'], interval: Interval | null): ShareInterval | null =>
  interval === null ? null : { method, ...interval }
