import { isJsonObject, type Json } from '../json.ts'
import { unreachable } from '../result.ts'
import { callFunction } from './call-function.ts'
import {
  compareValues,
  equalValues,
  holderOf,
  holds,
  isEmptyValue,
  numeric,
  textOf,
} from './compare.ts'
import type { BinaryOperator, Expression, UnaryOperator } from './expression.ts'

/** What an expression may read: answers by value name. */
export type Scope = { readonly [name: string]: Json | undefined }

type Value = Json | undefined

/**
 * Does the rule hold? Meaning as in SurveyJS, against whose own evaluator the tests hold this.
 * `at` is the time that it is, for rules that ask for the day; without it they get no day.
 */
export const isTrue = (expression: Expression, scope: Scope, at?: number): boolean =>
  holds(evaluate(expression, scope, at))

export function evaluate(expression: Expression, scope: Scope, at?: number): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value
    case 'variable':
      return numeric(read(expression.path, scope))
    case 'list':
      return expression.items.map((item) => evaluate(item, scope, at) ?? null)
    case 'unary':
      return evaluateUnary(expression.operator, evaluate(expression.operand, scope, at))
    case 'binary':
      return evaluateBinary(expression, scope, at)
    case 'call':
      return callFunction(
        expression.name,
        expression.arguments.map((argument) => evaluate(argument, scope, at)),
        { scope, at },
      )
    default:
      return unreachable(expression)
  }
}

function evaluateUnary(operator: UnaryOperator, operand: Value): boolean {
  switch (operator) {
    case 'empty':
      return isEmptyValue(operand)
    case 'notempty':
      return !isEmptyValue(operand)
    case 'negate':
      return !holds(operand)
  }
}

/** A name may hold dots of its own, so the longest name that somebody gave comes first. */
function read(path: readonly string[], scope: Scope): Value {
  for (let length = path.length; length > 1; length -= 1) {
    const name = path.slice(0, length).join('.')
    if (Object.hasOwn(scope, name)) return follow(path.slice(length), scope[name])
  }
  const [first = ''] = path
  return Object.hasOwn(scope, first) ? follow(path.slice(1), scope[first]) : undefined
}

function follow(steps: readonly string[], start: Value): Value {
  let value = start
  for (const step of steps) {
    if (Array.isArray(value)) value = (value as readonly Json[])[Number(step)]
    else if (isJsonObject(value) && Object.hasOwn(value, step)) value = value[step]
    else return undefined
  }
  return value
}

function evaluateBinary(
  expression: Extract<Expression, { kind: 'binary' }>,
  scope: Scope,
  at: number | undefined,
): Value {
  const left = evaluate(expression.left, scope, at)
  if (expression.operator === 'and' && !holds(left)) return left
  if (expression.operator === 'or' && holds(left)) return left
  return combine(expression.operator, left, evaluate(expression.right, scope, at))
}

function combine(operator: BinaryOperator, left: Value, right: Value): Value {
  switch (operator) {
    case 'and':
    case 'or':
      return right
    case 'equal':
      return equalValues(left, right)
    case 'notequal':
      return !equalValues(left, right)
    case 'greater':
      return compareValues(left, right) > 0
    case 'less':
      return compareValues(left, right) < 0
    case 'greaterorequal':
      return equalValues(left, right) || compareValues(left, right) > 0
    case 'lessorequal':
      return equalValues(left, right) || compareValues(left, right) < 0
    case 'contains':
      return contains(left, right)
    case 'notcontains':
      return isEmptyValue(left)
        ? !isEmptyValue(right) || Array.isArray(left)
        : !contains(left, right)
    case 'anyof':
      return anyOf(left, right)
    case 'allof':
      return isEmptyValue(left)
        ? isEmptyValue(right)
        : Array.isArray(left)
          ? asList(right).every(holdsAll(left as readonly Json[]))
          : asList(right).every((item) => contains(left, item))
    case 'plus':
    case 'minus':
    case 'mul':
    case 'div':
    case 'mod':
    case 'power':
      return arithmetic(operator, left, right)
    default:
      return unreachable(operator)
  }
}

const asList = (value: Value): readonly Value[] =>
  Array.isArray(value) ? (value as readonly Json[]) : [value]

function contains(left: Value, right: Value): boolean {
  if (isEmptyValue(left)) return false
  if (Array.isArray(left)) return holdsAll(left as readonly Json[])(right)
  if (isEmptyValue(right)) return false
  return textOf(left).toLowerCase().includes(textOf(right).toLowerCase())
}

function holdsAll(list: readonly Json[]): (wanted: Value) => boolean {
  const has = holderOf(list)
  return (wanted) => asList(wanted).every(has)
}

function anyOf(left: Value, right: Value): boolean {
  if (isEmptyValue(left)) return isEmptyValue(right)
  if (isEmptyValue(right)) return true
  return asList(left).some(holderOf(asList(right)))
}

type ArithmeticOperator = 'plus' | 'minus' | 'mul' | 'div' | 'mod' | 'power'

function arithmetic(operator: ArithmeticOperator, left: Value, right: Value): Value {
  if (operator === 'plus' && (typeof left === 'string' || typeof right === 'string'))
    return textOf(left) + textOf(right)
  const a = isEmptyValue(left) ? 0 : Number(left)
  const b = isEmptyValue(right) ? 0 : Number(right)
  const value = calculate(operator, a, b)
  return Number.isFinite(value) ? value : null
}

function calculate(operator: ArithmeticOperator, a: number, b: number): number {
  switch (operator) {
    case 'plus':
      return a + b
    case 'minus':
      return a - b
    case 'mul':
      return a * b
    case 'div':
      return a / b
    case 'mod':
      return a % b
    case 'power':
      return a ** b
    default:
      return unreachable(operator)
  }
}
