import { unreachable } from '../result.ts'
import type { JsonScalar } from '../json.ts'
import type { BinaryOperator, Expression } from './expression.ts'

const SIGNS: { readonly [Operator in BinaryOperator]: string } = {
  and: 'and',
  or: 'or',
  equal: '=',
  notequal: '<>',
  greater: '>',
  greaterorequal: '>=',
  less: '<',
  lessorequal: '<=',
  contains: 'contains',
  notcontains: 'notcontains',
  anyof: 'anyof',
  allof: 'allof',
  plus: '+',
  minus: '-',
  mul: '*',
  div: '/',
  mod: '%',
  power: '^',
}

/** A plan written as SurveyJS writes rules, for people to read. */
export function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return literalText(expression.value)
    case 'list':
      return `[${expression.items.map(expressionText).join(', ')}]`
    case 'variable':
      return `{${expression.path.join('.')}}`
    case 'unary':
      return expression.operator === 'negate'
        ? `!${grouped(expression.operand)}`
        : `${grouped(expression.operand)} ${expression.operator}`
    case 'binary': {
      const { left, operator, right } = expression
      return `${grouped(left)} ${SIGNS[operator]} ${grouped(right)}`
    }
    case 'call':
      return `${expression.name}(${expression.arguments.map(expressionText).join(', ')})`
    default:
      return unreachable(expression)
  }
}

const grouped = (part: Expression): string =>
  part.kind === 'binary' ? `(${expressionText(part)})` : expressionText(part)

export const literalText = (value: JsonScalar): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", String.raw`\'`)}'` : String(value)

/** What stands between the `or`s of a rule: one of them is enough. */
export const alternativesOf = (rule: Expression): readonly Expression[] =>
  rule.kind === 'binary' && rule.operator === 'or'
    ? [...alternativesOf(rule.left), ...alternativesOf(rule.right)]
    : [rule]
