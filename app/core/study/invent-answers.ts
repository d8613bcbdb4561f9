import { isTrue } from '../expression/evaluate.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Context } from '../response/check/checked.ts'
import { withComputed } from '../response/computed.ts'
import { isDemanded } from '../response/demands.ts'
import { parseAnswers, questionOf } from '../response/parse-answers.ts'
import type { Plan, PlannedQuestion } from '../response/plan.ts'
import { isVisible, without } from '../response/visibility.ts'
import { fits, fitting, type Invented } from './invent/fitting.ts'
import { inventFile } from './invent/invent-file.ts'
import type { Random } from './invent/invent.ts'
import { fromProfile, isProfiled, NO_PROFILE, type Profile } from './invent/profile.ts'

const SKIPS = 0.04
const STAYS_IN = 8

export type Respondents = {
  /** `mostlyBelong`: whoever would be screened out is mostly replaced by somebody who is not. */
  readonly population: 'mostlyBelong' | 'asTheyCome'
  readonly profile: Profile
}

/** A profile that tells how many are screened out is kept to. */
export const respondentsLike = ({ definition }: Plan, profile: Profile): Respondents => ({
  population: definition.screenOut?.reads.some((name) => profile.has(name))
    ? 'asTheyCome'
    : 'mostlyBelong',
  profile,
})

const PRACTICE: Respondents = { population: 'mostlyBelong', profile: NO_PROFILE }

/**
 * Answers as a patient person might give them: follows the rules of visibility, leaves some
 * questions blank, and mostly belongs to the population. For practice and dry runs. The same random
 * numbers at the same time give the same answers.
 */
export function inventAnswers(
  plan: Plan,
  random: Random,
  at?: number,
  { population, profile }: Respondents = PRACTICE,
): JsonObject {
  const { screenOut } = plan.definition
  for (let attempt = 1; ; attempt += 1) {
    const answers = fittingTogether(plan, attemptAnswers(plan, profile, random, at), at)
    if (population === 'asTheyCome' || attempt >= STAYS_IN) return answers
    if (screenOut === null) return answers
    if (!isTrue(screenOut.expression, withComputed(plan.computed, answers, at), at)) return answers
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

function attemptAnswers(
  plan: Plan,
  profile: Profile,
  random: Random,
  at: number | undefined,
): JsonObject {
  const answers: { [name: string]: Json } = {}
  for (const planned of plan.questions) {
    const { question, visibleIf, wordsKey } = planned
    const context = { scope: withComputed(plan.computed, answers, at), at }
    if (!isVisible(visibleIf, context.scope, at)) continue
    const invented = answerOf(planned, profile, context, random)
    if (invented === null) continue
    answers[question.name] = invented.answer
    if (invented.words !== null) answers[wordsKey] = invented.words
  }
  return answers
}

function answerOf(
  planned: PlannedQuestion,
  profile: Profile,
  context: Context,
  random: Random,
): Invented | null {
  const { question } = planned
  if (profile.size > 0 && isProfiled(profile, question))
    return fromProfile(planned, profile, context, random)
  const isWanted = isDemanded(question, context)
  if (question.kind !== 'file')
    return !isWanted && random() < SKIPS ? null : fitting(planned, context, random)
  // Those of a million respondents would fill a disk: only where nobody gets on without one.
  const file = isWanted ? inventFile(question) : null
  return file === null ? null : fits(planned, file, context, random)
}
