import type { Cells } from '../../stats/cells.ts'
import { estimateShare, type Share } from '../../stats/share.ts'
import type { IntervalMethod } from '../../stats/share-interval.ts'
import type { Axis } from '../axes/axis.ts'
import { collapseCells } from '../designs/collapse-cells.ts'
import type { CrossedCells } from '../designs/crossed-cells.ts'

/** For each column of a table which of the keys across it takes, `[key + 1]`; 0 is no column. */
export type Takes = readonly Uint8Array[]

/**
 * Which keys across each place of a side takes.
 *
 * @example
 * Array.from(takesOf(choiceAxis(Int8Array.of(0), [{ value: 'a' }, { value: 'b' }]))[1]) // [0, 0, 1]
 */
export const takesOf = (across: Axis): Takes =>
  across.places.map((_, place) =>
    Uint8Array.from({ length: across.keys + 1 }, (_key, key) =>
      key > 0 && across.isAt(key - 1, place) ? 1 : 0,
    ),
  )

/** One row of a table: who is in it or not, by key across, and the share of each column. */
export type ShareRow = { readonly cells: Cells; readonly shares: readonly Share[] }

/**
 * The shares of every row of a table in each of its columns, of the people whom a column takes. A
 * row's own cells lie as `[(in the row) * (keys + 1) + key + 1]`.
 *
 * @example
 * shareRows(choiceAxis(Int8Array.of(0), []), { cells: { size: 0, strata: [] }, columns: 0 }, []) // []
 */
export function shareRows(
  down: Axis,
  { cells, columns }: CrossedCells,
  takes: Takes,
  interval?: IntervalMethod,
): readonly ShareRow[] {
  const width = columns + 1
  return down.places.map((_, place) => {
    const into = Int32Array.from(
      { length: cells.size },
      (_cell, cell) => (down.isAt(Math.floor(cell / width), place) ? width : 0) + (cell % width),
    )
    const row = collapseCells(cells, into, 2 * width)
    return {
      cells: row,
      shares: takes.map((taken) =>
        estimateShare(
          row,
          (cell) => cell >= width,
          (cell) => taken[cell % width] === 1,
          interval,
        ),
      ),
    }
  })
}
