import { commentKey } from '../definition/definition.ts'
import { isTrue } from '../expression/evaluate.ts'
import type { Json, JsonObject } from '../json.ts'
import { withComputed } from '../response/computed.ts'
import { isDemanded } from '../response/demands.ts'
import { parseAnswers, questionOf } from '../response/parse-answers.ts'
import type { Plan } from '../response/plan.ts'
import { isVisible, without } from '../response/visibility.ts'
import { fitting } from './invent/fitting.ts'
import type { Random } from './invent/invent.ts'

const SKIPS = 0.04
const STAYS_IN = 8

/**
 * Answers as a patient person might give them: follows the rules of visibility, leaves some
 * questions blank, and mostly belongs to the population. For practice and dry runs.
 */
export function inventAnswers(plan: Plan, random: Random, at?: number): JsonObject {
  const { screenOut } = plan.definition
  for (let attempt = 1; ; attempt += 1) {
    const answers = fittingTogether(plan, attemptAnswers(plan, random, at), at)
    const belongs = screenOut === null || !isTrue(screenOut.expression, answers)
    if (belongs || attempt >= STAYS_IN) return answers
  }
}

/** Leaves out what rules between answers forbid; each was invented with only those before it. */
function fittingTogether(plan: Plan, answers: JsonObject, at: number | undefined): JsonObject {
  const parsed = parseAnswers(plan, answers, at)
  if (parsed.ok) return answers
  const wrong = parsed.problem.map(questionOf)
  const left = without(answers, wrong)
  return left === answers ? answers : fittingTogether(plan, left, at)
}

function attemptAnswers(plan: Plan, random: Random, at: number | undefined): JsonObject {
  const answers: { [name: string]: Json } = {}
  for (const planned of plan.questions) {
    const { question, visibleIf } = planned
    const context = { scope: withComputed(plan.computed, answers, at), at }
    if (!isVisible(visibleIf, context.scope, at)) continue
    if (!isDemanded(question, context) && random() < SKIPS) continue
    const invented = fitting(planned, context, random)
    if (invented === null) continue
    answers[question.name] = invented.answer
    if (invented.words !== null) answers[commentKey(question.name)] = invented.words
  }
  return answers
}
