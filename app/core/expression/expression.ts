import type { JsonScalar } from '../json.ts'

/** A plan compiled from a SurveyJS expression; plain data, so it can be stored and sent. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: JsonScalar }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'variable'; readonly path: readonly string[] }
  | {
      readonly kind: 'unary'
      readonly operator: UnaryOperator
      readonly operand: Expression
    }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
    }
  | {
      readonly kind: 'call'
      readonly name: FunctionName
      readonly arguments: readonly Expression[]
    }

export type UnaryOperator = 'empty' | 'notempty' | 'negate'

export type BinaryOperator =
  | 'and'
  | 'or'
  | 'equal'
  | 'notequal'
  | 'greater'
  | 'greaterorequal'
  | 'less'
  | 'lessorequal'
  | 'contains'
  | 'notcontains'
  | 'anyof'
  | 'allof'
  | 'plus'
  | 'minus'
  | 'mul'
  | 'div'
  | 'mod'
  | 'power'

/** SurveyJS's functions that depend on nothing but answers and the day. */
export const FUNCTION_NAMES = [
  'iif',
  'sum',
  'avg',
  'count',
  'min',
  'max',
  'round',
  'trunc',
  'substring',
  'sumInArray',
  'avgInArray',
  'minInArray',
  'maxInArray',
  'countInArray',
  'today',
  'currentDate',
  'getDate',
  'currentYear',
  'getYear',
  'year',
  'month',
  'day',
  'weekday',
  'age',
  'diffDays',
  'dateDiff',
  'dateAdd',
  'getComment',
] as const

export type FunctionName = (typeof FUNCTION_NAMES)[number]

/** The value names that an expression reads: the first step of each path. */
export const variablesIn = (expression: Expression): readonly string[] => [
  ...new Set(pathsIn(expression).flatMap(([name]) => name ?? [])),
]

/** The names that an expression reads beside it, as `{row.name}` or `{panel.name}`. */
export const variablesUnder = (expression: Expression, alias: string): readonly string[] => [
  ...new Set(pathsIn(expression).flatMap(([first, name]) => (first === alias ? (name ?? []) : []))),
]

/** All that an expression reads, by the steps that lead there. */
export function pathsIn(expression: Expression): readonly (readonly string[])[] {
  switch (expression.kind) {
    case 'literal':
      return []
    case 'variable':
      return [expression.path]
    case 'list':
      return expression.items.flatMap(pathsIn)
    case 'unary':
      return pathsIn(expression.operand)
    case 'binary':
      return [...pathsIn(expression.left), ...pathsIn(expression.right)]
    case 'call':
      return expression.arguments.flatMap(pathsIn)
  }
}

type Call = Extract<Expression, { kind: 'call' }>

/** Whether an expression goes through a whole list of entries, as `sumInArray` does. */
export const readsLists = (expression: Expression): boolean =>
  callsIn(expression).some(({ name }) => name.endsWith('InArray'))

function callsIn(expression: Expression): readonly Call[] {
  switch (expression.kind) {
    case 'literal':
    case 'variable':
      return []
    case 'list':
      return expression.items.flatMap(callsIn)
    case 'unary':
      return callsIn(expression.operand)
    case 'binary':
      return [...callsIn(expression.left), ...callsIn(expression.right)]
    case 'call':
      return [expression, ...expression.arguments.flatMap(callsIn)]
  }
}
