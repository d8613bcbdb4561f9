import { commentKey, type Panel, type Question } from '#app/core/definition/definition.ts'
import { questionsAmong } from '#app/core/definition/walk.ts'
import type { FieldProblem } from '#app/core/problem.ts'
import type { ProblemParams } from '#app/core/response/problem-sentences.ts'
import { pointerOf, type FieldPath } from '#app/core/response/form/field-names.ts'
import { dayInWords } from './day-in-words.ts'
import { fieldWordsFor } from './field-words.ts'
import { messagesFor } from './messages.ts'
import type { Place } from './place.ts'

/** What is wrong with one question, in sentences, at the control that each is about. */
export type QuestionProblems = {
  readonly whole: string | null
  readonly words: string | null
  readonly rows: ReadonlyMap<string, string>
  readonly has: (code: FieldProblem['code']) => boolean
}

/** What is said of a panel as a whole: nothing of it was answered. */
export function panelError(
  { name, elements }: Panel,
  { problems, pathOf, locale, wording }: Place,
): string | null {
  const pointers = questionsAmong(elements).map((question) => pointerOf(pathOf(question.name)))
  const own = problems.find(
    ({ params, pointer }) => params?.['panel'] === name && pointers.includes(pointer),
  )
  if (own === undefined) return null
  return own.text === undefined
    ? messagesFor(locale).problems.one_required({})
    : wording.plain(own.text)
}

export function problemsOf(
  question: Question,
  path: FieldPath,
  { problems, locale, wording }: Pick<Place, 'problems' | 'locale' | 'wording'>,
  exclusiveChoice: string | null,
): QuestionProblems {
  const pointer = pointerOf(path)
  const own = problems.filter(
    (problem) => isWithin(problem.pointer, pointer) && problem.params?.['panel'] === undefined,
  )
  const inside = own.filter((problem) =>
    isOfInside(question, problem.pointer.slice(pointer.length)),
  )
  const whole = own.find((problem) => !inside.includes(problem))
  const words = problems.find((problem) => problem.pointer === commentKey(pointer))
  const sentence = (problem: FieldProblem) =>
    sentenceFor(question, problem, { locale, wording }, exclusiveChoice)
  return {
    whole: whole === undefined ? null : sentence(whole),
    words: words === undefined ? null : sentence(words),
    rows: new Map(
      inside.map((problem) => [
        firstStep(problem.pointer.slice(pointer.length)),
        sentence(problem),
      ]),
    ),
    has: (code) => own.some((problem) => problem.code === code),
  }
}

const isWithin = (pointer: string, outer: string): boolean =>
  pointer === outer || pointer.startsWith(`${outer}/`)

const firstStep = (rest: string): string =>
  (rest.split('/')[1] ?? '').replaceAll('~1', '/').replaceAll('~0', '~')

/** What is said at a row, an item or a question inside, and not at the whole. */
function isOfInside(question: Question, rest: string): boolean {
  const step = firstStep(rest)
  if (step === '') return false
  switch (question.kind) {
    case 'matrix':
      return question.rows.some(({ value }) => value === step)
    case 'textGroup':
      return question.items.some(({ name }) => name === step)
    case 'range':
      return step === '0' || step === '1'
    case 'grid':
    case 'entries':
      // Of a question inside a row or an entry.
      return rest.split('/').length > 2
    default:
      return false
  }
}

function sentenceFor(
  question: Question,
  { code, params = {}, text }: FieldProblem,
  { locale, wording }: Pick<Place, 'locale' | 'wording'>,
  exclusiveChoice: string | null,
): string {
  if (text !== undefined) return wording.plain(text)
  if (code === 'required' && question.requiredErrorText !== null)
    return wording.plain(question.requiredErrorText)
  if (question.kind === 'ranking' && code === 'too_few_choices')
    return fieldWordsFor(locale).rankMore(Number(params['min'] ?? 1))
  const told = question.kind === 'text' ? inWords(params, locale) : params
  const known: ProblemParams =
    exclusiveChoice === null ? told : { choice: exclusiveChoice, ...told }
  return messagesFor(locale).problems[code](known)
}

/** Days as people write them. */
const inWords = (params: ProblemParams, locale: string): ProblemParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      (name === 'min' || name === 'max') && typeof value === 'string'
        ? dayInWords(value, locale)
        : value,
    ]),
  )
