import { isJsonObject, type Json } from '../json.ts'
import { unreachable } from '../result.ts'
import { holds, isEmptyValue, textOf } from './compare.ts'
import { addToDate, dateFrom, dateOf, differenceOf, timeOf, unitOf } from './dates.ts'
import type { FunctionName } from './expression.ts'

type Value = Json | undefined

export type Surroundings = {
  readonly scope: { readonly [name: string]: Json | undefined }
  /** The time that it is; absent where nobody knows. */
  readonly at: number | undefined
}

export function callFunction(
  name: FunctionName,
  values: readonly Value[],
  { scope, at }: Surroundings,
): Value {
  const [first, second, third] = values
  switch (name) {
    case 'iif':
      return holds(first) ? second : third
    case 'round':
      return rounded(Math.round, first, second)
    case 'trunc':
      return rounded(Math.trunc, first, second)
    case 'substring':
      return textOf(first).slice(toNumber(second) ?? 0, toNumber(third))
    case 'sum':
    case 'avg':
    case 'min':
    case 'max':
      return aggregate(name, numbersIn(values))
    case 'count':
      return values.flatMap(asList).filter((value) => !isEmptyValue(value)).length
    case 'sumInArray':
      return aggregate('sum', numbersIn(members(first, second)))
    case 'avgInArray':
      return aggregate('avg', numbersIn(members(first, second)))
    case 'minInArray':
      return aggregate('min', numbersIn(members(first, second)))
    case 'maxInArray':
      return aggregate('max', numbersIn(members(first, second)))
    case 'countInArray':
      return members(first, second).filter((value) => !isEmptyValue(value)).length
    case 'getComment':
      return scope[`${textOf(first)}-Comment`]
    case 'today':
      return at === undefined ? null : dateOf(at + (toNumber(first) ?? 0) * DAY_MS)
    case 'currentDate':
      return at === undefined ? null : new Date(at).toISOString().slice(0, 19)
    case 'currentYear':
      return at === undefined ? null : new Date(at).getUTCFullYear()
    case 'getDate':
      return dateFrom(first)
    case 'getYear':
    case 'year':
      return part(first, at, (date) => date.getUTCFullYear())
    case 'month':
      return part(first, at, (date) => date.getUTCMonth() + 1)
    case 'day':
      return part(first, at, (date) => date.getUTCDate())
    case 'weekday':
      return part(first, at, (date) => date.getUTCDay())
    case 'age':
      return at === undefined ? null : differenceOf(timeOf(first), at, 'years')
    case 'diffDays': {
      const days = differenceOf(timeOf(first), timeOf(second), 'days')
      return days === null ? 0 : Math.abs(days)
    }
    case 'dateDiff':
      return differenceOf(timeOf(first), timeOf(second), unitOf(third))
    case 'dateAdd':
      return addToDate(first, toNumber(second) ?? 0, unitOf(third))
    default:
      return unreachable(name)
  }
}

const DAY_MS = 86_400_000

const asList = (value: Value): readonly Value[] =>
  Array.isArray(value) ? (value as readonly Json[]) : [value]

/** What stands under one key in each entry of a dynamic question. */
const members = (entries: Value, key: Value): readonly Value[] =>
  asList(isJsonObject(entries) ? Object.values(entries) : entries).map((entry) =>
    isJsonObject(entry) && Object.hasOwn(entry, textOf(key)) ? entry[textOf(key)] : undefined,
  )

const numbersIn = (values: readonly Value[]): readonly number[] =>
  values
    .flatMap(asList)
    .filter((value) => !isEmptyValue(value))
    .map(Number)
    .filter(Number.isFinite)

function aggregate(name: 'sum' | 'avg' | 'min' | 'max', numbers: readonly number[]): Value {
  const sum = numbers.reduce((total, number) => total + number, 0)
  switch (name) {
    case 'sum':
      return sum
    case 'avg':
      return numbers.length === 0 ? 0 : sum / numbers.length
    case 'min':
      return numbers.length === 0 ? undefined : numbers.reduce((a, b) => Math.min(a, b))
    case 'max':
      return numbers.length === 0 ? undefined : numbers.reduce((a, b) => Math.max(a, b))
    default:
      return unreachable(name)
  }
}

function rounded(round: (value: number) => number, value: Value, digits: Value): Value {
  const scale = 10 ** Math.min(Math.max(toNumber(digits) ?? 0, 0), 15)
  const result = round(Number(value ?? 0) * scale) / scale
  return Number.isFinite(result) ? result : null
}

const toNumber = (value: Value): number | undefined => {
  const number = isEmptyValue(value) ? Number.NaN : Number(value)
  return Number.isFinite(number) ? number : undefined
}

function part(value: Value, at: number | undefined, read: (date: Date) => number): Value {
  const time = isEmptyValue(value) ? (at ?? null) : timeOf(value)
  return time === null ? null : read(new Date(time))
}
