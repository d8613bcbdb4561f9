import { commentKey, type Choice, type Matrix, type Question } from '../definition/definition.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import type { FieldProblem } from '../problem.ts'
import { unreachable } from '../result.ts'
import { fieldProblem, under } from './check/checked.ts'
import type { PlannedQuestion } from './plan.ts'

/** A slash inside a name is written `~1`, as in a JSON pointer, so that no two fields share one. */
const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

export const answerField = (question: string): string => `q:${escaped(question)}`
export const rowField = (question: string, row: string): string =>
  `${answerField(question)}/${escaped(row)}`
export const otherWordsField = (question: string): string => `c:${escaped(question)}`
/** The "No answer" tick of a multiple choice. */
export const noAnswerField = (question: string): string => `none:${escaped(question)}`
/** Repeated: the names of the questions that were on the page as it was rendered. */
export const SEEN_FIELD = 'seen'

/** Out of the way of people; a program that fills in whatever it finds betrays itself by it. */
export const HONEYPOT_FIELD = 'website'
/** A sign that no person filled in a form. Noted, never refused. */
export type FormFlag = 'honeypot'

/** On the first page: the token under which the response will be begun. */
export const START_FIELD = 'start'

type Fields = ReadonlyMap<string, readonly string[]>

/** Turns the posted fields of one page into raw answers; nothing is believed yet. */
export function readForm(
  questions: readonly PlannedQuestion[],
  fields: readonly (readonly [name: string, value: string])[],
): {
  readonly raw: JsonObject
  readonly seen: readonly string[]
  readonly problems: readonly FieldProblem[]
  readonly flags: readonly FormFlag[]
} {
  const posted = grouped(fields)
  const raw: { [key: string]: Json } = {}
  const problems: FieldProblem[] = []
  for (const { question } of questions) {
    const value = readAnswer(question, posted)
    if (value === undefined) continue
    raw[question.name] = value
    const words = posted.get(otherWordsField(question.name))?.[0]
    if (words !== undefined && choseOther(question, value)) raw[commentKey(question.name)] = words
    if (Array.isArray(value) && posted.has(noAnswerField(question.name)))
      problems.push(
        fieldProblem(
          under('', question.name),
          'no_answer_and_choice',
          'Either “No answer” or choices, not both',
        ),
      )
  }
  const isFilled = posted.get(HONEYPOT_FIELD)?.some((value) => value !== '') === true
  return {
    raw,
    seen: [...new Set(posted.get(SEEN_FIELD))],
    problems,
    flags: isFilled ? ['honeypot'] : [],
  }
}

function grouped(fields: readonly (readonly [name: string, value: string])[]): Fields {
  const posted = new Map<string, string[]>()
  for (const [name, value] of fields) {
    const values = posted.get(name)
    if (values === undefined) posted.set(name, [value])
    else values.push(value)
  }
  return posted
}

/** `''` stands for a "No answer" that was chosen: blank, but shown again as it was left. */
function readAnswer(question: Question, posted: Fields): Json | undefined {
  const values = posted.get(answerField(question.name))
  switch (question.kind) {
    case 'single':
    case 'rating':
    case 'text':
      return values?.[0]
    case 'number':
      return values?.[0] === undefined ? undefined : readNumber(values[0])
    case 'multiple':
      return values ?? (posted.has(noAnswerField(question.name)) ? '' : undefined)
    case 'matrix':
      return readRows(question, posted)
    case 'range':
    case 'ranking':
    case 'textGroup':
    case 'grid':
    case 'entries':
    case 'file':
    case 'signature':
    case 'computed':
      // Answered in the rich look; the plain pages hold no field for it.
      return undefined
    default:
      return unreachable(question)
  }
}

function readRows(question: Matrix, posted: Fields): JsonObject | undefined {
  const cells = question.rows.flatMap(({ value }): [string, Json][] => {
    const cell = posted.get(rowField(question.name, value))?.[0]
    return cell === undefined ? [] : [[value, cell]]
  })
  return cells.length === 0 ? undefined : Object.fromEntries(cells)
}

const NUMBER = /^([+-]?)(\d+)(?:[.,](\d+))?$/

/**
 * Point and comma both divide off decimals. `1,000` and `1.000` are a thousand to some and one to
 * others, so they stay words, and the checker asks again rather than guessing.
 */
function readNumber(text: string): string | number {
  const trimmed = text.trim().replace('\u2212', '-')
  const match = NUMBER.exec(trimmed)
  if (match === null) return trimmed
  const [, sign = '', whole = '', decimals = ''] = match
  if (decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) return trimmed
  const number = Number(`${sign}${whole}.${decimals === '' ? '0' : decimals}`)
  return Number.isFinite(number) ? number : trimmed
}

function choseOther(question: Question, value: Json): boolean {
  if (question.kind !== 'single' && question.kind !== 'multiple') return false
  if (isJsonObject(value)) return false
  const chosen = (Array.isArray(value) ? (value as readonly Json[]) : [value]).map(String)
  return question.choices.some((choice) => isOther(choice) && chosen.includes(String(choice.value)))
}

const isOther = ({ role }: Choice) => role === 'other'
