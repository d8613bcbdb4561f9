import type { MeasuredDifference } from '../stats/moments-difference.ts'
import type { Contrast, PValue } from './finding-value.ts'

/** A difference as findings state it: in points where it was one of shares. */
export const contrastOf = (found: MeasuredDifference | null, factor: 1 | 100): Contrast | null =>
  found === null
    ? null
    : {
        estimate: factor * found.difference,
        interval:
          found.interval === null
            ? null
            : { lower: factor * found.interval.lower, upper: factor * found.interval.upper },
        p: exactly(found.p),
      }

export const exactly = (p: number | null): PValue | null =>
  p === null ? null : { relation: 'is', value: p }
