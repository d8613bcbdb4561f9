import { isJsonList, isJsonObject, type Json } from '../json.ts'

type Value = Json | undefined

export function isEmptyValue(value: Value): boolean {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  if (isJsonObject(value)) return Object.values(value).every(isEmptyValue)
  return typeof value === 'number' && Number.isNaN(value)
}

export const holds = (value: Value): boolean =>
  typeof value === 'boolean' ? value : !isEmptyValue(value) && value !== 0

/** What a rule makes of an answer, as SurveyJS does: text that says a number or yes or no is one. */
export function converted(value: Value): Value {
  if (typeof value !== 'string' || value === '') return value
  const word = value.toLowerCase()
  if (word === 'true' || word === 'false') return word === 'true'
  if (/^(['"]).*['"]$/s.test(value) && value.length > 1) return value.slice(1, -1)
  return numeric(value)
}

/** "1,5" and "0x10" are numbers; "007" and a long row of digits are names for something. */
export function numeric(value: Value): Value {
  if (typeof value !== 'string') return value
  if (/^0(?!$|[.,].|x)/.test(value)) return value
  const text = value.trim()
  if (text === '' || /^\d{16,}$/.test(text)) return value
  const number = Number(/^[^,]*,[^,]*$/.test(text) ? text.replace(',', '.') : text)
  return Number.isFinite(number) ? number : value
}

/** Equal as SurveyJS means it: "1" and 1 are one value; case and outer blanks don't count. */
export function equalValues(left: Value, right: Value): boolean {
  if (isEmptyValue(left) || isEmptyValue(right)) return isEmptyValue(left) && isEmptyValue(right)
  if (Array.isArray(left) || Array.isArray(right)) return equalLists(left, right)
  if (isJsonObject(left) && isJsonObject(right)) return equalObjects(left, right)
  if (isJsonObject(left) || isJsonObject(right)) return false
  const [a, b] = [comparable(left), comparable(right)]
  if (typeof a === 'string' && typeof b === 'string') return a === b
  if (typeof a === 'string') return numberFor(a, right) === Number(b)
  if (typeof b === 'string') return numberFor(b, left) === Number(a)
  return Number(a) === Number(b)
}

const comparable = (value: Value): Value =>
  typeof value === 'string' ? value.trim().toLowerCase() : value

/** What a text stands for beside a number, or beside a yes or no. */
function numberFor(text: string, beside: Value): number {
  if (typeof beside !== 'boolean') return text === '' ? 0 : Number(text)
  return text === 'true' ? 1 : text === 'false' ? 0 : Number.NaN
}

const SHORT = 16

/** Whether a list holds a value; scalars are looked up, so that two long lists cost their sum. */
export function holderOf(list: readonly Value[]): (value: Value) => boolean {
  if (list.length <= SHORT) return (value) => list.some((item) => equalValues(item, value))
  const texts = new Set<Value>()
  const numbers = new Set<number>()
  const flags = new Set<Value>()
  const numbersInText = new Set<number>()
  for (const item of list.filter(isPlain).map(comparable)) {
    if (typeof item === 'boolean') flags.add(item)
    else if (typeof item === 'number') numbers.add(item)
    else if (typeof item === 'string') {
      texts.add(item)
      numbersInText.add(numberFor(item, 0))
    }
  }
  const others = list.filter((item) => !isPlain(item))
  const hasScalar = (value: Value): boolean => {
    if (typeof value === 'string')
      return (
        texts.has(value) ||
        numbers.has(numberFor(value, 0)) ||
        ((value === 'true' || value === 'false') && flags.has(value === 'true'))
      )
    const number = Number(value)
    if (numbers.has(number)) return true
    return typeof value === 'boolean'
      ? flags.has(value) || texts.has(String(value))
      : numbersInText.has(number) || flags.has(number === 1 ? true : number === 0 ? false : null)
  }
  return (value) =>
    isPlain(value) ? hasScalar(comparable(value)) : others.some((item) => equalValues(item, value))
}

/** What equals by its comparable form alone. */
const isPlain = (value: Value): boolean => typeof value !== 'object' && !isEmptyValue(value)

function equalLists(left: Value, right: Value): boolean {
  if (!isJsonList(left) || !isJsonList(right)) return false
  const [a, b] = [left, right]
  return a.length === b.length && a.every(holderOf(b))
}

function equalObjects(
  left: { readonly [key: string]: Json },
  right: { readonly [key: string]: Json },
): boolean {
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...keys].every((key) => equalValues(left[key], right[key]))
}

export function textOf(value: Value): string {
  if (isEmptyValue(value)) return ''
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value)
}

/** Negative, zero or positive; NaN where the two can't be ordered, so that every test is false. */
export function compareValues(left: Value, right: Value): number {
  if (left === undefined || left === null || right === undefined || right === null)
    return Number.NaN
  if (typeof left === 'string' && typeof right === 'string')
    return left < right ? -1 : left > right ? 1 : 0
  if (typeof left === 'object' || typeof right === 'object') return Number.NaN
  return Number(left) - Number(right)
}

export const asList = (value: Value): readonly Value[] => (isJsonList(value) ? value : [value])
