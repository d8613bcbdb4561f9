import type { RowRange } from '../columns/counted-rows.ts'
import type { Digit } from './digit.ts'

/**
 * A digit's values as words of several, whose lanes less `offset` are the digits, once `flip` has
 * made negative numbers positive: -128 becomes 0. Values wider than two bytes stand alone.
 *
 * Sums and products of whole words are those of their lanes, as long as no lane's result is larger
 * than it holds: four rows cost one step. Loops here do one thing each, on arrays of one kind, and
 * take two words at a time where that is faster; `count` is even.
 */
export type Lanes = {
  readonly width: number
  readonly words: Int32Array
  readonly flip: number
  readonly offset: number
  readonly states: number
}

/**
 * The lanes of a digit in a range of rows; of whole words, the rows after them are left.
 *
 * @example
 * lanesOf({ values: Int8Array.of(-2, 0, 0, 1), least: -2, states: 4 }, { from: 0, to: 4 }).words.length // 1
 */
export function lanesOf({ values, least, states }: Digit, { from, to }: RowRange): Lanes {
  const width = values.BYTES_PER_ELEMENT
  const start = values.byteOffset + from * width
  const length = Math.floor(((to - from) * width) / WORD)
  const words =
    start % WORD === 0
      ? new Int32Array(values.buffer, start, length)
      : new Int32Array(values.slice(from, to).buffer, 0, length)
  if (width === WORD) return { width, words, flip: 0, offset: least, states }
  const isSigned = values instanceof Int8Array || values instanceof Int16Array
  const ones = width === 1 ? 0x01010101 : 0x00010001
  const sign = isSigned ? 2 ** (width * 8 - 1) : 0
  return {
    width,
    words,
    flip: Math.imul(ones, sign),
    offset: Math.imul(ones, least + sign),
    states,
  }
}

const WORD = Int32Array.BYTES_PER_ELEMENT

/**
 * Sets keys of a byte to one digit.
 *
 * @example
 * setBytes(new Int32Array(0), lanesOf({ values: new Int8Array(0), least: 0, states: 1 }, { from: 0, to: 0 }), 0, 0) // undefined
 */
export function setBytes(keys: Int32Array, digit: Lanes, from: number, count: number): void {
  const { words, flip, offset } = digit
  for (let word = 0; word < count; word += 1)
    keys[word] = ((words[from + word] ?? 0) ^ flip) - offset
}

/**
 * Sets keys of a byte to two digits.
 *
 * @example
 * setTwoBytes(new Int32Array(0), { words: new Int32Array(0) }, { words: new Int32Array(0) }, 0, 0) // undefined
 */
export function setTwoBytes(
  keys: Int32Array,
  first: Lanes,
  second: Lanes,
  from: number,
  count: number,
): void {
  const { words, flip } = first
  const { words: others, flip: otherFlip, states } = second
  const offset = Math.imul(first.offset, states) + second.offset
  for (let word = 0; word < count; word += 2) {
    const at = from + word
    const next = at + 1
    keys[word] =
      Math.imul((words[at] ?? 0) ^ flip, states) + ((others[at] ?? 0) ^ otherFlip) - offset
    keys[word + 1] =
      Math.imul((words[next] ?? 0) ^ flip, states) + ((others[next] ?? 0) ^ otherFlip) - offset
  }
}

/**
 * Adds a digit, of bytes to keys of bytes or of two to keys of two, as the least significant.
 *
 * @example
 * addLanes(new Int32Array(0), { words: new Int32Array(0) }, 0, 0) // undefined
 */
export function addLanes(keys: Int32Array, digit: Lanes, from: number, count: number): void {
  const { words, flip, offset, states } = digit
  for (let word = 0; word < count; word += 2) {
    const at = from + word
    const key = keys[word] ?? 0
    const next = keys[word + 1] ?? 0
    keys[word] = Math.imul(key, states) + ((words[at] ?? 0) ^ flip) - offset
    keys[word + 1] = Math.imul(next, states) + ((words[at + 1] ?? 0) ^ flip) - offset
  }
}

/**
 * Keys of a byte as keys of two. Rows stay in their order, the first in the lowest bits, as all
 * machines have it that Node runs on but one (s390x).
 *
 * @example
 * widen(new Int32Array(0), new Int32Array(0), 0) // undefined
 */
export function widen(bytes: Int32Array, keys: Int32Array, count: number): void {
  for (let word = 0; word < count; word += 1) {
    const four = bytes[word] ?? 0
    const low = 2 * word
    keys[low] = (four & 0xff) | ((four & 0xff00) << 8)
    keys[low + 1] = ((four >>> 16) & 0xff) | ((four >>> 8) & 0xff0000)
  }
}

/**
 * Keys of a byte as keys of two, with one more digit of bytes.
 *
 * @example
 * widenWith(new Int32Array(0), { words: new Int32Array(0) }, new Int32Array(0), 0, 0) // undefined
 */
export function widenWith(
  bytes: Int32Array,
  digit: Lanes,
  keys: Int32Array,
  from: number,
  count: number,
): void {
  const { words, flip, offset, states } = digit
  for (let word = 0; word < count; word += 1) {
    const above = bytes[word] ?? 0
    const four = (((words[from + word] ?? 0) ^ flip) - offset) | 0
    const low = 2 * word
    keys[low] =
      Math.imul((above & 0xff) | ((above & 0xff00) << 8), states) +
      ((four & 0xff) | ((four & 0xff00) << 8))
    keys[low + 1] =
      Math.imul(((above >>> 16) & 0xff) | ((above >>> 8) & 0xff0000), states) +
      (((four >>> 16) & 0xff) | ((four >>> 8) & 0xff0000))
  }
}

/**
 * Adds a digit of bytes to keys of two.
 *
 * @example
 * addBytes(new Int32Array(0), { words: new Int32Array(0) }, 0, 0) // undefined
 */
export function addBytes(keys: Int32Array, digit: Lanes, from: number, count: number): void {
  const { words, flip, offset, states } = digit
  for (let word = 0; word < count; word += 1) {
    const four = (((words[from + word] ?? 0) ^ flip) - offset) | 0
    const low = 2 * word
    const high = low + 1
    keys[low] = Math.imul(keys[low] ?? 0, states) + ((four & 0xff) | ((four & 0xff00) << 8))
    keys[high] =
      Math.imul(keys[high] ?? 0, states) + (((four >>> 16) & 0xff) | ((four >>> 8) & 0xff0000))
  }
}

/**
 * Adds a digit of whole numbers to keys of two.
 *
 * @example
 * addNumbers(new Uint16Array(0), { words: new Int32Array(0) }, 0, 0) // undefined
 */
export function addNumbers(keys: Uint16Array, digit: Lanes, from: number, count: number): void {
  const { words, offset, states } = digit
  for (let row = 0; row < count; row += 1)
    keys[row] = (keys[row] ?? 0) * states + (words[from + row] ?? 0) - offset
}
