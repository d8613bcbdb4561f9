import type { Choice, Question } from '../definition/definition.ts'
import { commentKey } from '../definition/definition.ts'
import { textIn } from '../definition/localized-text.ts'
import { languageTag } from '../language/language-tag.ts'
import { questionsAmong } from '../definition/walk.ts'
import { isJsonList, isJsonObject, own, type Json } from '../json.ts'
import { unreachable } from '../result.ts'

type Value = Json | undefined

/** An answer as people say it: labels in place of values, lists with commas, days of a calendar. */
export function answerInWords(
  question: Question,
  value: Value,
  locale: string,
  words?: Value,
): string {
  if (value === undefined || value === null) return ''
  switch (question.kind) {
    case 'single':
    case 'rating':
      return choiceInWords(question.choices, value, locale, words)
    case 'multiple':
    case 'ranking': {
      const key = question.kind === 'multiple' ? question.memberKey : null
      return listOf(value)
        .map((item) => (key !== null && isJsonObject(item) ? (own(item, key) ?? '') : item))
        .map((item) => choiceInWords(question.choices, item, locale, words))
        .join(', ')
    }
    case 'matrix':
      return membersOf(value)
        .map(([row, cell]) => {
          const label = question.rows.find((candidate) => candidate.value === row)?.label
          return `${label === undefined ? row : textIn(label, locale)}: ${cellInWords(question.columns, cell, locale)}`
        })
        .join(', ')
    case 'textGroup':
      return groupInWords(question.items, value, locale)
    case 'grid':
      return membersOf(value)
        .map(([row, cells]) => {
          const label = question.rows.find((candidate) => candidate.value === row)?.label
          return `${label === undefined ? row : textIn(label, locale)}: ${groupInWords(questionsAmong(question.elements), cells, locale)}`
        })
        .join('; ')
    case 'entries':
      return listOf(value)
        .map((entry) => groupInWords(questionsAmong(question.elements), entry, locale))
        .join('; ')
    case 'range':
      return listOf(value)
        .map((end) => scalarInWords(end, locale))
        .join(' – ')
    case 'file':
      return listOf(value)
        .map((file) => (isJsonObject(file) ? scalarInWords(own(file, 'name'), locale) : ''))
        .join(', ')
    case 'signature':
      return '✓'
    case 'text':
      return question.inputType === 'password'
        ? '•••'
        : (calendarInWords(question.inputType, value, locale) ?? scalarInWords(value, locale))
    case 'number':
    case 'computed':
      return scalarInWords(value, locale)
    default:
      return unreachable(question)
  }
}

/** Where a name goes on into an answer: a row, an item, an entry, a question inside. */
export function partInWords(
  question: Question,
  value: Value,
  steps: readonly string[],
  locale: string,
): string {
  const [step, ...further] = steps
  if (step === undefined) return answerInWords(question, value, locale)
  const inner = follow(value, step)
  if (step === 'length') return scalarInWords(inner ?? 0, locale)
  switch (question.kind) {
    case 'matrix':
      return cellInWords(question.columns, inner, locale)
    case 'textGroup':
      return innerInWords(question.items, value, step, [], locale)
    case 'grid':
    case 'entries': {
      const questions = questionsAmong(question.elements)
      const [name, ...deeper] = further
      return name === undefined
        ? groupInWords(questions, inner, locale)
        : innerInWords(questions, inner, name, deeper, locale)
    }
    case 'single':
    case 'multiple':
    case 'ranking':
    case 'rating':
      return choiceInWords(question.choices, inner ?? '', locale)
    default:
      return scalarInWords(further.reduce(follow, inner), locale)
  }
}

/** Of one question among those of a row or an entry, whose case does not count. */
export function innerInWords(
  questions: readonly Question[],
  values: Value,
  name: string,
  further: readonly string[],
  locale: string,
): string {
  const lower = name.toLowerCase()
  const question = questions.find((candidate) => candidate.name.toLowerCase() === lower)
  if (question === undefined)
    return scalarInWords(further.reduce(follow, follow(values, name)), locale)
  const value = follow(values, question.name)
  return further.length === 0
    ? answerInWords(question, value, locale, follow(values, commentKey(question.name)))
    : partInWords(question, value, further, locale)
}

export function scalarInWords(value: Value, locale: string): string {
  if (typeof value === 'number') return numberInWords(value, locale)
  if (typeof value === 'string' || typeof value === 'boolean') return String(value)
  return isJsonList(value) ? value.map((item) => scalarInWords(item, locale)).join(', ') : ''
}

/** As people write it in their language, without the separators that could be misread. */
const numberInWords = (number: number, locale: string): string =>
  Number.isFinite(number)
    ? new Intl.NumberFormat(languageTag(locale), {
        useGrouping: false,
        maximumFractionDigits: 20,
        numberingSystem: 'latn',
      }).format(number)
    : ''

export function follow(value: Value, step: string): Value {
  if (isJsonList(value)) return step === 'length' ? value.length : value[Number(step)]
  if (!isJsonObject(value)) return undefined
  if (Object.hasOwn(value, step)) return value[step]
  const lower = step.toLowerCase()
  const key = Object.keys(value).find((name) => name.toLowerCase() === lower)
  return key === undefined ? undefined : value[key]
}

function choiceInWords(
  choices: readonly Choice[],
  value: Json,
  locale: string,
  words?: Value,
): string {
  const text = scalarInWords(value, 'en')
  const choice = byValue(choices).get(text)
  if (choice === undefined) return text
  // Whoever chose words of their own is quoted with them.
  return choice.role === 'other' && typeof words === 'string' && words !== ''
    ? words
    : textIn(choice.label, locale)
}

/** Kept: an answer may hold thousands of choices, and be said in hundreds of places. */
const SORTED = new WeakMap<readonly Choice[], ReadonlyMap<string, Choice>>()

function byValue(choices: readonly Choice[]): ReadonlyMap<string, Choice> {
  const known = SORTED.get(choices)
  if (known !== undefined) return known
  const sorted = new Map(choices.toReversed().map((choice) => [String(choice.value), choice]))
  SORTED.set(choices, sorted)
  return sorted
}

const cellInWords = (columns: readonly Choice[], cell: Value, locale: string): string =>
  listOf(cell)
    .map((one) => choiceInWords(columns, one, locale))
    .join(', ')

const groupInWords = (questions: readonly Question[], values: Value, locale: string): string =>
  questions
    .flatMap((question) => {
      const words = innerInWords(questions, values, question.name, [], locale)
      return words === '' ? [] : [`${textIn(question.title, locale)}: ${words}`]
    })
    .join(', ')

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
const MONTH = /^\d{4}-\d{2}$/

/** A day, a month or a moment as the calendar of a language has it; null where it is none. */
function calendarInWords(input: string, value: Value, locale: string): string | null {
  if (typeof value !== 'string') return null
  const [form, options] =
    input === 'date'
      ? [DAY, { dateStyle: 'long' } as const]
      : input === 'datetime-local'
        ? [MOMENT, { dateStyle: 'long', timeStyle: 'short' } as const]
        : input === 'month'
          ? [MONTH, { month: 'long', year: 'numeric' } as const]
          : [null, {}]
  // An answer has no zone, so it is read and shown in the same one.
  const time = form?.test(value) === true ? Date.parse(zoned(value)) : Number.NaN
  if (!Number.isFinite(time)) return null
  return new Intl.DateTimeFormat(languageTag(locale), {
    ...options,
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  }).format(time)
}

const zoned = (value: string) => (value.includes('T') ? `${value}Z` : value)

const listOf = (value: Value): readonly Json[] =>
  isJsonList(value) ? value : value == null ? [] : [value]

const membersOf = (value: Value): readonly (readonly [string, Json])[] =>
  isJsonObject(value) ? Object.entries(value) : []
