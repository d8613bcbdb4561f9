import { commentKey } from '../definition/definition.ts'
import { evaluate, isTrue, type Scope } from '../expression/evaluate.ts'
import type { Expression } from '../expression/expression.ts'
import type { Json } from '../json.ts'
import type { Answers } from './answer.ts'
import { isValue } from './demands.ts'
import type { Plan } from './plan.ts'

export const isVisible = (visibleIf: readonly Expression[], answers: Scope, at?: number): boolean =>
  visibleIf.every((rule) => isTrue(rule, answers, at))

export type Visible = {
  readonly answers: Answers
  /** Names of the questions that this person did not meet. */
  readonly notShown: readonly string[]
}

/**
 * Leaves only answers to questions that are shown. Dropping one can hide the next; each is asked
 * after those that its rule reads, so one pass is enough, and the second finds nothing. Rules in a
 * circle take more, at most one for each question.
 */
export function keepVisible(plan: Plan, answers: Answers, at?: number): Visible {
  let kept = answers
  for (let round = 0; round <= plan.questions.length; round += 1) {
    const hidden = hiddenFrom(plan, kept, at)
    if (hidden.size === 0) return { answers: kept, notShown: [] }
    const notShown = plan.questions.flatMap(({ question: { name } }) =>
      hidden.has(name) ? [name] : [],
    )
    const next = without(kept, notShown)
    if (next === kept) return { answers: kept, notShown }
    kept = next
  }
  return { answers: kept, notShown: [] }
}

function hiddenFrom(plan: Plan, answers: Answers, at: number | undefined): ReadonlySet<string> {
  const scope: { [name: string]: Json | undefined } = { ...answers }
  const hidden = new Set<string>()
  for (const step of plan.steps) {
    if (step.kind === 'computed') {
      const value = evaluate(step.value.expression, scope, at)
      scope[step.value.name] = isValue(value) ? value : undefined
      continue
    }
    const { question, visibleIf, wordsKey } = step.planned
    if (visibleIf.length === 0 || isVisible(visibleIf, scope, at)) continue
    hidden.add(question.name)
    // What is worked out is there for other rules though nobody sees it.
    if (question.kind !== 'computed') scope[question.name] = undefined
    scope[wordsKey] = undefined
  }
  return hidden
}

export function without(answers: Answers, names: readonly string[]): Answers {
  const keys = new Set(names.flatMap((name) => [name, commentKey(name)]))
  const entries = Object.entries(answers)
  const left = entries.filter(([key]) => !keys.has(key))
  return left.length === entries.length ? answers : Object.fromEntries(left)
}
