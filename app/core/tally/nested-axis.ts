import { keysOf, type Axis } from './axis.ts'

/** With more keys than this a table no longer says anything about anybody. */
const MOST_KEYS = 2 ** 16

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
  const [first, second] = [keysOf(outer, rows), keysOf(inner, rows)]
  for (let row = 0; row < rows; row += 1) {
    const [above, below] = [first[row] ?? -1, second[row] ?? -1]
    first[row] = above < 0 || below < 0 ? -1 : above * inner.keys + below
  }
  return {
    codes: first,
    keyOf: Int32Array.from({ length: keys + 1 }, (_, place) => place - 1),
    least: -1,
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
