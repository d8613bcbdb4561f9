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
  const cellOf = new Int32Array(design.rows)
  const { codes, keyOf, least } = down
  if (across === null)
    for (let row = 0; row < design.rows; row += 1)
      cellOf[row] = mask !== null && mask[row] !== 1 ? -1 : (keyOf[(codes[row] ?? 0) - least] ?? -1)
  else {
    const { codes: others, keyOf: otherKeyOf, least: otherLeast } = across
    for (let row = 0; row < design.rows; row += 1) {
      const key = keyOf[(codes[row] ?? 0) - least] ?? -1
      const column = otherKeyOf[(others[row] ?? 0) - otherLeast] ?? -1
      cellOf[row] = key < 0 || (mask !== null && mask[row] !== 1) ? -1 : key * width + column + 1
    }
  }
  return { cells: countCells(design, cellOf, down.keys * width), columns }
}
