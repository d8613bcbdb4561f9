import type { RowRange } from '../columns/counted-rows.ts'
import { areBytes, statesOf, type Digit } from './digit.ts'
import { forEachBlock } from './joint-keys.ts'

/**
 * How many rows have each key of some digits, `[key]`; see keyAt and forEachBlock. O(rows).
 *
 * @example
 * Array.from(countJoint([{ values: Int8Array.of(-2, 0, 0), least: -2, states: 3 }], { from: 0, to: 3 })) // [1, 0, 2]
 */
export function countJoint(digits: readonly Digit[], range: RowRange): Int32Array {
  const found = new Int32Array(statesOf(digits))
  const [first, second] = digits
  if (
    digits.length === 2 &&
    first?.values instanceof Int8Array &&
    second?.values instanceof Uint16Array
  ) {
    const [upper, lower] = [first.values, second.values]
    const { states } = second
    countTwo(upper.subarray(range.from, range.to), lower.subarray(range.from, range.to), {
      states,
      offset: first.least * states + second.least,
      found,
    })
    return found
  }
  const isLong = range.to - range.from >= PAIRS
  const pairs = isLong && areBytes(digits) ? new Int32Array(TABLES * PAIRS) : null
  const alone = keysAsTheyAre(digits, range)
  const least = alone === null ? 0 : (digits[0]?.least ?? 0)
  const use = (keys: Uint8Array | Uint16Array): void => {
    if (keys instanceof Uint16Array) countKeys(keys, found)
    else if (pairs === null) countBytes(keys, least, found)
    else {
      const head = -keys.byteOffset & 3
      const words = new Int32Array(keys.buffer, keys.byteOffset + head, (keys.length - head) >> 2)
      countPairs(words, pairs)
      countBytes(keys.subarray(0, head), least, found)
      countBytes(keys.subarray(head + words.byteLength), least, found)
    }
  }
  if (alone === null)
    forEachBlock(digits, range, (keys, _first, count) => {
      use(keys.subarray(0, count))
    })
  else use(alone)
  if (pairs !== null) addPairs(pairs, least, found)
  return found
}

/** The values of a single digit, if they can be counted without making keys of them. */
function keysAsTheyAre(
  [digit, ...others]: readonly Digit[],
  { from, to }: RowRange,
): Uint8Array | Uint16Array | null {
  if (digit === undefined || others.length > 0) return null
  const { values, least } = digit
  if (areBytes([digit])) return new Uint8Array(values.buffer, values.byteOffset + from, to - from)
  if (!(values instanceof Uint16Array) || least !== 0) return null
  const found = values.subarray(from, to)
  return found.byteOffset % Int32Array.BYTES_PER_ELEMENT === 0 ? found : null
}

/**
 * An answer and the number of a weight, as all weighted tables of one variable have them: making
 * keys of the two first would take as long again.
 */
function countTwo(
  upper: Int8Array,
  lower: Uint16Array,
  into: { readonly states: number; readonly offset: number; readonly found: Int32Array },
): void {
  const { states, offset, found } = into
  const whole = upper.length & ~3
  for (let row = 0; row < whole; row += 4) {
    const first = Math.imul(upper[row] ?? 0, states) + (lower[row] ?? 0) - offset
    const second = Math.imul(upper[row + 1] ?? 0, states) + (lower[row + 1] ?? 0) - offset
    const third = Math.imul(upper[row + 2] ?? 0, states) + (lower[row + 2] ?? 0) - offset
    const fourth = Math.imul(upper[row + 3] ?? 0, states) + (lower[row + 3] ?? 0) - offset
    found[first] = (found[first] ?? 0) + 1
    found[second] = (found[second] ?? 0) + 1
    found[third] = (found[third] ?? 0) + 1
    found[fourth] = (found[fourth] ?? 0) + 1
  }
  for (let row = whole; row < upper.length; row += 1) {
    const key = Math.imul(upper[row] ?? 0, states) + (lower[row] ?? 0) - offset
    found[key] = (found[key] ?? 0) + 1
  }
}

/** All that two bytes can be. */
const PAIRS = 2 ** 16

/** Where most people say the same, a sum would have to wait for itself at every step. */
const TABLES = 4

/** Two rows at a time, which is half as many steps. */
function countPairs(words: Int32Array, pairs: Int32Array): void {
  const whole = words.length & ~1
  for (let place = 0; place < whole; place += 2) {
    const four = words[place] ?? 0
    const next = words[place + 1] ?? 0
    const first = four & 0xffff
    const second = 0x10000 | (four >>> 16)
    const third = 0x20000 | (next & 0xffff)
    const fourth = 0x30000 | (next >>> 16)
    pairs[first] = (pairs[first] ?? 0) + 1
    pairs[second] = (pairs[second] ?? 0) + 1
    pairs[third] = (pairs[third] ?? 0) + 1
    pairs[fourth] = (pairs[fourth] ?? 0) + 1
  }
  if (whole === words.length) return
  const last = words[whole] ?? 0
  pairs[last & 0xffff] = (pairs[last & 0xffff] ?? 0) + 1
  pairs[last >>> 16] = (pairs[last >>> 16] ?? 0) + 1
}

function addPairs(pairs: Int32Array, least: number, found: Int32Array): void {
  const { length } = found
  for (let first = 0; first < length; first += 1)
    for (let second = 0; second < length; second += 1) {
      const pair = ((first + least) & 0xff) | (((second + least) & 0xff) << 8)
      let rows = 0
      for (let table = 0; table < TABLES; table += 1) rows += pairs[table * PAIRS + pair] ?? 0
      found[first] = (found[first] ?? 0) + rows
      found[second] = (found[second] ?? 0) + rows
    }
}

function countBytes(bytes: Uint8Array, least: number, found: Int32Array): void {
  for (let row = 0; row < bytes.length; row += 1) {
    const key = ((bytes[row] ?? 0) - least) & 0xff
    found[key] = (found[key] ?? 0) + 1
  }
}

/** Two rows in each word, two words at a time. */
function countKeys(keys: Uint16Array, found: Int32Array): void {
  const whole = keys.length & ~3
  const words = new Int32Array(keys.buffer, keys.byteOffset, whole >> 1)
  for (let place = 0; place < words.length; place += 2) {
    const two = words[place] ?? 0
    const next = words[place + 1] ?? 0
    const first = two & 0xffff
    const second = two >>> 16
    const third = next & 0xffff
    const fourth = next >>> 16
    found[first] = (found[first] ?? 0) + 1
    found[second] = (found[second] ?? 0) + 1
    found[third] = (found[third] ?? 0) + 1
    found[fourth] = (found[fourth] ?? 0) + 1
  }
  for (let row = whole; row < keys.length; row += 1) {
    const key = keys[row] ?? 0
    found[key] = (found[key] ?? 0) + 1
  }
}
