import {
  commentKey,
  type Choice,
  type Element,
  type Question,
} from '../core/definition/definition.ts'
import { questionsAmong } from '../core/definition/walk.ts'
import { isJsonList, isJsonObject, own, type Json, type JsonObject } from '../core/json.ts'
import type { PlannedQuestion } from '../core/response/planned-question.ts'
import { readForm } from '../core/response/form/read-form.ts'
import { unreachable } from '../core/result.ts'

type Fields = Iterable<readonly [name: string, value: FormDataEntryValue]>

/**
 * What was typed on a plain page, as SurveyJS keeps it. Null where something stands there that its
 * fields could not show again, a number that is none or a file: then the plain page stays.
 */
export function typedAnswers(asked: readonly Question[], form: Fields): JsonObject | null {
  const fields: (readonly [string, string])[] = []
  for (const [name, value] of form)
    if (typeof value === 'string') fields.push([name, value])
    else if (value.name !== '') return null
  // Of a planned question only the question itself is read.
  const planned = asked.map((question) => ({ question }) as PlannedQuestion)
  const { raw, problems } = readForm(planned, fields)
  return problems.length > 0 ? null : surveyData(asked, raw)
}

/** Raw answers as our own pages read them, in SurveyJS's terms. */
export function surveyData(questions: readonly Question[], raw: JsonObject): JsonObject | null {
  const data: { [key: string]: Json } = {}
  for (const question of questions) {
    const given = own(raw, question.name)
    if (given !== undefined && given !== '') {
      const value = valueOf(question, given)
      if (value === null) return null
      data[question.name] = value
    }
    const words = own(raw, commentKey(question.name))
    if (typeof words === 'string' && words !== '') data[commentKey(question.name)] = words
  }
  return data
}

function valueOf(question: Question, given: Json): Json | null {
  switch (question.kind) {
    case 'single':
      return choiceOf(question, given)
    case 'rating':
      return listed(question.choices, given)
    case 'multiple': {
      const { memberKey } = question
      const chosen = allOf(listOf(given), (each) => choiceOf(question, each))
      return memberKey === null
        ? chosen
        : (chosen?.map((value) => ({ [memberKey]: value })) ?? null)
    }
    case 'ranking':
      return allOf(listOf(given), (each) => listed(question.choices, each))
    case 'number':
      return typeof given === 'number' ? given : null
    case 'range':
      return listOf(given)?.every((end) => typeof end === 'number') === true ? given : null
    case 'matrix':
      return rowsOf(given, (cell) =>
        question.cells === 'many'
          ? allOf(listOf(cell), (each) => listed(question.columns, each))
          : listed(question.columns, cell),
      )
    case 'textGroup':
      return isJsonObject(given) ? surveyData(question.items, given) : null
    case 'grid':
      return rowsOf(given, (cells) => groupOf(question.elements, cells))
    case 'entries':
      return allOf(listOf(given), (entry) => groupOf(question.elements, entry))
    case 'text':
    case 'signature':
    case 'file':
      return given
    case 'computed':
      return null
    default:
      return unreachable(question)
  }
}

type WithChoices = Extract<Question, { kind: 'single' | 'multiple' }>

/** A value of one's own, too, where such are taken. */
function choiceOf({ choices, unlisted, otherWords }: WithChoices, given: Json): Json | null {
  const own = unlisted === 'taken' || otherWords === 'value' ? given : null
  return listed(choices, given) ?? own
}

/** `4` for `"4"` where the list has the number. */
const listed = (choices: readonly Choice[], given: Json): Json | null =>
  choices.find(({ value }) => !isGroup(given) && String(value) === String(given))?.value ?? null

const isGroup = (given: Json): given is readonly Json[] | JsonObject =>
  typeof given === 'object' && given !== null

const listOf = (given: Json): readonly Json[] | null => (isJsonList(given) ? given : null)

function allOf(
  list: readonly Json[] | null,
  read: (each: Json) => Json | null,
): readonly Json[] | null {
  if (list === null) return null
  const values = list.map(read)
  return values.every((value) => value !== null) ? values : null
}

function rowsOf(given: Json, read: (cell: Json) => Json | null): JsonObject | null {
  if (!isJsonObject(given)) return null
  const rows: { [row: string]: Json } = {}
  for (const [row, cell] of Object.entries(given)) {
    if (cell === '') continue
    const value = read(cell)
    if (value === null) return null
    rows[row] = value
  }
  return rows
}

const groupOf = (elements: readonly Element[], given: Json): JsonObject | null =>
  isJsonObject(given) ? surveyData(questionsAmong(elements), given) : null
