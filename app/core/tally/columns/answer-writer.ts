import { answerReader, type AnswerReader } from '../../codebook/answer-reader.ts'
import type { Variable } from '../../codebook/variable.ts'
import { timeOf } from '../../expression/dates.ts'
import { isJsonList, type Json } from '../../json.ts'
import type { Answers } from '../../response/answer.ts'
import { ANSWERED, DECLINED, NOT_SHOWN, SKIPPED, type Column } from './column.ts'

/** Writes what a stored response says about one variable. */
export type AnswerWriter = (answers: Answers, row: number) => void

/**
 * Compiles the way from a stored response into a column. Writes what `answerTo` says, without
 * looking anything up that is the same for every response; whether the question was shown is
 * decided before.
 *
 * @example
 * answerWriter({ id: 'w', question: 'w', row: null, column: null, part: 'answer', exportName: 'w', label: { default: 'W' }, measure: 'text', categories: [] }, { kind: 'text', codes: new Int8Array(1) })({ w: 'words' }, 0) // undefined
 */
export function answerWriter(variable: Variable, column: Column): AnswerWriter {
  const read = answerReader(variable)
  switch (column.kind) {
    case 'choice':
      return choiceWriter(variable, column, read)
    case 'choices':
      return choicesWriter(variable, column, read)
    case 'number':
      return (answers, row) => {
        const value = read(answers)
        column.values[row] = typeof value === 'number' ? value : 0
        column.codes[row] = stateOf(value, typeof value === 'number')
      }
    case 'date':
      return (answers, row) => {
        const value = read(answers)
        const time = typeof value === 'string' ? timeOf(value) : null
        column.values[row] = time ?? 0
        column.codes[row] = stateOf(value, time !== null)
      }
    case 'text':
      return (answers, row) => {
        column.codes[row] = read(answers) === undefined ? SKIPPED : ANSWERED
      }
  }
}

/** An answer of another shape was given to another form of the question, in another version. */
const stateOf = (value: Json | undefined, fits: boolean): number =>
  value === undefined ? SKIPPED : fits ? ANSWERED : NOT_SHOWN

function choiceWriter(
  variable: Variable,
  column: Extract<Column, { kind: 'choice' }>,
  read: AnswerReader,
): AnswerWriter {
  const places = placesOf(variable)
  return (answers, row) => {
    const value = read(answers)
    column.codes[row] =
      value === undefined
        ? SKIPPED
        : Array.isArray(value)
          ? NOT_SHOWN
          : (placeOf(places, value) ?? SKIPPED)
  }
}

function choicesWriter(
  variable: Variable,
  column: Extract<Column, { kind: 'choices' }>,
  read: AnswerReader,
): AnswerWriter {
  const places = placesOf(variable)
  const declines = variable.categories.map(({ role }) => role === 'declined')
  const { words } = column
  return (answers, row) => {
    const value = read(answers)
    const first = row * words
    for (let word = first; word < first + words; word += 1) column.bits[word] = 0
    if (!isJsonList(value)) {
      column.codes[row] = stateOf(value, false)
      return
    }
    let state: number = SKIPPED
    for (const item of value) {
      const place = placeOf(places, item)
      if (place === undefined) continue
      const word = first + (place >> 5)
      column.bits[word] = (column.bits[word] ?? 0) | (1 << (place & 31))
      if (declines[place] !== true) state = ANSWERED
      else if (state === SKIPPED) state = DECLINED
    }
    column.codes[row] = state
  }
}

/** 1 and "1" are one value; a version may write it one way and the next the other. */
function placesOf({ categories }: Variable): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [place, { value }] of categories.entries())
    if (!places.has(String(value))) places.set(String(value), place)
  return places
}

const placeOf = (places: ReadonlyMap<string, number>, value: Json): number | undefined =>
  typeof value === 'string'
    ? places.get(value)
    : typeof value === 'object'
      ? undefined
      : places.get(String(value))
