import type { Choice } from '../definition/definition.ts'
import { answerKeys } from './answer-keys.ts'
import type { Axis } from './axis.ts'
import { isTicked, type Column } from './column.ts'
import { countedRows } from './counted-rows.ts'
import type { Columns } from './columns.ts'
import { histogram } from './histogram.ts'

type Choices = Extract<Column, { kind: 'choices' }>

/**
 * The side of a table that a multiple choice makes. Its places are the substantive categories, at
 * several of which a person may stand, so that keys are the patterns of ticks that occur. Everybody
 * with a substantive tick is in its base. Null where more patterns occur than can be kept apart.
 *
 * @example
 * multipleAxis(new Columns([]), { kind: 'choices', codes: new Int8Array(0), words: 1, bits: new Uint8Array(0) }, []).keys // 0
 */
export function multipleAxis(
  columns: Columns,
  column: Choices,
  categories: readonly Choice[],
): Axis | null {
  const kept = categories.flatMap(({ role }, index) => (role === 'declined' ? [] : [index]))
  const patterns = patternsOf(columns, column, categories.length)
  if (patterns === null) return null
  const ticks: (readonly boolean[])[] = []
  const keyOf = Int32Array.from(patterns.people, (people, pattern) => {
    if (people === 0) return -1
    const own = kept.map((index) => patterns.isTicked(pattern, index))
    return own.includes(true) ? ticks.push(own) - 1 : -1
  })
  return {
    codes: patterns.codes,
    keyOf,
    least: 0,
    keys: ticks.length,
    places: kept.map((index) => ({ values: [categories[index]?.value ?? ''] })),
    overlapping: true,
    isAt: (key, place) => ticks[key]?.[place] === true,
    scores: null,
  }
}

/** The pattern of ticks of each row, and how many that count have each of them. */
type Patterns = {
  readonly codes: Axis['codes']
  readonly people: Int32Array
  readonly isTicked: (pattern: number, index: number) => boolean
}

function patternsOf(columns: Columns, column: Choices, categories: number): Patterns | null {
  const rows = countedRows(columns, null)
  const { bits } = column
  if (!(bits instanceof Uint32Array))
    return {
      codes: bits,
      people: histogram(bits, 0, 2 ** categories, rows),
      isTicked: (pattern, index) => ((pattern >>> index) & 1) === 1,
    }
  const found = answerKeys([{ column, categories }], rows.range)
  if (found === null) return null
  const firstRow = new Int32Array(found.size)
  found.keys.forEach((key, row) => (firstRow[key] = row))
  return {
    codes: found.keys,
    people: histogram(found.keys, 0, found.size, rows),
    isTicked: (pattern, index) => isTicked(column, firstRow[pattern] ?? 0, index),
  }
}
