import type { Choice } from '../../definition/definition.ts'
import { answerKeys } from '../columns/answer-keys.ts'
import type { Axis } from './axis.ts'
import { ANSWERED, isTicked, type Column } from '../columns/column.ts'
import { countedRows } from '../columns/counted-rows.ts'
import type { Columns } from '../columns/columns.ts'
import { histogram } from '../tables/histogram.ts'

type Choices = Extract<Column, { kind: 'choices' }>

/**
 * The side of a table that a multiple choice makes. Its places are the substantive categories, at
 * several of which a person may stand, so that keys are the patterns of ticks that occur. Everybody
 * with a substantive answer is in its base. Null where more patterns occur than can be kept apart.
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
  // The first is of those outside the base.
  const keyOf = Int32Array.from(patterns.people, (people, place) =>
    place === 0 || people === 0
      ? -1
      : ticks.push(kept.map((index) => patterns.isTicked(place - 1, index))) - 1,
  )
  // As narrow as can be: every table by these choices reads it again.
  const codes = ticks.length < 2 ** 15 ? new Int16Array(columns.rows) : new Int32Array(columns.rows)
  for (let row = 0; row < codes.length; row += 1)
    codes[row] = keyOf[(patterns.codes[row] ?? -1) + 1] ?? -1
  return {
    digits: [{ values: codes, least: -1, states: ticks.length + 1 }],
    keyOf: Int32Array.from({ length: ticks.length + 1 }, (_, key) => key - 1),
    keys: ticks.length,
    places: kept.map((index) => ({ values: [categories[index]?.value ?? ''] })),
    overlapping: true,
    isAt: (key, place) => ticks[key]?.[place] === true,
    scores: null,
  }
}

/** The pattern of ticks of each row, below 0 outside the base, and how many that count have each. */
type Patterns = {
  readonly codes: Int32Array
  /** `[pattern + 1]` */
  readonly people: Int32Array
  readonly isTicked: (pattern: number, index: number) => boolean
}

function patternsOf(columns: Columns, column: Choices, categories: number): Patterns | null {
  const rows = countedRows(columns, null)
  const listed = column.bits instanceof Uint32Array ? null : column.bits
  const found = listed
    ? { keys: Int32Array.from(listed.subarray(0, columns.rows)), size: 2 ** categories }
    : answerKeys([{ column, categories }], rows.range)
  if (found === null) return null
  const { keys, size } = found
  const firstRow = new Int32Array(size)
  const answered = ANSWERED
  for (let row = 0; row < columns.rows; row += 1)
    if (column.codes[row] === answered) firstRow[keys[row] ?? 0] = row
    else keys[row] = -1
  return {
    codes: keys,
    people: histogram(keys, -1, size + 1, rows),
    isTicked: (pattern, index) => isTicked(column, firstRow[pattern] ?? 0, index),
  }
}
