import type { Question } from '../definition/definition.ts'
import { canonicalJson, own, type Json, type JsonObject } from '../json.ts'
import type { FieldProblem } from '../problem.ts'
import type { Answers } from './answer.ts'
import type { Context } from './check/checked.ts'
import { contextOf } from './context-of.ts'
import { lockedOn, withLocked } from './locked.ts'
import { offeredIn } from './offered.ts'
import { parsePage } from './parse-answers.ts'
import type { Plan } from './plan.ts'
import { afterChange } from './setters.ts'
import { isVisible, keepVisible, without } from './visibility.ts'

/** What becomes of a response when one of its pages is posted. */
export type Taken = {
  /** What now stands in the controls of the page. */
  readonly raw: JsonObject
  /** The same without what was set. */
  readonly typed: JsonObject
  readonly answers: Answers
  readonly problems: readonly FieldProblem[]
  /** Questions of the page whose answers were set by what was said elsewhere. */
  readonly filled: readonly string[]
  /** Questions that were left blank, for which there is now more to choose from. */
  readonly widened: readonly string[]
}

/** What was posted, with what stood where nobody could answer; `shown` is the page as rendered. */
export function heldPage(
  plan: Plan,
  page: number,
  posted: JsonObject,
  before: Answers,
  shown: JsonObject,
  at: number,
): JsonObject {
  const met = contextOf(plan, keepVisible(plan, before, at).answers, at)
  const isLocked = lockedOn(plan, page)
  const asked = plan.questions.flatMap(({ question, pageIndex }) =>
    pageIndex === page ? [question] : [],
  )
  return withLocked(asked, posted, shown, (question) => isLocked(question, met))
}

/** `before` is what was believed until now. Answers that set others do so before any is judged. */
export function takePage(
  plan: Plan,
  page: number,
  raw: JsonObject,
  before: Answers,
  at: number,
): Taken {
  const questions = plan.questions.filter(({ pageIndex }) => pageIndex === page)
  const names = questions.map(({ question }) => question.name)
  const met = contextOf(plan, keepVisible(plan, before, at).answers, at)
  const isLocked = lockedOn(plan, page)
  const earlier = without(before, names)
  const { answers: given, problems } = parsePage(plan, questions, raw, earlier, at)
  const after = { ...earlier, ...given }
  const answers = afterChange(plan, before, after, at)
  const context = contextOf(plan, keepVisible(plan, answers, at).answers, at)
  const widened = questions
    .filter(({ question }) => own(answers, question.name) === undefined)
    .filter(({ question }) => isWidened(question, met, context))
    .map(({ question }) => question.name)
  const untouched = { raw, typed: raw, answers, problems, filled: [], widened }
  if (answers === after) return untouched

  const filled = questions.filter(
    ({ question: { name } }) =>
      canonicalJson(own(after, name) ?? null) !== canonicalJson(own(answers, name) ?? null),
  )
  if (filled.length === 0) return untouched
  const now: JsonObject = {
    ...without(
      raw,
      filled.map(({ question }) => question.name),
    ),
    ...Object.fromEntries(
      filled.flatMap(({ question: { name } }): [string, Json][] => {
        const value = own(answers, name)
        return value === undefined ? [] : [[name, value]]
      }),
    ),
  }
  return {
    raw: now,
    typed: raw,
    answers,
    widened,
    problems: parsePage(plan, questions, now, without(answers, names), at).problems,
    filled: filled.flatMap(({ question, visibleIf }) =>
      isVisible(visibleIf, context.scope, at) && !isLocked(question, context)
        ? [question.name]
        : [],
    ),
  }
}

function isWidened(question: Question, met: Context, now: Context): boolean {
  const before = listedIn(question, met)
  return before !== null && (listedIn(question, now) ?? []).some((value) => !before.includes(value))
}

function listedIn(question: Question, context: Context): readonly string[] | null {
  const offered = offeredIn(question, context)
  if ('rules' in offered && offered.rules === null) return null
  if (offered.kind === 'matrix')
    return [
      ...offered.rows.map(({ value }) => `row ${value}`),
      ...offered.columns.map(({ value }) => `column ${value}`),
    ]
  return 'choices' in offered ? offered.choices.map(({ value }) => String(value)) : null
}
