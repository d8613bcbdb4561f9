import { NOT_SHOWN, type Column } from './column.ts'
import type { RowRange } from './counted-rows.ts'

/** A number below `size` for each row of a range: rows with the same answers have the same. */
export type AnswerKeys = { readonly keys: Int32Array; readonly size: number }

/**
 * Keys of the answers to several variables together. Null where there would be too many, so that
 * little is gained by them. O(rows × variables).
 *
 * @example
 * answerKeys([], { from: 0, to: 2 })?.size // 1
 */
export function answerKeys(
  variables: readonly { readonly column: Column; readonly categories: number }[],
  range: RowRange,
): AnswerKeys | null {
  const keys = new Int32Array(range.to - range.from)
  let size = 1
  for (const { column, categories } of variables) {
    const added = addKeys(keys, size, column, categories, range)
    if (added === null) return null
    size = added
  }
  return { keys, size }
}

const MOST_KEYS = 2 ** 18

/** The new number of keys; null where there are too many. */
function addKeys(
  keys: Int32Array,
  size: number,
  column: Column,
  categories: number,
  range: RowRange,
): number | null {
  const { from, to } = range
  const first = NOT_SHOWN
  switch (column.kind) {
    case 'text':
      return size
    case 'choice': {
      const states = categories - first
      if (size * states > MOST_KEYS) return null
      const { codes } = column
      for (let row = from; row < to; row += 1)
        keys[row - from] = (keys[row - from] ?? 0) * states + (codes[row] ?? 0) - first
      return size * states
    }
    case 'choices':
      return Array.from({ length: column.words }, (_, at) => at).reduce<number | null>(
        (known, at) =>
          known && addDistinct(keys, known, column.bits, { width: column.words, at }, range),
        addDistinct(keys, size, column.codes, ALONE, range),
      )
    case 'number':
    case 'date': {
      const states = addDistinct(keys, size, column.codes, ALONE, range)
      return states && addDistinct(keys, states, column.values, ALONE, range)
    }
  }
}

/** Where the value of a row stands in an array. */
type Place = { readonly width: number; readonly at: number }

const ALONE: Place = { width: 1, at: 0 }

/** Numbers the distinct values in the order in which they appear. */
function addDistinct(
  keys: Int32Array,
  size: number,
  values: Int8Array | Uint8Array | Uint16Array | Uint32Array | Float64Array,
  { width, at }: Place,
  { from, to }: RowRange,
): number | null {
  const numbers = new Map<number, number>()
  const most = Math.floor(MOST_KEYS / size)
  const ids = new Int32Array(to - from)
  for (let row = from; row < to; row += 1) {
    const value = values[row * width + at] ?? 0
    let number = numbers.get(value)
    if (number === undefined) {
      number = numbers.size
      if (number === most) return null
      numbers.set(value, number)
    }
    ids[row - from] = number
  }
  const states = Math.max(1, numbers.size)
  for (let place = 0; place < ids.length; place += 1)
    keys[place] = (keys[place] ?? 0) * states + (ids[place] ?? 0)
  return size * states
}
