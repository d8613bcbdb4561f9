import type { Expression } from '../expression/expression.ts'

/** All of what decides whether an element is shown: what decides over all around it, and itself. */
export const rulesWith = (
  outer: readonly Expression[],
  own: Expression | null,
): readonly Expression[] => (own === null ? outer : [...outer, own])
