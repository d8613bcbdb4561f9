import { isJsonList, isJsonObject, type Json } from '../json.ts'
import { unreachable } from '../result.ts'
import { arithmetic } from './arithmetic.ts'
import { compareValues, converted, equalValues, holds, isEmptyValue } from './compare.ts'
import { allOf, anyOf, contains, notContains } from './search.ts'
import type { BinaryOperator, Expression, FunctionName, UnaryOperator } from './expression.ts'

/** What an expression may read: answers by value name. */
export type Scope = { readonly [name: string]: Json | undefined }

type Value = Json | undefined

export type CallFunction = (
  name: FunctionName,
  values: readonly Value[],
  /** `at`: the time that it is; absent where nobody knows. */
  surroundings: { readonly scope: Scope; readonly at: number | undefined },
) => Value

export type Evaluator = {
  readonly isTrue: (expression: Expression, scope: Scope, at?: number) => boolean
  readonly evaluate: (expression: Expression, scope: Scope, at?: number) => Value
}

/** The functions are a large part of it, and what runs in a browser does without them. */
export function evaluatorWith(callFunction: CallFunction): Evaluator {
  const isTrue = (expression: Expression, scope: Scope, at?: number): boolean =>
    holds(evaluate(expression, scope, at))

  function evaluate(expression: Expression, scope: Scope, at?: number): Value {
    switch (expression.kind) {
      case 'literal':
        return expression.value
      case 'variable':
        return converted(read(expression.path, scope))
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

  return { isTrue, evaluate }
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
    if (isJsonList(value)) value = step === 'length' ? value.length : value[Number(step)]
    else if (isJsonObject(value) && Object.hasOwn(value, step)) value = value[step]
    else return undefined
  }
  return value
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
      return notContains(left, right)
    case 'anyof':
      return anyOf(left, right)
    case 'allof':
      return allOf(left, right)
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
