import { isJsonObject, type Json } from '../json.ts'

type Value = Json | undefined

export function isEmptyValue(value: Value): boolean {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  if (isJsonObject(value)) return Object.values(value).every(isEmptyValue)
  return typeof value === 'number' && Number.isNaN(value)
}

export const holds = (value: Value): boolean =>
  typeof value === 'boolean' ? value : !isEmptyValue(value) && value !== 0

/** Text that is a plain number counts as one; "007" and "1e5" stay text. */
export function numeric(value: Value): Value {
  if (typeof value !== 'string' || !/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value)) return value
  return Number(value)
}

/** Equal as SurveyJS means it: "1" and 1 are one value; case and outer blanks don't count. */
export function equalValues(left: Value, right: Value): boolean {
  if (isEmptyValue(left) || isEmptyValue(right)) return isEmptyValue(left) && isEmptyValue(right)
  if (Array.isArray(left) || Array.isArray(right)) return equalLists(left, right)
  if (isJsonObject(left) && isJsonObject(right)) return equalObjects(left, right)
  if (isJsonObject(left) || isJsonObject(right)) return false
  return comparable(left) === comparable(right)
}

function comparable(value: Value): Json | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0
  const text = typeof value === 'string' ? value.trim().toLowerCase() : value
  if (text === 'true') return 1
  if (text === 'false') return 0
  return numeric(text)
}

const SHORT = 16

/** Whether a list holds a value; scalars are looked up, so that two long lists cost their sum. */
export function holderOf(list: readonly Value[]): (value: Value) => boolean {
  if (list.length <= SHORT) return (value) => list.some((item) => equalValues(item, value))
  const scalars = new Set(list.filter(isPlain).map(comparable))
  const others = list.filter((item) => !isPlain(item))
  return (value) =>
    isPlain(value)
      ? scalars.has(comparable(value))
      : others.some((item) => equalValues(item, value))
}

/** What equals by its comparable form alone. */
const isPlain = (value: Value): boolean => typeof value !== 'object' && !isEmptyValue(value)

function equalLists(left: Value, right: Value): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return false
  const [a, b] = [left as readonly Json[], right as readonly Json[]]
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
  const [a, b] = [numeric(left), numeric(right)]
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  if (Array.isArray(a) || Array.isArray(b) || isJsonObject(a) || isJsonObject(b)) return Number.NaN
  return Number(a) - Number(b)
}
