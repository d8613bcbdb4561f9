import type { Columns } from './columns.ts'

/** Rows `from` up to, and without, `to`. */
export type RowRange = { readonly from: number; readonly to: number }

/** Which of `count` groups each row stands in, from 0. */
export type RowGroups = {
  readonly of: Uint8Array | Uint16Array | Int32Array
  readonly count: number
}

/** The rows that a table counts, by group where there are several. */
export type CountedRows = {
  readonly groups: RowGroups | null
  /** 1 where a row counts; null where all do, so that nothing is looked up for each. */
  readonly counted: Uint8Array | null
  readonly range: RowRange
}

/**
 * The rows that count, all or those of a range.
 *
 * @example
 * countedRows(new Columns([]), null).range // { from: 0, to: 0 }
 */
export const countedRows = (
  columns: Columns,
  groups: RowGroups | null,
  range: RowRange = { from: 0, to: columns.rows },
): CountedRows => ({
  groups,
  counted: columns.responses === columns.rows ? null : columns.counted,
  range,
})
