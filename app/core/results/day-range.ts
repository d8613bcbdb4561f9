import { calendarDay } from '../presentation/calendar-day.ts'

/** `3–19 May 2026`, `3 May–19 June 2026`; `until 19 May 2026` where nobody knows since when. */
export function dayRange(since: number | null, until: number): string {
  const last = calendarDay(until)
  if (since === null) return `until ${last.day} ${last.month} ${last.year}`
  const first = calendarDay(since)
  const end = `${last.day} ${last.month} ${last.year}`
  if (first.year !== last.year) return `${first.day} ${first.month} ${first.year}–${end}`
  if (first.month !== last.month) return `${first.day} ${first.month}–${end}`
  return first.day === last.day ? end : `${first.day}–${end}`
}
