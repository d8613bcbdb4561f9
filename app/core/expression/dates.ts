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

export type DateUnit = 'years' | 'months' | 'days' | 'hours' | 'minutes' | 'seconds'

export function unitOf(value: Value): DateUnit {
  const units: readonly DateUnit[] = ['years', 'months', 'days', 'hours', 'minutes', 'seconds']
  return (
    units.find((unit) => unit === value || (typeof value === 'string' && unit === `${value}s`)) ??
    'days'
  )
}

const MS = { days: 86_400_000, hours: 3_600_000, minutes: 60_000, seconds: 1000 } as const

/** Whole units from one time to another. */
export function differenceOf(
  from: number | null,
  to: number | null,
  unit: DateUnit,
): number | null {
  if (from === null || to === null) return null
  if (unit !== 'years' && unit !== 'months') return Math.floor((to - from) / MS[unit])
  const [a, b] = [new Date(from), new Date(to)]
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
  const whole = b.getUTCDate() < a.getUTCDate() ? months - 1 : months
  return unit === 'months' ? whole : Math.floor(whole / 12)
}

export function addToDate(value: Value, amount: number, unit: DateUnit): string | null {
  const time = timeOf(value)
  if (time === null) return null
  const date = new Date(time)
  if (unit === 'years') date.setUTCFullYear(date.getUTCFullYear() + amount)
  else if (unit === 'months') date.setUTCMonth(date.getUTCMonth() + amount)
  else date.setTime(time + amount * MS[unit])
  if (!Number.isFinite(date.getTime())) return null
  return typeof value === 'string' && value.includes(':')
    ? date.toISOString().slice(0, 19)
    : dateOf(date.getTime())
}
