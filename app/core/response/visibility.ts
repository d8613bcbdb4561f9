import { commentKey } from '../definition/definition.ts'
import { isTrue } from '../expression/evaluate.ts'
import type { Expression } from '../expression/expression.ts'
import type { Answers } from './answer.ts'
import type { Plan } from './plan.ts'

export const isVisible = (visibleIf: readonly Expression[], answers: Answers): boolean =>
  visibleIf.every((rule) => isTrue(rule, answers))

/**
 * Leaves only answers to questions that are shown. Dropping one can hide the next, so this goes
 * on until nothing changes; rules in a circle end after one round for each question.
 */
export function keepVisible(
  plan: Plan,
  answers: Answers,
): { readonly answers: Answers; readonly notShown: readonly string[] } {
  let kept = answers
  for (let round = 0; round <= plan.questions.length; round += 1) {
    const notShown = plan.questions
      .filter(({ visibleIf }) => !isVisible(visibleIf, kept))
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
