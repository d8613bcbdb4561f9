/** Values that people gave, ascending, and the weight behind each. */
export type Distribution = {
  readonly values: ArrayLike<number>
  readonly weights: ArrayLike<number>
}

export type Quantile = {
  /** The smallest value whose cumulative share reaches the probability. */
  readonly lower: number
  /** Halfway to the next value where the share is reached exactly; the usual median. */
  readonly middle: number
}

/** Cumulative shares round; this near they are the probability itself. */
const ROUNDING = 1e-12

/**
 * A quantile of weighted values: the inverse of their cumulative share, R's svyquantile with qrule
 * "math" (lower) and "school" (middle). Hyndman and Fan, The American Statistician 50 (1996),
 * 361–365, types 1 and 2.
 *
 * `probability` lies strictly between 0 and 1. In the units of the values. Null where no weight is.
 *
 * @example
 * weightedQuantile({ values: [1, 2, 5], weights: [1, 1, 2] }, 0.5) // { lower: 2, middle: 3.5 }
 */
export function weightedQuantile(
  { values, weights }: Distribution,
  probability: number,
): Quantile | null {
  let total = 0
  for (let place = 0; place < values.length; place += 1) total += weights[place] ?? 0
  let below = 0
  let lower: number | null = null
  for (let place = 0; place < values.length; place += 1) {
    const [value, weight] = [values[place] ?? 0, weights[place] ?? 0]
    if (weight === 0) continue
    if (lower !== null) return { lower, middle: (lower + value) / 2 }
    below += weight
    if (below / total < probability - ROUNDING) continue
    if (below / total > probability + ROUNDING) return { lower: value, middle: value }
    lower = value
  }
  return lower === null ? null : { lower, middle: lower }
}
