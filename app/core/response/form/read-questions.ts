import {
  commentKey,
  type Element,
  type Entries,
  type Grid,
  type Matrix,
  type MultipleChoice,
  type Question,
  type Ranking,
  type SingleChoice,
} from '../../definition/definition.ts'
import { questionsAmong } from '../../definition/walk.ts'
import { isJsonList, isJsonObject, type Json, type JsonObject } from '../../json.ts'
import type { FieldProblem } from '../../problem.ts'
import { unreachable } from '../../result.ts'
import { fieldProblem } from '../check/checked.ts'
import {
  answerField,
  entriesField,
  keptFileField,
  noAnswerField,
  ownAnswerField,
  pathUnder,
  pointerOf,
  wordsField,
  type FieldPath,
} from './field-names.ts'
import { fieldsUnder, firstOf, type Posted } from './posted.ts'
import { mostOnPage } from './most-on-page.ts'
import { readNumber } from './read-number.ts'
import { readMasked } from '../masks/read-masked.ts'
import { signedName } from '../check/signed-name.ts'

type Form = { readonly posted: Posted; readonly problems: FieldProblem[] }

/** Raw answers to questions that stand beside each other: on a page, in a row, in one entry. */
export function readQuestions(
  questions: readonly Question[],
  pathOf: (name: string) => FieldPath,
  form: Form,
): JsonObject {
  const raw: { [key: string]: Json } = {}
  for (const question of questions) {
    const path = pathOf(question.name)
    const value = readQuestion(question, path, form)
    if (value !== undefined) raw[question.name] = value
    const words = firstOf(form.posted, wordsField(path))
    if (words !== undefined && takesWords(question, value)) raw[commentKey(question.name)] = words
  }
  return raw
}

/** `''` stands for a "No answer" that was chosen: blank, but shown again as it was left. */
function readQuestion(question: Question, path: FieldPath, form: Form): Json | undefined {
  const { posted } = form
  const first = firstOf(posted, answerField(path))
  switch (question.kind) {
    case 'rating':
      return first
    case 'text':
      return first === undefined || question.mask === null
        ? first
        : readMasked(question.mask, first)
    case 'signature': {
      const name = firstOf(posted, ownAnswerField(path))?.trim() ?? ''
      return name === '' ? first : signedName(name)
    }
    case 'single':
      return readSingle(question, path, posted)
    case 'number':
      return first === undefined ? undefined : readNumber(first)
    case 'range':
      return readRange(path, posted)
    case 'multiple':
      return readMultiple(question, path, form)
    case 'ranking':
      return readRanking(question, path, form)
    case 'matrix':
      return readMatrix(question, path, posted)
    case 'textGroup': {
      const items = readQuestions(question.items, (name) => pathUnder(path, name), form)
      return Object.keys(items).length === 0 ? undefined : items
    }
    case 'grid':
      return readGrid(question, path, form)
    case 'entries':
      return readEntries(question, path, form)
    case 'file':
      // Where there is room for one, the one that was chosen last is meant.
      return posted
        .get(keptFileField(path))
        ?.flatMap(readKeptFile)
        .slice(question.maxFiles === 1 ? -1 : 0)
    case 'computed':
      // Worked out by us.
      return undefined
    default:
      return unreachable(question)
  }
}

function readSingle(question: SingleChoice, path: FieldPath, posted: Posted): Json | undefined {
  const chosen = firstOf(posted, answerField(path))
  const own = firstOf(posted, ownAnswerField(path))?.trim() ?? ''
  if (own !== '') return own
  return inPlaceOfChoice(question, chosen, firstOf(posted, wordsField(path)))
}

function readMultiple(
  question: MultipleChoice,
  path: FieldPath,
  { posted, problems }: Form,
): Json | undefined {
  const words = firstOf(posted, wordsField(path))
  const ticked = posted.get(answerField(path))
  const own = linesIn(firstOf(posted, ownAnswerField(path)))
  const chosen =
    ticked === undefined && own.length === 0
      ? undefined
      : [
          ...new Set([
            ...(ticked ?? []).map((value) => inPlaceOfChoice(question, value, words) ?? ''),
            ...own,
          ]),
        ]
  if (!posted.has(noAnswerField(path))) return chosen
  if (chosen === undefined) return ''
  problems.push(
    fieldProblem(
      pointerOf(path),
      'no_answer_and_choice',
      'Either “No answer” or choices, not both',
    ),
  )
  return chosen
}

/** Where an "other" choice is kept as its words. */
function inPlaceOfChoice(
  { otherWords, choices }: SingleChoice | MultipleChoice | Ranking,
  chosen: string | undefined,
  words: string | undefined,
): string | undefined {
  if (chosen === undefined || otherWords === 'comment' || (words ?? '').trim() === '') return chosen
  const isOther = choices.some(({ role, value }) => role === 'other' && String(value) === chosen)
  return isOther ? words : chosen
}

const linesIn = (text: string | undefined): readonly string[] =>
  (text ?? '').split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))

function readRange(path: FieldPath, posted: Posted): Json | undefined {
  const ends = ['from', 'to'].map((end) => firstOf(posted, answerField(pathUnder(path, end))))
  if (ends.every((end) => end === undefined)) return undefined
  if (ends.every((end) => (end ?? '').trim() === '')) return ''
  return ends.map((end) => readNumber(end ?? ''))
}

/**
 * Each choice has a place. Gaps between places say nothing; a place that was given twice can't be
 * an order, and is shown again as it came.
 */
function readRanking(
  question: Ranking,
  path: FieldPath,
  { posted, problems }: Form,
): Json | undefined {
  const words = firstOf(posted, wordsField(path))
  const given = fieldsUnder(posted, answerField(path))
  if (given.length === 0) return undefined
  const placed = given.filter(([, place]) => place.trim() !== '')
  if (placed.length === 0) return ''
  const order = new Map(question.choices.map(({ value }, index) => [String(value), index]))
  const places = placed.map(([, place]) => Number(place))
  if (places.some((place) => !Number.isFinite(place)) || new Set(places).size < places.length) {
    problems.push(
      fieldProblem(pointerOf(path), 'rank_taken_twice', 'Each choice needs a place of its own'),
    )
    return Object.fromEntries(placed)
  }
  return placed
    .toSorted(
      ([one, first], [other, second]) =>
        Number(first) - Number(second) || (order.get(one) ?? 0) - (order.get(other) ?? 0),
    )
    .map(([choice]) => inPlaceOfChoice(question, choice, words) ?? choice)
}

function readMatrix({ rows, cells }: Matrix, path: FieldPath, posted: Posted): Json | undefined {
  const read = rows.flatMap(({ value }): [string, Json][] => {
    const chosen = posted.get(answerField(pathUnder(path, value)))
    if (chosen === undefined) return []
    return [[value, cells === 'many' ? chosen.filter((one) => one !== '') : (chosen[0] ?? '')]]
  })
  return read.length === 0 ? undefined : Object.fromEntries(read)
}

const readGroup = (elements: readonly Element[], path: FieldPath, form: Form): JsonObject =>
  readQuestions(questionsAmong(elements), (name) => pathUnder(path, name), form)

function readGrid({ rows, elements }: Grid, path: FieldPath, form: Form): Json | undefined {
  const read = rows.flatMap(({ value }): [string, Json][] => {
    const cells = readGroup(elements, pathUnder(path, value), form)
    return Object.keys(cells).length === 0 ? [] : [[value, cells]]
  })
  return read.length === 0 ? undefined : Object.fromEntries(read)
}

/** A blank entry is kept: it is shown again, and the checker passes over it. */
function readEntries(question: Entries, path: FieldPath, form: Form): Json | undefined {
  const count = Number(firstOf(form.posted, entriesField(path)))
  if (!Number.isInteger(count) || count < 0) return undefined
  return Array.from({ length: Math.min(count, mostOnPage(question)) }, (_, index) =>
    readGroup(question.elements, pathUnder(path, index), form),
  )
}

/** `{ "file": id, "name": name }`, and nothing else that somebody may have put there. */
function readKeptFile(text: string): readonly Json[] {
  try {
    const kept: unknown = JSON.parse(text)
    const { file, name } = isJsonObject(kept) ? kept : {}
    return typeof file === 'string' && typeof name === 'string' ? [{ file, name }] : []
  } catch {
    return []
  }
}

function takesWords(question: Question, value: Json | undefined): boolean {
  if (question.comment === 'own') return true
  if (question.kind !== 'single' && question.kind !== 'multiple' && question.kind !== 'ranking')
    return false
  if (value === undefined) return false
  // Places that are no order are shown again, and the words with them.
  if (isJsonObject(value)) return question.choices.some(({ role }) => role === 'other')
  if (question.otherWords === 'value') return false
  const chosen = (isJsonList(value) ? value : [value]).map(String)
  return question.choices.some(
    (choice) => choice.role === 'other' && chosen.includes(String(choice.value)),
  )
}
