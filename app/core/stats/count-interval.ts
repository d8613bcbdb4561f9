import { cellsOfCounts } from './cells-of-counts.ts'
import { estimateShare } from './share.ts'
import type { IntervalMethod } from './share-interval.ts'
import { wilsonInterval, type Interval } from './wilson-interval.ts'

/**
 * The interval of a share from counts alone: `count` of `base` people who all count alike and were
 * drawn singly, among `drawn` (if told, else the base alone), whose others matter to logit and Korn
 * and Graubard. See shareInterval.
 *
 * 0 ≤ count ≤ base ≤ drawn. The bounds are proportions in 0..1. Null when the base is 0.
 *
 * @example
 * countInterval(0, 20, 'clopperPearson') // { method: 'clopperPearson', lower: 0, upper: 0.168... }
 */
export const countInterval = (
  count: number,
  base: number,
  method: IntervalMethod,
  drawn = base,
): Interval | null =>
  method === 'wilson'
    ? wilsonInterval(count, base)
    : estimateShare(
        cellsOfCounts([count, base - count, drawn - base]),
        (cell) => cell === 0,
        (cell) => cell < 2,
        method,
      ).interval
