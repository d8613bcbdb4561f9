import { COMMENT_SUFFIX, commentKey } from '../definition/definition.ts'
import { isTrue } from '../expression/evaluate.ts'
import type { Json, JsonObject } from '../json.ts'
import type { FieldProblem } from '../problem.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { Answers, ParsedResponse } from './answer.ts'
import { checkAnswer, refusal } from './check-answer.ts'
import type { Plan, PlannedQuestion } from './plan.ts'
import { isVisible, keepVisible } from './visibility.ts'

/** Reads a whole submission against the version that it names. */
export function parseAnswers(
  plan: Plan,
  raw: JsonObject,
): Result<ParsedResponse, readonly FieldProblem[]> {
  const checked = checkQuestions(plan.questions, raw)
  const visible = keepVisible(plan, checked.answers)
  const hidden = new Set(visible.notShown)
  const shown = plan.questions.filter(({ question }) => !hidden.has(question.name))
  const problems = [
    ...checked.problems.filter((problem) => !hidden.has(questionOf(problem))),
    ...missing(shown, visible.answers, checked.problems),
  ]
  if (problems.length > 0) return refuse(problems)
  const dropped = Object.keys(raw).filter((key) => !Object.hasOwn(visible.answers, key))
  return ok({ answers: visible.answers, notShown: visible.notShown, dropped })
}

/** What can be believed of a submission, whole or not: answers that fit, to questions shown. */
export const believedAnswers = (plan: Plan, raw: JsonObject): Answers =>
  keepVisible(plan, checkQuestions(plan.questions, raw).answers).answers

/** The questions of one page: what can be believed of them, and what is wrong. */
export function parsePage(
  questions: readonly PlannedQuestion[],
  raw: JsonObject,
  earlier: Answers,
): { readonly answers: Answers; readonly problems: readonly FieldProblem[] } {
  const checked = checkQuestions(questions, raw)
  const scope = { ...earlier, ...checked.answers }
  const shown = questions.filter(({ visibleIf }) => isVisible(visibleIf, scope))
  const names = new Set(shown.map(({ question }) => question.name))
  const problems = checked.problems.filter((problem) => names.has(questionOf(problem)))
  return {
    answers: checked.answers,
    problems: [...problems, ...missing(shown, scope, problems)],
  }
}

function checkQuestions(
  questions: readonly PlannedQuestion[],
  raw: JsonObject,
): { readonly answers: Answers; readonly problems: readonly FieldProblem[] } {
  const answers: { [name: string]: Json } = {}
  const problems: FieldProblem[] = []
  for (const { question } of questions) {
    const comment = commentKey(question.name)
    const checked = checkAnswer(question, own(raw, question.name), own(raw, comment))
    problems.push(...checked.problems)
    if (checked.value !== undefined) answers[question.name] = checked.value
    if (checked.comment !== undefined) answers[comment] = checked.comment
  }
  return { answers, problems }
}

const own = (raw: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(raw, key) ? raw[key] : undefined

function missing(
  shown: readonly PlannedQuestion[],
  answers: Answers,
  known: readonly FieldProblem[],
): FieldProblem[] {
  const alreadyRefused = new Set(known.map(questionOf))
  return shown
    .filter(
      ({ question }) =>
        !Object.hasOwn(answers, question.name) &&
        !alreadyRefused.has(question.name) &&
        (question.isRequired ||
          (question.requiredIf !== null && isTrue(question.requiredIf, answers))),
    )
    .map(({ question }) => refusal(question, 'required', 'This question needs an answer'))
}

/** The question that a problem is about; words of an "other" choice belong to their question. */
export function questionOf({ pointer }: Pick<FieldProblem, 'pointer'>): string {
  const key = (pointer.split('/')[1] ?? '').replaceAll('~1', '/').replaceAll('~0', '~')
  return key.endsWith(COMMENT_SUFFIX) ? key.slice(0, -COMMENT_SUFFIX.length) : key
}
