import { unreachable } from '../../result.ts'

/** Of the calendar, in UTC; weeks begin on Monday. */
export type Period = 'hour' | 'day' | 'week' | 'month'

const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
/** 1970 began on a Thursday. */
const MONDAY = 4 * DAY_MS

/**
 * The number of the period that a time lies in, by which neighbours follow each other: hours, days
 * or weeks since 1970, or months.
 *
 * `time` is in milliseconds since 1970, UTC.
 *
 * @example
 * periodOf(Date.UTC(2026, 0, 31), 'month') // 672
 */
export function periodOf(time: number, by: Period): number {
  switch (by) {
    case 'hour':
      return Math.floor(time / HOUR_MS)
    case 'day':
      return Math.floor(time / DAY_MS)
    case 'week':
      return Math.floor((time - MONDAY) / (7 * DAY_MS))
    case 'month': {
      const date = new Date(time)
      return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth()
    }
    default:
      return unreachable(by)
  }
}

/**
 * How a period is written: by its first day, by the month, or by day and hour, as in ISO 8601.
 *
 * @example
 * periodName(672, 'month') // '2026-01'
 */
export function periodName(period: number, by: Period): string {
  switch (by) {
    case 'hour':
      return new Date(period * HOUR_MS).toISOString().slice(0, 13)
    case 'day':
      return new Date(period * DAY_MS).toISOString().slice(0, 10)
    case 'week':
      return new Date(period * 7 * DAY_MS + MONDAY).toISOString().slice(0, 10)
    case 'month':
      return new Date(Date.UTC(1970, period)).toISOString().slice(0, 7)
    default:
      return unreachable(by)
  }
}
