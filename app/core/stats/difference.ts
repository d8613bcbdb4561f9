import { covariance, type Cells } from './cells.ts'
import { tPValue } from './t-p-value.ts'

export type Difference = {
  readonly difference: number
  /** Null where either side has none. */
  readonly standardError: number | null
  readonly t: number | null
  readonly df: number
  /** Two-sided. */
  readonly p: number | null
}

/** One side of a comparison: a mean or a share. */
export type Estimate = {
  readonly mean: number | null
  readonly variance: number | null
  readonly influence: ArrayLike<number>
}

/**
 * The difference of two means of one design, V = V_a + V_b − 2·C_ab by joint linearisation, so that
 * groups may overlap or share clusters; t = difference / √V on `df` degrees of freedom (those of
 * everybody compared). Lumley, Complex Surveys (2010), section 2.4; R's svycontrast.
 *
 * In the units of the means. Null where either group is empty; t and p are null where nothing varies.
 *
 * @example
 * differenceOf({ size: 1, strata: [] }, { mean: null, variance: null, influence: [0] }, { mean: 1, variance: null, influence: [0] }, 3) // null
 */
export function differenceOf(
  cells: Cells,
  left: Estimate,
  right: Estimate,
  df: number,
): Difference | null {
  if (left.mean === null || right.mean === null) return null
  const difference = left.mean - right.mean
  const untested = { difference, standardError: null, t: null, df, p: null }
  if (left.variance === null || right.variance === null) return untested
  const together = covariance(cells, left.influence, right.influence)
  if (together === null) return untested
  const variance = Math.max(0, left.variance + right.variance - 2 * together)
  const standardError = Math.sqrt(variance)
  const size = Math.max(
    Math.abs(difference),
    ROUNDING * Math.max(Math.abs(left.mean), Math.abs(right.mean)),
  )
  if (standardError <= ROUNDING * size) return { ...untested, standardError: 0 }
  const t = difference / standardError
  return { difference, standardError, t, df, p: tPValue(t, df) }
}

/** Where whole clusters think alike nothing varies, and what is left of the sums is rounding. */
const ROUNDING = 1e-7
