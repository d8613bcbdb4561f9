import { isJsonList, isJsonObject, listIn, type Json } from '../json.ts'
import { unreachable } from '../result.ts'
import { compareValues, holds, isEmptyValue, numeric, textOf } from './compare.ts'
import {
  addToDate,
  dateFrom,
  dateOf,
  daysBetween,
  differenceOf,
  timeOf,
  wholeUnits,
} from './dates.ts'
import { roundedTo, sumOf, truncatedTo } from './decimals.ts'
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
      return rounded(roundedTo, values)
    case 'trunc':
      return rounded(truncatedTo, values)
    case 'substring':
      return substring(first, second, third)
    case 'sum':
      return sumOf(numbersIn(given(values)))
    case 'avg':
      return average(numbersIn(given(values)), given(values).length)
    case 'min':
      return outermost(given(values), (difference) => difference < 0)
    case 'max':
      return outermost(given(values), (difference) => difference > 0)
    case 'count':
      return given(values).length
    case 'sumInArray':
      return sumOf(numbersIn(members(first, second)))
    case 'avgInArray':
      return average(numbersIn(members(first, second)), members(first, second).length)
    case 'minInArray':
      return outermost(numbersIn(members(first, second)), (difference) => difference < 0)
    case 'maxInArray':
      return outermost(numbersIn(members(first, second)), (difference) => difference > 0)
    case 'countInArray':
      return members(first, second).length
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
      return isEmptyValue(first) ? null : part(first, at, (date) => date.getUTCFullYear())
    case 'year':
      return part(first, at, (date) => date.getUTCFullYear())
    case 'month':
      return part(first, at, (date) => date.getUTCMonth() + 1)
    case 'day':
      return part(first, at, (date) => date.getUTCDate())
    case 'weekday':
      return part(first, at, (date) => date.getUTCDay())
    case 'age':
      if (isEmptyValue(first)) return null
      // SurveyJS has no age in days.
      return at === undefined ? null : second === 'days' ? 0 : wholeUnits(timeOf(first), at, second)
    case 'diffDays':
      return daysBetween(timeOf(first), timeOf(second)) ?? 0
    case 'dateDiff':
      return differenceOf(timeOf(first), timeOf(second), third)
    case 'dateAdd':
      return addToDate(first, toNumber(second) ?? 0, third)
    default:
      return unreachable(name)
  }
}

const DAY_MS = 86_400_000

/** Everything that was said, lists opened; what nobody answered is left out. */
const given = (values: readonly Value[]): readonly Json[] =>
  values.flatMap((value): readonly Json[] => {
    if (isJsonList(value)) return given(value)
    return value === undefined || value === null || value === '' ? [] : [value]
  })

/** What was answered under one key in the entries of a dynamic question. */
const members = (entries: Value, key: Value): readonly Json[] =>
  (isJsonObject(entries) ? Object.values(entries) : listIn(entries)).flatMap((entry) => {
    const value =
      isJsonObject(entry) && Object.hasOwn(entry, textOf(key)) ? entry[textOf(key)] : undefined
    return value === undefined || isEmptyValue(value) ? [] : [value]
  })

const numbersIn = (values: readonly Json[]): readonly number[] =>
  values
    .map(numeric)
    .filter((value) => typeof value !== 'string')
    .map(Number)
    .filter(Number.isFinite)

/** Divided by all that was said, as SurveyJS does, words included. */
const average = (numbers: readonly number[], count: number): number =>
  count === 0 ? 0 : sumOf(numbers) / count

const outermost = (values: readonly Json[], isFurther: (difference: number) => boolean): Value =>
  values
    .map(numeric)
    .reduce<Value>(
      (best, value) => (best === undefined || isFurther(compareValues(value, best)) ? value : best),
      undefined,
    )

/** What nobody answered is passed over, so that without a number its digits are taken for it. */
function rounded(
  round: (value: number, digits: number) => number,
  values: readonly Value[],
): Value {
  const [value, digits] = given(values)
  const number = toNumber(value)
  const places = digits === undefined ? 0 : toNumber(digits)
  if (number === undefined || places === undefined) return null
  const result = round(number, places)
  return Number.isFinite(result) ? result : null
}

function substring(text: Value, from: Value, to: Value): Value {
  const start = toNumber(from)
  return typeof text === 'string' && start !== undefined ? text.substring(start, toNumber(to)) : ''
}

const toNumber = (value: Value): number | undefined => {
  const number = isEmptyValue(value) ? Number.NaN : Number(numeric(value))
  return Number.isFinite(number) ? number : undefined
}

function part(value: Value, at: number | undefined, read: (date: Date) => number): Value {
  const time = isEmptyValue(value) ? (at ?? null) : timeOf(value)
  return time === null ? null : read(new Date(time))
}
