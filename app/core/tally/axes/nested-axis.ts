import { keysOf, type Axis } from './axis.ts'
import { statesOf } from '../tables/digit.ts'

/** With more keys than this a table no longer says anything about anybody. */
const MOST_KEYS = 2 ** 16
/** More joint keys of the variables than this are not listed; rows are gone through instead. */
const MOST_LISTED = 2 ** 20

/**
 * One side of a table inside another: every place of the outer one holds every place of the inner.
 * Its base is that of both. Null where there would be too many keys.
 *
 * @example
 * nestedAxis({ ...choiceAxis(Int8Array.of(0), [{ value: 'a' }]) }, choiceAxis(Int8Array.of(1), [{ value: 'x' }, { value: 'y' }]), 1).places[1] // { values: ['a', 'y'] }
 */
export function nestedAxis(outer: Axis, inner: Axis, rows: number): Axis | null {
  const keys = outer.keys * inner.keys
  if (keys > MOST_KEYS) return null
  const width = inner.places.length
  const digits = [...outer.digits, ...inner.digits]
  const isListed = statesOf(digits) <= MOST_LISTED
  return {
    ...(isListed
      ? { digits, keyOf: bothOf(outer, inner) }
      : {
          digits: [{ values: keysOfBoth(outer, inner, rows), least: -1, states: keys + 1 }],
          keyOf: Int32Array.from({ length: keys + 1 }, (_, place) => place - 1),
        }),
    keys,
    places: outer.places.flatMap((above) =>
      inner.places.map((below) => ({ values: [...above.values, ...below.values] })),
    ),
    overlapping: outer.overlapping || inner.overlapping,
    isAt: (key, place) =>
      outer.isAt(Math.floor(key / inner.keys), Math.floor(place / width)) &&
      inner.isAt(key % inner.keys, place % width),
    scores: null,
  }
}

const nested = (above: number, below: number, { keys }: Axis): number =>
  above < 0 || below < 0 ? -1 : above * keys + below

function bothOf(outer: Axis, inner: Axis): Int32Array {
  const { length } = inner.keyOf
  return Int32Array.from({ length: outer.keyOf.length * length }, (_, joint) =>
    nested(outer.keyOf[Math.floor(joint / length)] ?? -1, inner.keyOf[joint % length] ?? -1, inner),
  )
}

function keysOfBoth(outer: Axis, inner: Axis, rows: number): Int32Array {
  const [first, second] = [keysOf(outer, rows), keysOf(inner, rows)]
  return first.map((above, row) => nested(above, second[row] ?? -1, inner))
}
