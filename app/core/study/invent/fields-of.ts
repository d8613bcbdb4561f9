import { commentKey, type Question } from '../../definition/definition.ts'
import { questionsAmong } from '../../definition/walk.ts'
import { isJsonList, isJsonObject, own, type Json, type JsonObject } from '../../json.ts'
import { nameSigned } from '../../response/check/signed-name.ts'
import {
  answerField,
  ownAnswerField,
  pathTo,
  pathUnder,
  wordsField,
  type FieldPath,
} from '../../response/form/field-names.ts'
import { unreachable } from '../../result.ts'

export type Field = readonly [name: string, value: string]

/** A question's answer as somebody would type and choose it on a plain page. */
export const fieldsOf = (question: Question, answers: JsonObject): readonly Field[] =>
  among([question], pathTo, answers)

/** How many entries somebody needs on the page, by the path of their question. */
export const entriesIn = (question: Question, answers: JsonObject): ReadonlyMap<string, number> =>
  new Map(countsAmong([question], pathTo, answers))

function among(
  questions: readonly Question[],
  pathOf: PathOf,
  answers: JsonObject,
): readonly Field[] {
  return questions.flatMap((question): readonly Field[] => {
    const path = pathOf(question.name)
    const answer = own(answers, question.name)
    const words = own(answers, commentKey(question.name))
    return [
      ...(answer === undefined ? [] : fieldsAt(question, path, answer)),
      ...(typeof words === 'string' ? [[wordsField(path), words] as const] : []),
    ]
  })
}

function fieldsAt(question: Question, path: FieldPath, answer: Json): readonly Field[] {
  switch (question.kind) {
    case 'single':
    case 'rating':
    case 'text':
    case 'number':
      return [[answerField(path), written(answer)]]
    case 'signature':
      return [[ownAnswerField(path), nameSigned(written(answer)) ?? '']]
    case 'multiple':
      return items(answer).map((item) => [answerField(path), written(memberOf(item))])
    case 'ranking':
      return items(answer).map((item, index) => [
        answerField(pathUnder(path, written(item))),
        String(index + 1),
      ])
    case 'range': {
      const [from, to] = items(answer)
      return [
        [answerField(pathUnder(path, 'from')), written(from ?? '')],
        [answerField(pathUnder(path, 'to')), written(to ?? '')],
      ]
    }
    case 'matrix':
      return Object.entries(isJsonObject(answer) ? answer : {}).flatMap(([row, cell]) =>
        items(cell).map((value): Field => [answerField(pathUnder(path, row)), written(value)]),
      )
    case 'textGroup':
      return isJsonObject(answer)
        ? among(question.items, (name) => pathUnder(path, name), answer)
        : []
    case 'grid':
    case 'entries':
      return entriesOf(answer).flatMap(([key, entry]) =>
        among(questionsAmong(question.elements), within(path, key), entry),
      )
    case 'file':
    case 'computed':
      return []
    default:
      return unreachable(question)
  }
}

function countsAmong(
  questions: readonly Question[],
  pathOf: PathOf,
  answers: JsonObject,
): readonly (readonly [path: string, count: number])[] {
  return questions.flatMap((question) => {
    if (question.kind !== 'entries' && question.kind !== 'grid') return []
    const path = pathOf(question.name)
    const entries = entriesOf(own(answers, question.name) ?? null)
    const nested = entries.flatMap(([key, entry]) =>
      countsAmong(questionsAmong(question.elements), within(path, key), entry),
    )
    return question.kind === 'grid' ? nested : [[path, entries.length] as const, ...nested]
  })
}

type PathOf = (name: string) => FieldPath

const within =
  (path: FieldPath, key: string | number): PathOf =>
  (name) =>
    pathUnder(pathUnder(path, key), name)

const entriesOf = (
  answer: Json,
): readonly (readonly [key: string | number, entry: JsonObject])[] =>
  isJsonList(answer)
    ? answer.map((entry, index) => [index, isJsonObject(entry) ? entry : {}])
    : Object.entries(isJsonObject(answer) ? answer : {}).map(([key, entry]) => [
        key,
        isJsonObject(entry) ? entry : {},
      ])

const items = (answer: Json): readonly Json[] => (isJsonList(answer) ? answer : [answer])

const memberOf = (item: Json): Json => (isJsonObject(item) ? (Object.values(item)[0] ?? '') : item)

/** With three decimals a number could be meant as thousands; a nought more says that it is not. */
const written = (value: Json): string =>
  typeof value === 'number' && /\.\d{3}$/.test(String(value)) ? `${value}0` : textOf(value)

const textOf = (value: Json): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value)
