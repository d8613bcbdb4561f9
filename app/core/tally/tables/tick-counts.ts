import type { Column } from '../columns/column.ts'
import type { CountedRows } from '../columns/counted-rows.ts'
import { histogram } from './histogram.ts'

type Choices = Extract<Column, { kind: 'choices' }>

/**
 * Ticks of each category of a multiple choice, `[group * categories + category]`. Few categories
 * and many rows are counted by pattern of ticks, one step a row; else each tick is one.
 *
 * @example
 * Array.from(tickCounts({ kind: 'choices', codes: new Int8Array(2), words: 1, bits: Uint8Array.of(1, 3) }, 2, countedRows(new Columns([]), null, { from: 0, to: 2 }))) // [2, 1]
 */
export function tickCounts(column: Choices, categories: number, rows: CountedRows): Int32Array {
  const { groups, range } = rows
  const patterns = 2 ** categories * (groups?.count ?? 1)
  return column.words === 1 && patterns <= Math.min(range.to - range.from, MOST_PATTERNS)
    ? byPattern(column, categories, rows)
    : byTick(column, categories, rows)
}

const MOST_PATTERNS = 2 ** 15

function byPattern({ bits }: Choices, categories: number, rows: CountedRows): Int32Array {
  const size = 2 ** categories
  const ticks = new Int32Array(categories * (rows.groups?.count ?? 1))
  histogram(bits, 0, size, rows).forEach((people, place) => {
    if (people === 0) return
    const start = Math.floor(place / size) * categories
    for (let rest = place % size; rest !== 0; rest &= rest - 1) {
      const tick = start + 31 - Math.clz32(rest & -rest)
      ticks[tick] = (ticks[tick] ?? 0) + people
    }
  })
  return ticks
}

function byTick(
  { bits, words }: Choices,
  categories: number,
  { groups, counted, range: { from, to } }: CountedRows,
): Int32Array {
  const ticks = new Int32Array(categories * (groups?.count ?? 1))
  const of = groups?.of ?? null
  for (let row = from; row < to; row += 1) {
    if (counted !== null && counted[row] !== 1) continue
    const start = (of === null ? 0 : (of[row] ?? 0)) * categories
    for (let word = 0; word < words; word += 1)
      for (let rest = (bits[row * words + word] ?? 0) | 0; rest !== 0; rest &= rest - 1) {
        const tick = start + word * 32 + 31 - Math.clz32(rest & -rest)
        ticks[tick] = (ticks[tick] ?? 0) + 1
      }
  }
  return ticks
}
