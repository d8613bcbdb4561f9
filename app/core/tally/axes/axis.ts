import type { ChoiceValue } from '../../definition/definition.ts'
import { forEachBlock, MOST_JOINT_KEYS } from '../tables/joint-keys.ts'
import { keyAt, statesOf, type Digit } from '../tables/digit.ts'

/**
 * Where each row stands along one side of a table. Rows that answered alike have one key; a key
 * stands at one place of the side, or, as with a multiple choice, at several. Who is outside the
 * side's base has no key.
 */
export type Axis = Sorting & {
  readonly places: readonly AxisPlace[]
  readonly overlapping: boolean
  readonly isAt: (key: number, place: number) => boolean
  /** Of each key, where answers are numbers. */
  readonly scores: Float64Array | null
}

/** By what rows are sorted, and where they go. */
export type Sorting = {
  /** Several where variables are nested, outermost first. */
  readonly digits: readonly Digit[]
  /** Of each joint key of the digits, see keyAt: the key here, or below 0 outside the base. */
  readonly keyOf: Int32Array
  readonly keys: number
}

/** The answers that a place is of: one, or several nested, outermost first. */
export type AxisPlace = { readonly values: readonly ChoiceValue[] }

/**
 * The key of every row, below 0 outside the base. O(rows).
 *
 * @example
 * Array.from(keysOf({ digits: [{ values: Int8Array.of(-1, 0), least: -2, states: 3 }], keyOf: Int32Array.of(-1, -1, 0), keys: 1 }, 2)) // [-1, 0]
 */
export function keysOf({ digits, keyOf }: Sorting, rows: number): Int32Array {
  const keys = new Int32Array(rows)
  if (statesOf(digits) > MOST_JOINT_KEYS)
    for (let row = 0; row < rows; row += 1) keys[row] = keyOf[keyAt(digits, row)] ?? -1
  else
    forEachBlock(digits, { from: 0, to: rows }, (joint, first, count) => {
      for (let row = 0; row < count; row += 1) keys[first + row] = keyOf[joint[row] ?? 0] ?? -1
    })
  return keys
}
