import { isTrue, type Scope } from '../expression/evaluate.ts'
import type { Expression } from '../expression/expression.ts'

/** Why a condition holds or does not: each of its parts by itself. */
export type Trace = {
  readonly expression: Expression
  readonly holds: boolean
  /** Empty for a single statement. */
  readonly join: 'all' | 'any' | null
  readonly parts: readonly Trace[]
}

export function traceOf(expression: Expression, scope: Scope, at: number): Trace {
  const holds = isTrue(expression, scope, at)
  if (expression.kind !== 'binary' || !['and', 'or'].includes(expression.operator))
    return { expression, holds, join: null, parts: [] }
  return {
    expression,
    holds,
    join: expression.operator === 'and' ? 'all' : 'any',
    parts: chain(expression, expression.operator).map((part) => traceOf(part, scope, at)),
  }
}

const chain = (expression: Expression, operator: string): readonly Expression[] =>
  expression.kind === 'binary' && expression.operator === operator
    ? [...chain(expression.left, operator), ...chain(expression.right, operator)]
    : [expression]
