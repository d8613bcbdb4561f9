import type { Limit, TextQuestion } from '../../definition/definition.ts'
import { dateOf, timeOf } from '../../expression/dates.ts'
import { evaluate } from '../../expression/evaluate.ts'
import type { Context } from '../../response/check/checked.ts'
import type { Random } from './invent.ts'

const DAY_MS = 86_400_000
const YEAR_MS = 365 * DAY_MS
/** Where nobody says which day it is. */
const SOME_DAY = Date.UTC(2026, 4, 3)

/** A date or time between the limits; null where the field asks for none. */
export function inventMoment(
  { inputType, min, max }: TextQuestion,
  context: Context,
  random: Random,
): string | null {
  const [least, most] = [limitOf(min, context), limitOf(max, context)]
  switch (inputType) {
    case 'date':
      return dateOf(timeWithin(least, most, context, random))
    case 'datetime-local':
      return new Date(timeWithin(least, most, context, random)).toISOString().slice(0, 16)
    case 'month':
      return dateOf(timeWithin(least, most, context, random))?.slice(0, 7) ?? null
    case 'week':
      return least ?? most ?? `20${10 + Math.floor(random() * 16)}-W${two(random, 10, 52)}`
    case 'time':
      return least ?? most ?? `${two(random, 0, 23)}:${two(random, 0, 59)}`
    default:
      return null
  }
}

function timeWithin(
  min: string | null,
  max: string | null,
  { at = SOME_DAY }: Context,
  random: Random,
): number {
  const [least, most] = [timeOf(min ?? undefined), timeOf(max ?? undefined)]
  const low = least ?? (most === null ? at - 60 * YEAR_MS : most - 60 * YEAR_MS)
  const high = most ?? (least === null ? at + YEAR_MS : least + YEAR_MS)
  // Most people speak of days that are not long ago.
  const back = (high - low) * random() ** 3
  const time = Math.floor((high - back) / DAY_MS) * DAY_MS
  return time < low ? low : time
}

function limitOf(limit: Limit | null, { scope, at }: Context): string | null {
  if (limit === null) return null
  const value = limit.kind === 'fixed' ? limit.value : evaluate(limit.expression, scope, at)
  return value === undefined || value === null || value === '' || typeof value === 'object'
    ? null
    : String(value)
}

const two = (random: Random, from: number, to: number): string =>
  String(from + Math.floor(random() * (to - from + 1))).padStart(2, '0')
