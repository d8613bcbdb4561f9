import { commentKey, type Question } from '#app/core/definition/definition.ts'
import type { FieldProblem } from '#app/core/problem.ts'
import type { ProblemParams } from '#app/core/response/problem-sentences.ts'
import { messagesFor } from './messages.ts'
import { plainIn } from './operator.ts'

/** What is wrong with one question, in sentences, at the control that each is about. */
export type QuestionProblems = {
  readonly whole: string | null
  readonly words: string | null
  readonly rows: ReadonlyMap<string, string>
  readonly has: (code: FieldProblem['code']) => boolean
}

export function problemsOf(
  question: Question,
  problems: readonly FieldProblem[],
  locale: string,
  exclusiveChoice: string | null,
): QuestionProblems {
  const own = problems.filter(({ pointer }) => stepsOf(pointer)[0] === question.name)
  const inRows = question.kind === 'matrix' ? own.filter((problem) => rowOf(question, problem)) : []
  const whole = own.find((problem) => !inRows.includes(problem))
  const words = problems.find(({ pointer }) => stepsOf(pointer)[0] === commentKey(question.name))
  const sentence = (problem: FieldProblem) =>
    sentenceFor(question, problem, locale, exclusiveChoice)
  return {
    whole: whole === undefined ? null : sentence(whole),
    words: words === undefined ? null : sentence(words),
    rows: new Map(inRows.map((problem) => [rowOf(question, problem) ?? '', sentence(problem)])),
    has: (code) => own.some((problem) => problem.code === code),
  }
}

const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))

function rowOf(question: Question, { pointer }: FieldProblem): string | null {
  const row = stepsOf(pointer)[1]
  if (question.kind !== 'matrix' || row === undefined) return null
  return question.rows.some(({ value }) => value === row) ? row : null
}

function sentenceFor(
  question: Question,
  { code, params = {}, text }: FieldProblem,
  locale: string,
  exclusiveChoice: string | null,
): string {
  if (text !== undefined) return plainIn(text, locale, null)
  if (code === 'required' && question.requiredErrorText !== null)
    return plainIn(question.requiredErrorText, locale, null)
  const known: ProblemParams =
    exclusiveChoice === null ? params : { choice: exclusiveChoice, ...params }
  return messagesFor(locale).problems[code](known)
}
