import type { RowRange } from '../columns/counted-rows.ts'
import { areBytes, keyAt, type Digit } from './digit.ts'
import {
  addBytes,
  addLanes,
  addNumbers,
  lanesOf,
  setBytes,
  setTwoBytes,
  widen,
  widenWith,
  type Lanes,
} from './lanes.ts'

/** As many keys fit in two bytes; who has more has to count in another way. */
export const MOST_JOINT_KEYS = 2 ** 16

/** Of rows from `first`, at the beginning of `keys`, which are bytes where areBytes says so. */
export type UseKeys = (keys: Uint8Array | Uint16Array, first: number, count: number) => void

/**
 * Gives, block by block, the key of each row, see keyAt. Every table over many rows rests on it, so
 * that four rows are worked on at once, see Lanes. Blocks stay in the processor's cache. At most
 * `MOST_JOINT_KEYS` keys.
 *
 * @example
 * forEachBlock([], { from: 0, to: 0 }, () => undefined) // undefined
 */
export function forEachBlock(digits: readonly Digit[], range: RowRange, use: UseKeys): void {
  const { from, to } = range
  const leading = digits.findLastIndex((_, place) => areBytes(digits.slice(0, place + 1))) + 1
  const lanes = digits.map((digit) => lanesOf(digit, range))
  const [narrow, wide] = [lanes.slice(0, leading), lanes.slice(leading)]
  const length = Math.min(BLOCK_ROWS, (to - from + 3) & ~3)
  const [bytes, pairs] = [new Int32Array(length >> 2), new Int32Array(length >> 1)]
  const wideKeys = new Uint16Array(pairs.buffer)
  const keys = areBytes(digits) ? new Uint8Array(bytes.buffer) : wideKeys
  for (let first = from; first < to; first += BLOCK_ROWS) {
    const count = Math.min(BLOCK_ROWS, to - first)
    const whole = count & ~7
    setNarrow(bytes, narrow, first - from, whole)
    if (keys === wideKeys) setWide(bytes, pairs, wide, first - from, whole)
    for (let row = whole; row < count; row += 1) keys[row] = keyAt(digits, first + row)
    use(keys, first, count)
  }
}

/** Two bytes a row leave room beside them in a cache of 32 KiB. */
const BLOCK_ROWS = 8192

function setNarrow(bytes: Int32Array, digits: readonly Lanes[], from: number, rows: number): void {
  const [first, second] = digits
  if (first === undefined) bytes.fill(0)
  else if (second === undefined) setBytes(bytes, first, from >> 2, rows >> 2)
  else setTwoBytes(bytes, first, second, from >> 2, rows >> 2)
  for (const digit of digits.slice(2)) addLanes(bytes, digit, from >> 2, rows >> 2)
}

function setWide(
  bytes: Int32Array,
  keys: Int32Array,
  digits: readonly Lanes[],
  from: number,
  rows: number,
): void {
  const [first] = digits
  const isWidened = first?.width === 1
  if (isWidened) widenWith(bytes, first, keys, from >> 2, rows >> 2)
  else widen(bytes, keys, rows >> 2)
  for (const digit of isWidened ? digits.slice(1) : digits)
    if (digit.width === 1) addBytes(keys, digit, from >> 2, rows >> 2)
    else if (digit.width === 2) addLanes(keys, digit, from >> 1, rows >> 1)
    else addNumbers(new Uint16Array(keys.buffer), digit, from, rows)
}
