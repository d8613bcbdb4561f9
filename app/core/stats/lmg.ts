import type { SquareMatrix } from './cholesky.ts'
import { explainedShare } from './explained-share.ts'

/**
 * Lindeman, Merenda and Gold's shares of R²: what a driver adds to R², averaged over all orders in
 * which drivers can enter (Shapley's value). They add up to R². Lindeman, Merenda and Gold,
 * Introduction to Bivariate and Multivariate Analysis (1980); Grömping, Journal of Statistical
 * Software 17 (2006).
 *
 * `drivers` are the correlations between the drivers, `outcome` of each with the outcome. Looks at
 * all 2^p models. Null where one driver is a sum of others.
 *
 * @example
 * lmgShares([[1, 0.5], [0.5, 1]], [0.6, 0.4]) // [0.286..., 0.086...]
 */
export function lmgShares(
  drivers: SquareMatrix,
  outcome: readonly number[],
): readonly number[] | null {
  const count = outcome.length
  const explained: number[] = []
  for (let model = 0; model < 2 ** count; model += 1) {
    const members = outcome.flatMap((_, index) => (isIn(model, index) ? [index] : []))
    const share = explainedShare(
      members.map((i) => members.map((j) => drivers[i]?.[j] ?? 0)),
      members.map((i) => outcome[i] ?? 0),
    )
    if (share === null) return null
    explained.push(share)
  }
  const orders = weightsBySize(count)
  return outcome.map((_, index) =>
    explained.reduce((sum, without, model) => {
      if (isIn(model, index)) return sum
      const added = (explained[model | (1 << index)] ?? 0) - without
      return sum + (orders[sizeOf(model)] ?? 0) * added
    }, 0),
  )
}

const isIn = (model: number, index: number) => (model & (1 << index)) !== 0

function sizeOf(model: number): number {
  let size = 0
  for (let rest = model; rest > 0; rest &= rest - 1) size += 1
  return size
}

/** m!(p − 1 − m)!/p!: the share of all orders in which just these m go before. */
function weightsBySize(count: number): readonly number[] {
  const weights = [1 / count]
  for (let size = 1; size < count; size += 1)
    weights.push(((weights[size - 1] ?? 0) * size) / (count - size))
  return weights
}
