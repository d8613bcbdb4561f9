import type { ChoiceValue } from '../definition/definition.ts'

/**
 * Where each row stands along one side of a table. Rows that answered alike have one key; a key
 * stands at one place of the side, or, as with a multiple choice, at several. Who is outside the
 * side's base has no key.
 */
export type Axis = {
  readonly codes: AxisCodes
  /** `[code - least]`: the key, or below 0 outside the base. */
  readonly keyOf: Int32Array
  readonly least: number
  readonly keys: number
  readonly places: readonly AxisPlace[]
  readonly overlapping: boolean
  readonly isAt: (key: number, place: number) => boolean
  /** Of each key, where answers are numbers. */
  readonly scores: Float64Array | null
}

export type AxisCodes = Int8Array | Int16Array | Int32Array | Uint8Array | Uint16Array

/** The answers that a place is of: one, or several nested, outermost first. */
export type AxisPlace = { readonly values: readonly ChoiceValue[] }

/**
 * The key of every row, below 0 outside the base. O(rows).
 *
 * @example
 * Array.from(keysOf({ codes: Int8Array.of(-1, 0), keyOf: Int32Array.of(-1, -1, 0), least: -2 }, 2)) // [-1, 0]
 */
export function keysOf(
  { codes, keyOf, least }: Pick<Axis, 'codes' | 'keyOf' | 'least'>,
  rows: number,
): Int32Array {
  const keys = new Int32Array(rows)
  for (let row = 0; row < rows; row += 1) keys[row] = keyOf[(codes[row] ?? 0) - least] ?? -1
  return keys
}
