import type { Cells } from '../stats/cells.ts'
import type { Design } from '../stats/design.ts'
import type { Axis } from './axis.ts'
import { countCells } from './count-cells.ts'

/** Cells `[rowKey * (columns + 1) + columnKey + 1]`; the first of each row is of no column. */
export type CrossedCells = { readonly cells: Cells; readonly columns: number }

/**
 * Counts the people of a design by their keys on both sides of a table in one pass. Those who are
 * outside the base of the rows, or whom the mask keeps out (0), are in no cell.
 *
 * @example
 * crossedCells({ rows: 1, base: Uint8Array.of(1), weights: null, sampling: { kind: 'people' } }, choiceAxis(Int8Array.of(0), [{ value: 'a' }]), null, null).cells.size // 1
 */
export function crossedCells(
  design: Design,
  down: Axis,
  across: Axis | null,
  mask: Uint8Array | null,
): CrossedCells {
  const columns = across?.keys ?? 0
  const width = columns + 1
  const { codes, least } = down
  const outside = NO_CELL
  // Sums of two numbers that were looked up: no branch, and none outside is ever above 0.
  const starts = down.keyOf.map((key) => (key < 0 ? outside : key * width))
  const cellOf = new Int32Array(design.rows)
  if (across === null)
    for (let row = 0; row < design.rows; row += 1)
      cellOf[row] = starts[(codes[row] ?? 0) - least] ?? outside
  else {
    const { codes: others, least: otherLeast } = across
    const steps = across.keyOf.map((key) => (key < 0 ? 0 : key + 1))
    for (let row = 0; row < design.rows; row += 1)
      cellOf[row] =
        (starts[(codes[row] ?? 0) - least] ?? outside) +
        (steps[(others[row] ?? 0) - otherLeast] ?? 0)
  }
  if (mask !== null)
    for (let row = 0; row < design.rows; row += 1) if (mask[row] !== 1) cellOf[row] = -1
  return { cells: countCells(design, cellOf, down.keys * width), columns }
}

/** Below 0 whatever is added to it. */
const NO_CELL = -(2 ** 30)
