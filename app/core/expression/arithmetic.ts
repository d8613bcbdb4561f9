import { isJsonList, type Json } from '../json.ts'
import { unreachable } from '../result.ts'
import { asList, isEmptyValue, textOf } from './compare.ts'
import { minus, plus, sumOf, times } from './decimals.ts'

type Value = Json | undefined

export type ArithmeticOperator = 'plus' | 'minus' | 'mul' | 'div' | 'mod' | 'power'

export function arithmetic(operator: ArithmeticOperator, left: Value, right: Value): Value {
  if (operator === 'plus' && (Array.isArray(left) || Array.isArray(right)))
    return together(left, right)
  if (operator === 'plus' && isText(left, right)) return textOf(left) + textOf(right)
  const a = isEmptyValue(left) ? 0 : Number(left)
  const b = isEmptyValue(right) ? 0 : Number(right)
  const value = calculate(operator, a, b)
  return Number.isFinite(value) ? value : null
}

/** Nothing beside a number is 0. */
const isText = (left: Value, right: Value): boolean =>
  (typeof left === 'string' || typeof right === 'string') &&
  !(isEmptyValue(left) && typeof right === 'number') &&
  !(isEmptyValue(right) && typeof left === 'number')

/** A list is written out beside a text, and summed up beside a number. */
function together(left: Value, right: Value): Value {
  const lists = [left, right].map((side) => (isEmptyValue(side) ? [] : asList(side)))
  if (lists.every((list, index) => list.length === 0 || Array.isArray([left, right][index])))
    return lists.flat().map((item) => item ?? null)
  const text = (side: Value) => (isJsonList(side) ? side.map(textOf).join(', ') : textOf(side))
  if (typeof left === 'string' || typeof right === 'string') return text(left) + text(right)
  return sumOf(lists.flat().filter((item) => typeof item === 'number'))
}

function calculate(operator: ArithmeticOperator, a: number, b: number): number {
  switch (operator) {
    case 'plus':
      return plus(a, b)
    case 'minus':
      return minus(a, b)
    case 'mul':
      return times(a, b)
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
