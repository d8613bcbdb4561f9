import type { CalculatedValue } from '../definition/definition.ts'
import { evaluate, type Scope } from '../expression/evaluate.ts'
import { variablesIn, type Expression } from '../expression/expression.ts'
import type { Json } from '../json.ts'
import { isValue } from './demands.ts'
import { inReadingOrder } from './reading-order.ts'
import type { PlannedQuestion } from './planned-question.ts'

export type ComputedValue = {
  readonly name: string
  readonly expression: Expression
  readonly result: CalculatedValue['result']
}

/** Each after those that it reads; a circle, which the reader refuses, ends where it began. */
export function computedInOrder(
  calculated: readonly CalculatedValue[],
  questions: readonly PlannedQuestion[],
): readonly ComputedValue[] {
  const all: readonly ComputedValue[] = [
    ...calculated,
    ...questions.flatMap(({ question }): ComputedValue[] =>
      question.kind === 'computed' && question.expression !== null
        ? [{ name: question.name, expression: question.expression, result: 'kept' }]
        : [],
    ),
  ]
  return inReadingOrder(all.map((value) => ({ ...value, reads: variablesIn(value.expression) })))
}

/** Answers with what follows from them. */
export function withComputed(
  computed: readonly ComputedValue[],
  answers: Scope,
  at: number | undefined,
): { readonly [name: string]: Json | undefined } {
  if (computed.length === 0) return answers
  const scope: { [name: string]: Json | undefined } = { ...answers }
  for (const { name, expression } of computed) {
    const value = evaluate(expression, scope, at)
    scope[name] = isValue(value) ? value : undefined
  }
  return scope
}
