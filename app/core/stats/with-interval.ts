import { criticalT } from './critical-t.ts'
import type { Difference } from './difference.ts'
import type { MeasuredDifference } from './moments-difference.ts'
import { symmetricInterval } from './symmetric-interval.ts'

/**
 * A difference with its 95% interval by Student's t on its own degrees of freedom: d ± t·SE. Lumley,
 * Complex Surveys (2010), section 2.4; R's confint of svycontrast.
 *
 * In the units of the difference; the interval is null where the standard error or a degree of freedom is
 * missing.
 *
 * @example
 * withInterval({ difference: 1, standardError: 0.5, t: 2, df: 10, p: 0.07 }).interval?.upper // 2.114...
 */
export const withInterval = (difference: Difference): MeasuredDifference => ({
  ...difference,
  interval: symmetricInterval(
    difference.difference,
    difference.standardError,
    criticalT(0.95, difference.df),
  ),
})
