import type { RowArray } from './column.ts'

/** Rows from one up to, and without, another. */
export type RowRange = readonly [from: number, to: number]

/**
 * As many of the rows before `rows` as pass, as ranges.
 *
 * @example
 * rangesOf(4, (row) => row !== 1) // [[0, 1], [2, 4]]
 */
export function rangesOf(rows: number, passes: (row: number) => boolean): readonly RowRange[] {
  const ranges: RowRange[] = []
  let from = 0
  for (let row = 0; row <= rows; row += 1) {
    if (row < rows && passes(row)) continue
    if (row > from) ranges.push([from, row])
    from = row + 1
  }
  return ranges
}

/**
 * A new array of the same kind with nothing but some rows, each `width` places wide.
 *
 * @example
 * [...onlyRanges(Int8Array.of(1, 2, 3, 4), 1, [[0, 1], [2, 4]])] // [1, 3, 4]
 */
export function onlyRanges<Values extends RowArray>(
  values: Values,
  width: number,
  ranges: readonly RowRange[],
): Values {
  const rows = ranges.reduce((sum, [from, to]) => sum + to - from, 0)
  const left = emptyLike(values, rows * width)
  let at = 0
  for (const [from, to] of ranges) {
    left.set(values.subarray(from * width, to * width), at)
    at += (to - from) * width
  }
  return left
}

/**
 * An array of the same kind, of another length.
 *
 * @example
 * [...emptyLike(Int8Array.of(1), 2)] // [0, 0]
 */
export const emptyLike = <Values extends RowArray>(values: Values, length: number): Values =>
  new (values.constructor as new (length: number) => Values)(length)

/**
 * The place of the first entry of a response among entries whose parents never fall from row to row.
 *
 * @example
 * firstOf(Int32Array.of(0, 0, 2, 2), 4, 2) // 2
 */
export function firstOf(parents: Int32Array, rows: number, parent: number): number {
  let [low, high] = [0, rows]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parents[middle] ?? 0) < parent) low = middle + 1
    else high = middle
  }
  return low
}
