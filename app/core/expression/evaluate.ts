import { isJsonObject, type Json } from '../json.ts'
import { unreachable } from '../result.ts'
import { compareValues, equalValues, holds, isEmptyValue, numeric, textOf } from './compare.ts'
import type { BinaryOperator, Expression, FunctionName, UnaryOperator } from './expression.ts'

/** What an expression may read: answers by value name. */
export type Scope = { readonly [name: string]: Json | undefined }

type Value = Json | undefined

/** Does the rule hold? Meaning as in SurveyJS, against whose own evaluator the tests hold this. */
export const isTrue = (expression: Expression, scope: Scope): boolean =>
  holds(evaluate(expression, scope))

export function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value
    case 'variable':
      return numeric(read(expression.path, scope))
    case 'list':
      return expression.items.map((item) => evaluate(item, scope) ?? null)
    case 'unary':
      return evaluateUnary(expression.operator, evaluate(expression.operand, scope))
    case 'binary':
      return evaluateBinary(expression, scope)
    case 'call':
      return call(
        expression.name,
        expression.arguments.map((argument) => evaluate(argument, scope)),
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

function read(path: readonly string[], scope: Scope): Value {
  let value: Value = undefined
  for (const [depth, step] of path.entries()) {
    const container: unknown = depth === 0 ? scope : value
    if (Array.isArray(container)) value = (container as readonly Json[])[Number(step)]
    else if (isJsonObject(container) && Object.hasOwn(container, step)) value = container[step]
    else return undefined
  }
  return value
}

function evaluateBinary(expression: Extract<Expression, { kind: 'binary' }>, scope: Scope): Value {
  const left = evaluate(expression.left, scope)
  if (expression.operator === 'and' && !holds(left)) return left
  if (expression.operator === 'or' && holds(left)) return left
  return combine(expression.operator, left, evaluate(expression.right, scope))
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
  if (Array.isArray(left))
    return asList(right).every((wanted) =>
      (left as readonly Json[]).some((item) => equalValues(item, wanted)),
    )
  if (isEmptyValue(right)) return false
  return textOf(left).toLowerCase().includes(textOf(right).toLowerCase())
}

function anyOf(left: Value, right: Value): boolean {
  if (isEmptyValue(left)) return isEmptyValue(right)
  if (isEmptyValue(right)) return true
  const wanted = asList(right)
  return asList(left).some((item) => wanted.some((other) => equalValues(item, other)))
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

function call(name: FunctionName, values: readonly Value[]): Value {
  if (name === 'iif') return holds(values[0]) ? values[1] : values[2]
  if (name === 'round') {
    const scale = 10 ** Number(values[1] ?? 0)
    return Math.round(Number(values[0] ?? 0) * scale) / scale
  }
  const numbers = values
    .flatMap((value) => asList(value))
    .filter((value) => !isEmptyValue(value))
    .map(Number)
    .filter(Number.isFinite)
  const sum = numbers.reduce((total, number) => total + number, 0)
  switch (name) {
    case 'sum':
      return sum
    case 'avg':
      return numbers.length === 0 ? 0 : sum / numbers.length
    case 'min':
      return numbers.length === 0 ? undefined : Math.min(...numbers)
    case 'max':
      return numbers.length === 0 ? undefined : Math.max(...numbers)
    default:
      return unreachable(name)
  }
}
