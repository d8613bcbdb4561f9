import { unreachable } from '../result.ts'
import type { FindingValue } from './finding-value.ts'

/** How a live value stands to the published figure, as far as chance alone allows to say. */
export type Verdict = 'higher' | 'lower' | 'noClearDifference'

export function verdictOf(value: FindingValue, publishedPercent: number | null): Verdict | null {
  switch (value.kind) {
    case 'share':
      if (publishedPercent === null || value.interval === null) return null
      if (publishedPercent < 100 * value.interval.lower) return 'higher'
      if (publishedPercent > 100 * value.interval.upper) return 'lower'
      return 'noClearDifference'
    case 'association':
    case 'groups':
    case 'none':
      return null
    default:
      return unreachable(value)
  }
}
