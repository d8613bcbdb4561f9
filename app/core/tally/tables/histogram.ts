import { countJoint } from './count-joint.ts'
import type { CountedRows } from '../columns/counted-rows.ts'
import { keyAt, statesOf, type Digit } from './digit.ts'
import { MOST_JOINT_KEYS } from './joint-keys.ts'

/**
 * How many rows of each group hold each of the values `least` to `least + size − 1`, as
 * `[group * size + value - least]`. O(rows).
 *
 * @example
 * Array.from(histogram(Int8Array.of(-2, 0, 0), -2, 3, countedRows(new Columns([]), null, { from: 0, to: 3 }))) // [1, 0, 2]
 */
export const histogram = (
  values: Digit['values'],
  least: number,
  size: number,
  rows: CountedRows,
): Int32Array => countRows([{ values, least, states: size }], rows)

/**
 * How many rows of each group have each key of some digits, see keyAt, as `[group * keys + key]`.
 * O(rows).
 *
 * @example
 * Array.from(countRows([{ values: Int8Array.of(-2, 0), least: -2, states: 3 }], countedRows(new Columns([]), null, { from: 0, to: 2 }))) // [1, 0, 1]
 */
export function countRows(
  digits: readonly Digit[],
  { groups, counted, range }: CountedRows,
): Int32Array {
  const group = groups && { values: groups.of, least: 0, states: groups.count }
  const all = [...(group ? [group] : []), ...digits]
  if (counted === null) return countKeys(all, range)
  const both = countKeys([...all, { values: counted, least: 0, states: 2 }], range)
  return Int32Array.from({ length: both.length / 2 }, (_, key) => both[2 * key + 1] ?? 0)
}

function countKeys(digits: readonly Digit[], range: CountedRows['range']): Int32Array {
  if (statesOf(digits) <= MOST_JOINT_KEYS) return countJoint(digits, range)
  const found = new Int32Array(statesOf(digits))
  for (let row = range.from; row < range.to; row += 1) {
    const key = keyAt(digits, row)
    found[key] = (found[key] ?? 0) + 1
  }
  return found
}
