import { COMMENT_SUFFIX, commentKey } from '../definition/definition.ts'
import type { Scope } from '../expression/evaluate.ts'
import { own, type Json, type JsonObject } from '../json.ts'
import type { FieldProblem } from '../problem.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { Answers, ParsedResponse } from './answer.ts'
import { fieldProblem, type Checked, type Context, type Upload } from './check/checked.ts'
import { withComputed } from './computed.ts'
import { isDemanded } from './demands.ts'
import { partProblems } from './part-demands.ts'
import type { Plan, PlannedQuestion } from './plan.ts'
import { isVisible, keepVisible, type Visible } from './visibility.ts'

/** More would help nobody, and a reply should not be larger than what it answers. */
const MOST_PROBLEMS = 100

/** Reads a whole submission against the version that it names. `at` is the time that it is. */
export const parseAnswers = (
  plan: Plan,
  raw: JsonObject,
  at?: number,
): Result<ParsedResponse, readonly FieldProblem[]> => readSubmission(plan, raw, at).parsed

/** What is read of a submission, or what is wrong with it, and what can be believed all the same. */
export function readSubmission(
  plan: Plan,
  raw: JsonObject,
  at?: number,
): {
  /** Answers that fit, to questions shown, with what is worked out from them. */
  readonly scope: Scope
  readonly parsed: Result<ParsedResponse, readonly FieldProblem[]>
} {
  const read = readWhole(plan, raw, at)
  const believed = read.visible.answers
  const hidden = new Set(read.visible.notShown)
  const context = { scope: read.scope, at }
  const problems: FieldProblem[] = []
  const [notShown, dropped, uploads] = [
    [...read.visible.notShown],
    Object.keys(raw).filter((key) => !Object.hasOwn(believed, key)),
    [] as Upload[],
  ]
  for (const planned of plan.questions) {
    const { name } = planned.question
    if (hidden.has(name)) continue
    const checked = read.checked.get(name)
    if (checked === undefined) continue
    if (checked.problems.length > 0) problems.push(...checked.problems.slice(0, MOST_PROBLEMS))
    else if (!Object.hasOwn(believed, name) && isDemanded(planned.question, context))
      problems.push(missing(planned))
    if (checked.notShown !== undefined) notShown.push(...checked.notShown)
    if (checked.dropped !== undefined) dropped.push(...checked.dropped)
    if (checked.uploads !== undefined) uploads.push(...checked.uploads)
  }
  if (problems.length === 0)
    problems.push(...partProblems(plan.parts, plan.questions, believed, context, ''))
  if (problems.length > 0)
    return { scope: read.scope, parsed: refuse(problems.slice(0, MOST_PROBLEMS)) }
  const answers = withKept(plan, believed, context)
  return { scope: read.scope, parsed: ok({ answers, notShown, dropped, uploads }) }
}

/** The questions of one page: what can be believed of them, and what is wrong. */
export function parsePage(
  plan: Pick<Plan, 'computed' | 'parts'>,
  questions: readonly PlannedQuestion[],
  raw: JsonObject,
  earlier: Answers,
  at?: number,
): { readonly answers: Answers; readonly problems: readonly FieldProblem[] } {
  const first = checkEach(questions, raw, null)
  const scope = withComputed(plan.computed, { ...earlier, ...answersIn(first) }, at)
  const context = { scope, at }
  const checked = new Map([...first, ...checkEach(readersOfOthers(questions), raw, context)])
  const answers = answersIn(checked)
  const shown = questions.filter(({ visibleIf }) => isVisible(visibleIf, scope, at))
  const problems = shown.flatMap((planned): readonly FieldProblem[] => {
    const { question } = planned
    const own = checked.get(question.name)?.problems ?? []
    if (own.length > 0) return own
    const isMissing = !Object.hasOwn(answers, question.name) && isDemanded(question, context)
    return isMissing ? [missing(planned)] : []
  })
  // What is said at a question of a part is enough.
  const said = new Set(problems.map(questionOf))
  const here = new Set(questions.map(({ question }) => question.name))
  const parts = plan.parts.filter(
    ({ questions: names }) =>
      names.some((name) => here.has(name)) && !names.some((name) => said.has(name)),
  )
  return {
    answers,
    problems: [...problems, ...partProblems(parts, questions, answers, context, '')],
  }
}

type Reading = {
  readonly checked: ReadonlyMap<string, Checked>
  readonly visible: Visible
  /** Answers that are believed, with what follows from them. */
  readonly scope: Scope
}

/**
 * First each answer by itself; then, with the others known, those whose rules read them. What goes
 * in the second round may change what is shown, so it is looked at until nothing moves.
 */
function readWhole(plan: Plan, raw: JsonObject, at: number | undefined): Reading {
  let checked: ReadonlyMap<string, Checked> = checkEach(plan.questions, raw, null)
  let visible = keepVisible(plan, answersIn(checked), at)
  let scope = withComputed(plan.computed, visible.answers, at)
  const readers = readersOfOthers(plan.questions)
  if (readers.length === 0) return { checked, visible, scope }
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    checked = new Map([...checked, ...checkEach(readers, raw, { scope, at })])
    const next = keepVisible(plan, answersIn(checked), at)
    const isSettled = JSON.stringify(next) === JSON.stringify(visible)
    visible = next
    scope = withComputed(plan.computed, visible.answers, at)
    if (isSettled) break
  }
  return { checked, visible, scope }
}

const MOST_ROUNDS = 4

const readersOfOthers = (questions: readonly PlannedQuestion[]) =>
  questions.filter(({ reads }) => reads === 'others')

function checkEach(
  questions: readonly PlannedQuestion[],
  raw: JsonObject,
  context: Context | null,
): Map<string, Checked> {
  const checked = new Map<string, Checked>()
  for (const { question, check, pointer, wordsKey } of questions)
    checked.set(
      question.name,
      check({ raw: own(raw, question.name), comment: own(raw, wordsKey), pointer, context }),
    )
  return checked
}

function answersIn(checked: ReadonlyMap<string, Checked>): Answers {
  const answers: { [name: string]: Json } = {}
  for (const [name, { value, comment }] of checked) {
    if (value !== undefined) answers[name] = value
    if (comment !== undefined) answers[commentKey(name)] = comment
  }
  return answers
}

function withKept(plan: Plan, answers: Answers, { scope, at }: Context): Answers {
  const kept = plan.computed.filter(({ result }) => result === 'kept')
  if (kept.length === 0) return answers
  const hidden = new Set(
    plan.questions
      .filter(({ question }) => question.kind === 'computed')
      .filter(({ visibleIf }) => !isVisible(visibleIf, scope, at))
      .map(({ question }) => question.name),
  )
  return {
    ...answers,
    ...Object.fromEntries(
      kept.flatMap(({ name }): [string, Json][] => {
        const value = scope[name]
        return value === undefined || hidden.has(name) ? [] : [[name, value]]
      }),
    ),
  }
}

const missing = ({ question, pointer }: PlannedQuestion): FieldProblem =>
  fieldProblem(pointer, 'required', 'This question needs an answer', {}, question.requiredErrorText)

/** The question that a problem is about; words of an "other" choice belong to their question. */
export function questionOf({ pointer }: Pick<FieldProblem, 'pointer'>): string {
  const key = (pointer.split('/')[1] ?? '').replaceAll('~1', '/').replaceAll('~0', '~')
  return key.endsWith(COMMENT_SUFFIX) ? key.slice(0, -COMMENT_SUFFIX.length) : key
}
