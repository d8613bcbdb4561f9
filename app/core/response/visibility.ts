import { commentKey } from '../definition/definition.ts'
import { isTrue, type Scope } from '../expression/evaluate.ts'
import type { Expression } from '../expression/expression.ts'
import type { Answers } from './answer.ts'
import { withComputed } from './computed.ts'
import type { Plan } from './plan.ts'

export const isVisible = (visibleIf: readonly Expression[], answers: Scope, at?: number): boolean =>
  visibleIf.every((rule) => isTrue(rule, answers, at))

export type Visible = {
  readonly answers: Answers
  /** Names of the questions that this person did not meet. */
  readonly notShown: readonly string[]
}

/**
 * Leaves only answers to questions that are shown. Dropping one can hide the next, so this goes
 * on until nothing changes; rules in a circle end after one round for each question.
 */
export function keepVisible(plan: Plan, answers: Answers, at?: number): Visible {
  let kept = answers
  for (let round = 0; round <= plan.questions.length; round += 1) {
    const scope = withComputed(plan.computed, kept, at)
    const notShown = plan.questions
      .filter(({ visibleIf }) => !isVisible(visibleIf, scope, at))
      .map(({ question }) => question.name)
    const next = without(kept, notShown)
    if (next === kept) return { answers: kept, notShown }
    kept = next
  }
  return { answers: kept, notShown: [] }
}

export function without(answers: Answers, names: readonly string[]): Answers {
  const keys = new Set(names.flatMap((name) => [name, commentKey(name)]))
  const entries = Object.entries(answers)
  const left = entries.filter(([key]) => !keys.has(key))
  return left.length === entries.length ? answers : Object.fromEntries(left)
}
