import type { Json } from '../json.ts'

type Value = Json | undefined

const ISO =
  /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?$/

/** The time that a calendar date stands for, taken as UTC: an answer has no zone. */
export function timeOf(value: Value): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'string') return null
  const match = ISO.exec(value)
  if (match === null) return null
  const [, year, month, day = '1', hour = '0', minute = '0', second = '0'] = match
  const time = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  )
  return Number.isFinite(time) ? time : null
}

export const dateOf = (time: number): string | null =>
  Math.abs(time) <= LAST_TIME ? new Date(time).toISOString().slice(0, 10) : null

/** As far as JavaScript's calendar goes. */
const LAST_TIME = 8.64e15

export function dateFrom(value: Value): string | null {
  const time = timeOf(value)
  if (time === null) return null
  return typeof value === 'string' && value.includes(':')
    ? new Date(time).toISOString().slice(0, 19)
    : dateOf(time)
}

const MS = { days: 86_400_000, hours: 3_600_000, minutes: 60_000, seconds: 1000 } as const

type ShortUnit = keyof typeof MS
const isShortUnit = (unit: Value): unit is ShortUnit =>
  typeof unit === 'string' && Object.hasOwn(MS, unit)

/** Days of the calendar, whichever comes first. */
export function daysBetween(from: number | null, to: number | null): number | null {
  if (from === null || to === null) return null
  const dayOf = (time: number) => Math.floor(time / MS.days)
  return Math.abs(dayOf(to) - dayOf(from))
}

/**
 * As SurveyJS counts: days, hours and less are begun ones and never negative; months and years are
 * whole ones and have a sign. An unknown unit is years.
 */
export function differenceOf(from: number | null, to: number | null, unit: Value): number | null {
  if (from === null || to === null) return null
  const known = isBlank(unit) ? 'days' : unit
  if (isShortUnit(known) && known !== 'days') return Math.ceil(Math.abs(to - from) / MS[known])
  return wholeUnits(from, to, known)
}

/** Days, months or, unless told otherwise, years. */
export function wholeUnits(from: number | null, to: number, unit: Value): number | null {
  if (from === null) return null
  if (unit === 'days') return daysBetween(from, to)
  const [a, b] = [new Date(from), new Date(to)]
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
  const whole = b.getUTCDate() < a.getUTCDate() ? months - 1 : months
  return unit === 'months' ? whole : Math.trunc(whole / 12) + 0
}

const isBlank = (value: Value) => value === undefined || value === null || value === ''

/** Nothing added is no date, and a unit that is none adds nothing: so it is in SurveyJS. */
export function addToDate(value: Value, amount: number, unit: Value): string | null {
  const time = timeOf(value)
  if (time === null || amount === 0) return null
  const date = new Date(time)
  const known = isBlank(unit) ? 'days' : unit
  if (known === 'years') date.setUTCFullYear(date.getUTCFullYear() + amount)
  else if (known === 'months') date.setUTCMonth(date.getUTCMonth() + amount)
  else if (known === 'days') date.setUTCDate(date.getUTCDate() + amount)
  else if (isShortUnit(known)) date.setTime(time + Math.floor(amount) * MS[known])
  if (!Number.isFinite(date.getTime())) return null
  const isMoment = date.getTime() % MS.days !== 0
  return isMoment || (typeof value === 'string' && value.includes(':'))
    ? date.toISOString().slice(0, 19)
    : dateOf(date.getTime())
}
