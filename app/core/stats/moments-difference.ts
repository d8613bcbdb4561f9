import type { Moments } from '../tally/tables/table.ts'
import { criticalT } from './critical-t.ts'
import type { Difference } from './difference.ts'
import type { Interval } from './score-interval.ts'
import { symmetricInterval } from './symmetric-interval.ts'
import { tPValue } from './t-p-value.ts'

/** A difference with its 95% interval, by Student's t. */
export type MeasuredDifference = Difference & { readonly interval: Interval | null }

/**
 * The difference of the means of two disjoint groups, first less second, by joint linearisation
 * where people count alike and were drawn singly: V = N/(N − 1) · (S_1/n_1² + S_2/n_2²), S being
 * sums of squared deviations and N = n_1 + n_2; t on N − 1 degrees of freedom. What differenceOf
 * gives for the cells of both groups, from their moments alone; a share is the mean of 0 and 1.
 * Lumley, Complex Surveys (2010), section 2.4; R's svycontrast.
 *
 * In the units of the means. Null where either group is empty; t, p and interval are null where
 * nothing varies, or a group is a single person.
 *
 * @example
 * momentsDifference({ n: 3, mean: 4, squares: 8 }, { n: 4, mean: 7, squares: 6 })?.standardError // 1.214...
 */
export function momentsDifference(left: Moments, right: Moments): MeasuredDifference | null {
  if (left.n === 0 || right.n === 0) return null
  const people = left.n + right.n
  const df = people - 1
  const difference = left.mean - right.mean
  const untested = { difference, standardError: null, t: null, df, p: null, interval: null }
  if (left.n < 2 || right.n < 2) return untested
  const variance =
    (people / (people - 1)) * (left.squares / left.n ** 2 + right.squares / right.n ** 2)
  const standardError = Math.sqrt(variance)
  if (standardError === 0) return { ...untested, standardError }
  const t = difference / standardError
  return {
    difference,
    standardError,
    t,
    df,
    p: tPValue(t, df),
    interval: symmetricInterval(difference, standardError, criticalT(0.95, df)),
  }
}
