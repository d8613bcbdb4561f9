import type { Cells } from './cells.ts'
import { sumsByCell } from './sums-by-cell.ts'
import type { Distribution } from './weighted-quantile.ts'

/**
 * The values of the cells that `isIn` takes in ascending order, with the weights of the people in
 * them and how many they are: for quantiles and histograms.
 *
 * `scores` has a value for each cell; cells without anybody are left out.
 *
 * @example
 * distributionOf({ size: 1, strata: [] }, [3], () => true).values.length // 0
 */
export function distributionOf(
  cells: Cells,
  scores: ArrayLike<number>,
  isIn: (cell: number) => boolean,
): Distribution & { readonly people: Float64Array; readonly values: Float64Array } {
  const { people, weights } = sumsByCell(cells)
  const order = Array.from({ length: cells.size }, (_, cell) => cell)
    .filter((cell) => isIn(cell) && (people[cell] ?? 0) > 0)
    .sort((left, right) => (scores[left] ?? 0) - (scores[right] ?? 0))
  const inOrder = (of: ArrayLike<number>) => Float64Array.from(order, (cell) => of[cell] ?? 0)
  return { values: inOrder(scores), weights: inOrder(weights), people: inOrder(people) }
}
