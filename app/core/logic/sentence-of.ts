import type { BinaryOperator, Expression } from '../expression/expression.ts'
import type { JsonScalar } from '../json.ts'
import { isPrintable } from './print-sentence.ts'
import type { Clause, ClauseOperator, Operand, Part, Sentence } from './sentence.ts'

/**
 * An expression as a sentence; null for what is too rich to be said in one. `text` is what the
 * expression was read from: it may ask for an answer in a way that the plan no longer tells.
 */
export function sentenceOf(expression: Expression, text: string): Sentence | null {
  if (/\{\s*#/.test(text)) return null
  const part = partOf(expression)
  if (part === null) return null
  return part.kind === 'group' ? part : { kind: 'group', join: 'all', parts: [part] }
}

function partOf(expression: Expression): Part | null {
  if (expression.kind === 'binary' && expression.operator === 'and')
    return groupOf(expression, 'and')
  if (expression.kind === 'binary' && expression.operator === 'or') return groupOf(expression, 'or')
  return clauseOf(expression)
}

function groupOf(expression: Expression, operator: 'and' | 'or'): Sentence | null {
  const parts: Part[] = []
  for (const each of operandsOf(expression, operator)) {
    const part = partOf(each)
    if (part === null) return null
    parts.push(part)
  }
  return { kind: 'group', join: operator === 'and' ? 'all' : 'any', parts }
}

/** A chain of one operator, however it was bracketed. */
const operandsOf = (expression: Expression, operator: 'and' | 'or'): readonly Expression[] =>
  expression.kind === 'binary' && expression.operator === operator
    ? [...operandsOf(expression.left, operator), ...operandsOf(expression.right, operator)]
    : [expression]

function clauseOf(expression: Expression): Clause | null {
  if (expression.kind === 'unary') {
    const { operator, operand } = expression
    if (operator === 'negate') return noneOf(operand)
    const reads = pathIn(operand)
    return reads === null ? null : { kind: 'clause', reads, operator, operand: null }
  }
  if (expression.kind !== 'binary') return null
  const { left, operator, right } = expression
  if (!isClauseOperator(operator)) return null
  const mirrored = MIRRORED[operator]
  return (
    compared(left, operator, right) ??
    (mirrored === undefined ? null : compared(right, mirrored, left))
  )
}

function noneOf(negated: Expression): Clause | null {
  return negated.kind === 'binary' && negated.operator === 'anyof'
    ? compared(negated.left, 'noneof', negated.right)
    : null
}

function compared(left: Expression, operator: ClauseOperator, right: Expression): Clause | null {
  const reads = pathIn(left)
  const operand = operandIn(right)
  if (reads === null || operand === null) return null
  return { kind: 'clause', reads, operator, operand }
}

function operandIn(expression: Expression): Operand | null {
  const reads = pathIn(expression)
  if (reads !== null) return { kind: 'answer', reads }
  if (expression.kind === 'literal')
    return isSayable(expression.value) ? { kind: 'value', value: expression.value } : null
  if (expression.kind !== 'list') return null
  const values = expression.items.flatMap((item) =>
    item.kind === 'literal' && isSayable(item.value) ? [item.value] : [],
  )
  return values.length === expression.items.length && values.length > 0
    ? { kind: 'values', values }
    : null
}

const isSayable = (value: JsonScalar) => value !== null && isPrintable(value)

/** A step with a number was written in brackets, or as part of a name: nobody can tell any more. */
function pathIn(expression: Expression): string | null {
  if (expression.kind !== 'variable') return null
  const { path } = expression
  return path.some((step) => /^\d+$/.test(step)) ? null : path.join('.')
}

const SAID: ReadonlySet<string> = new Set<BinaryOperator & ClauseOperator>([
  'equal',
  'notequal',
  'greater',
  'greaterorequal',
  'less',
  'lessorequal',
  'contains',
  'notcontains',
  'anyof',
  'allof',
])

const isClauseOperator = (name: BinaryOperator): name is BinaryOperator & ClauseOperator =>
  SAID.has(name)

const MIRRORED: { readonly [operator in ClauseOperator]?: ClauseOperator } = {
  equal: 'equal',
  notequal: 'notequal',
  greater: 'less',
  greaterorequal: 'lessorequal',
  less: 'greater',
  lessorequal: 'greaterorequal',
}
