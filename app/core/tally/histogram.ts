import type { CountedRows } from './counted-rows.ts'

/**
 * How many rows of each group hold each of the values `least` to `least + size − 1`, as
 * `[group * size + value - least]`. O(rows): the pass that all tables rest on, so that it looks up
 * nothing but its rows.
 *
 * @example
 * Array.from(histogram(Int8Array.of(-2, 0, 0), -2, 3, countedRows(new Columns([]), null, { from: 0, to: 3 }))) // [1, 0, 2]
 */
export function histogram(
  values: Int8Array | Int16Array | Int32Array | Uint8Array | Uint16Array | Uint32Array,
  least: number,
  size: number,
  { groups, counted, range: { from, to } }: CountedRows,
): Int32Array {
  const found = new Int32Array(size * (groups?.count ?? 1))
  if (groups === null && counted === null) {
    if (values instanceof Int8Array && to - from >= PAIRS)
      return byPair(values, least, size, from, to)
    for (let row = from; row < to; row += 1) {
      const place = (values[row] ?? 0) - least
      found[place] = (found[place] ?? 0) + 1
    }
    return found
  }
  const of = groups?.of ?? null
  for (let row = from; row < to; row += 1) {
    const place = (of === null ? 0 : (of[row] ?? 0)) * size + (values[row] ?? 0) - least
    found[place] = (found[place] ?? 0) + (counted === null ? 1 : (counted[row] ?? 0))
  }
  return found
}

/** All that two bytes can be. */
const PAIRS = 2 ** 16

/** Two bytes at a time, which is half as many steps. */
function byPair(
  values: Int8Array,
  least: number,
  size: number,
  from: number,
  to: number,
): Int32Array {
  const start = from + ((values.byteOffset + from) % 2)
  const pairs = new Uint16Array(values.buffer, values.byteOffset + start, (to - start) >> 1)
  const found = new Int32Array(PAIRS)
  for (let place = 0; place < pairs.length; place += 1) {
    const pair = pairs[place] ?? 0
    found[pair] = (found[pair] ?? 0) + 1
  }
  const counts = new Int32Array(size)
  for (let first = 0; first < size; first += 1)
    for (let second = 0; second < size; second += 1) {
      const people = found[((first + least) & 255) | (((second + least) & 255) << 8)] ?? 0
      counts[first] = (counts[first] ?? 0) + people
      counts[second] = (counts[second] ?? 0) + people
    }
  for (const row of [
    ...(start > from ? [from] : []),
    ...((to - start) % 2 === 1 ? [to - 1] : []),
  ]) {
    const place = (values[row] ?? 0) - least
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}
