import { commentKey } from '../definition/definition.ts'
import { variablesIn, type Expression } from '../expression/expression.ts'
import type { ComputedValue } from './computed.ts'
import type { PlannedQuestion } from './planned-question.ts'
import { inReadingOrder } from './reading-order.ts'

/** What is settled one after the other: values that are worked out, and who is shown what. */
export type Step =
  | { readonly kind: 'computed'; readonly value: ComputedValue }
  | { readonly kind: 'question'; readonly planned: PlannedQuestion }

/** In the order in which each can be settled once and for all. */
export function stepsOf(
  computed: readonly ComputedValue[],
  questions: readonly PlannedQuestion[],
): readonly Step[] {
  return inReadingOrder([
    ...computed.map((value) => ({
      kind: 'computed' as const,
      value,
      name: value.name,
      reads: named([value.expression]),
    })),
    ...questions.map((planned) => ({
      kind: 'question' as const,
      planned,
      name: planned.question.name,
      reads: named(planned.visibleIf),
    })),
  ])
}

/** A rule may read the words beside an answer; they go with it. */
const named = (rules: readonly Expression[]): readonly string[] =>
  rules.flatMap(variablesIn).map((name) => name.replace(SUFFIX, ''))

const SUFFIX = new RegExp(`${commentKey('')}$`)
