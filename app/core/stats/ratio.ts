import { totalOf, type Cells } from './cells.ts'
import { varianceOf } from './variance.ts'

export type Ratio = {
  /** Null where the denominator adds up to nothing, as everything below. */
  readonly ratio: number | null
  readonly standardError: number | null
  readonly influence: Float64Array
}

/**
 * A ratio of two weighted totals, r = Σw·y / Σw·t, each with a value for each cell, and its
 * linearised standard error from the influence (y − r·t) / Σw·t. The share of all ticks that went
 * to one item is such a ratio: y whether it was ticked, t how many were. R's svyratio; Lumley,
 * Complex Surveys (2010), section 2.3.
 *
 * In the units of y by those of t. Cells outside the domain have y = t = 0.
 *
 * @example
 * ratioOf({ size: 1, strata: [] }, [1], [2]).ratio // null
 */
export function ratioOf(
  cells: Cells,
  numerator: ArrayLike<number>,
  denominator: ArrayLike<number>,
): Ratio {
  const influence = new Float64Array(cells.size)
  let [above, below] = [0, 0]
  for (const { weights } of cells.strata)
    for (let cell = 0; cell < cells.size; cell += 1) {
      above += (weights[cell] ?? 0) * (numerator[cell] ?? 0)
      below += (weights[cell] ?? 0) * (denominator[cell] ?? 0)
    }
  if (below === 0) return { ratio: null, standardError: null, influence }
  const ratio = above / below
  for (let cell = 0; cell < cells.size; cell += 1)
    influence[cell] = ((numerator[cell] ?? 0) - ratio * (denominator[cell] ?? 0)) / below
  const { people } = totalOf(cells, (cell) => (denominator[cell] ?? 0) !== 0)
  const variance = people < 2 ? null : varianceOf(cells, influence)
  return { ratio, standardError: variance === null ? null : Math.sqrt(variance), influence }
}
