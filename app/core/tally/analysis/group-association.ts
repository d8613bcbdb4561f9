import { adjustedResiduals } from '../../stats/adjusted-residuals.ts'
import { adjustedWaldTest } from '../../stats/adjusted-wald.ts'
import { totalOf } from '../../stats/cells.ts'
import { chiSquareTest } from '../../stats/chi-square-test.ts'
import { raoScottTest } from '../../stats/rao-scott.ts'
import type { Axis } from '../axes/axis.ts'
import { collapseCells } from '../designs/collapse-cells.ts'
import type { CrossedCells } from '../designs/crossed-cells.ts'
import type { GroupAssociation, IndependenceTest } from './crosstab.ts'

/** With more cells than this the test costs more than it tells. */
export const MOST_TESTED_CELLS = 400

/**
 * How the rows and columns of a table go together. Null where either overlaps, where a number has no
 * rows, where fewer than two rows or columns hold anybody, and for very large tables.
 *
 * @example
 * groupAssociation(choiceAxis(Int8Array.of(0), []), choiceAxis(Int8Array.of(0), []), { cells: { size: 0, strata: [] }, columns: 0 }) // null
 */
export function groupAssociation(
  down: Axis,
  across: Axis,
  { cells, columns }: CrossedCells,
  asked: IndependenceTest = 'raoScott',
): GroupAssociation | null {
  const shape = { rows: down.places.length, columns: across.places.length }
  const size = shape.rows * shape.columns
  if (down.overlapping || across.overlapping || size === 0 || size > MOST_TESTED_CELLS) return null
  const width = columns + 1
  const into = Int32Array.from({ length: cells.size }, (_, cell) =>
    cell % width === 0 ? -1 : Math.floor(cell / width) * columns + (cell % width) - 1,
  )
  const table = collapseCells(cells, into, size)
  const counts = Array.from({ length: shape.rows }, (_, row) =>
    Array.from({ length: shape.columns }, (_column, column) => {
      const place = row * shape.columns + column
      return totalOf(table, (cell) => cell === place).people
    }),
  )
  const chiSquare = chiSquareTest(counts)
  if (chiSquare === null) return null
  return {
    chiSquare,
    raoScott: raoScottTest(table, shape),
    wald: asked === 'wald' ? adjustedWaldTest(table, shape) : null,
    residuals: adjustedResiduals(counts),
  }
}
