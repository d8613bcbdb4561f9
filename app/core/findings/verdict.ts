import { unreachable } from '../result.ts'
import type { Interval } from '../stats/wilson-interval.ts'
import type { Published } from './finding.ts'
import type { FindingValue } from './finding-value.ts'

/** How a live value stands to the published figure, as far as chance alone allows to say. */
export type Verdict = 'higher' | 'lower' | 'noClearDifference'

export function verdictOf(
  value: FindingValue,
  published: Pick<Published, 'percent' | 'score'>,
): Verdict | null {
  switch (value.kind) {
    case 'share':
      return beside(published.percent === null ? null : published.percent / 100, value.interval)
    case 'score':
      return beside(published.score, value.interval)
    case 'difference':
      return beside(published.score, value.difference?.interval ?? null)
    case 'association':
    case 'nominalAssociation':
    case 'groups':
    case 'ranking':
    case 'multiple':
    case 'drivers':
    case 'none':
      return null
    default:
      return unreachable(value)
  }
}

function beside(published: number | null, interval: Interval | null): Verdict | null {
  if (published === null || interval === null) return null
  if (published < interval.lower) return 'higher'
  return published > interval.upper ? 'lower' : 'noClearDifference'
}
