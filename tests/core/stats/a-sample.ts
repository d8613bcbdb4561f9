import type { Cells } from '#app/core/stats/cells.ts'
import type { Design, Sampling } from '#app/core/stats/design.ts'
import { countCells } from '#app/core/tally/designs/count-cells.ts'

/** A person for each cell number; below 0 stands for nobody's cell. */
export function cellsOf(
  codes: readonly number[],
  size: number,
  weights: readonly number[] | null = null,
  sampling: Sampling = { kind: 'people' },
): Cells {
  const design: Design = {
    rows: codes.length,
    base: Uint8Array.from(codes, (_, row) => ((weights?.[row] ?? 1) > 0 ? 1 : 0)),
    weights: weights === null ? null : Float64Array.from(weights),
    sampling,
  }
  return countCells(design, Int32Array.from(codes), size)
}
