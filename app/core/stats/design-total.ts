import type { CellTotal } from './cells.ts'
import type { Design } from './design.ts'

/**
 * People, weights and squared weights of a design's base, or of those of it whom a mask lets
 * through (1). O(rows).
 *
 * @example
 * designTotal({ rows: 2, base: Uint8Array.of(1, 1), weights: Float64Array.of(1, 3) }, null) // { people: 2, weight: 4, squares: 10 }
 */
export function designTotal(
  { rows, base, weights }: Pick<Design, 'rows' | 'base' | 'weights'>,
  mask: Uint8Array | null,
): CellTotal {
  let [people, weight, squares] = [0, 0, 0]
  for (let row = 0; row < rows; row += 1) {
    if (base[row] !== 1 || (mask !== null && mask[row] !== 1)) continue
    const of = weights === null ? 1 : (weights[row] ?? 0)
    people += 1
    weight += of
    squares += of * of
  }
  return { people, weight, squares }
}
