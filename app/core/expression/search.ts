import { isJsonList, type Json } from '../json.ts'
import { asList, holderOf, isEmptyValue, textOf } from './compare.ts'

type Value = Json | undefined

export const contains = (left: Value, right: Value): boolean => containedIn(left)(right)

/** A list holds each of what is asked for; in a text, and in a number as it is written, it stands. */
function containedIn(left: Value): (right: Value) => boolean {
  if (isJsonList(left)) {
    const has = holderOf(left)
    return (right) => left.length > 0 && asList(right).every(has)
  }
  if (isEmptyValue(left)) return () => false
  const text = writtenOut(left).toLowerCase()
  return (right) => !isNothing(right) && text.includes(writtenOut(right).toLowerCase())
}

/** Not quite the opposite: without anything to look for, or in, neither holds. */
export function notContains(left: Value, right: Value): boolean {
  if (Array.isArray(left)) return !contains(left, right)
  if (isNothing(left) && !isEmptyValue(right)) return true
  return !isEmptyValue(left) && !isNothing(right) && !contains(left, right)
}

/** Also the other way round: a text within what is asked for. */
export function anyOf(left: Value, right: Value): boolean {
  if (isEmptyValue(left)) return isEmptyValue(right)
  if (isEmptyValue(right)) return true
  if (!isJsonList(left)) return contains(right, left)
  if (!isJsonList(right)) return contains(left, right)
  return right.some(holderOf(left))
}

export const allOf = (left: Value, right: Value): boolean => {
  if (isNothing(left) && !isEmptyValue(right)) return false
  return isJsonList(right) ? right.every(containedIn(left)) : contains(left, right)
}

/** What JavaScript takes for no, which SurveyJS asks for in places. */
const isNothing = (value: Value) => isEmptyValue(value) || value === 0 || value === false

const writtenOut = (value: Value): string =>
  isJsonList(value) ? value.map(textOf).join(',') : textOf(value)
