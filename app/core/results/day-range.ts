const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `3–19 May 2026`, `3 May–19 June 2026`; `until 19 May 2026` where nobody knows since when. */
export function dayRange(since: number | null, until: number): string {
  const last = dayOf(until)
  if (since === null) return `until ${last.day} ${last.month} ${last.year}`
  const first = dayOf(since)
  const end = `${last.day} ${last.month} ${last.year}`
  if (first.year !== last.year) return `${first.day} ${first.month} ${first.year}–${end}`
  if (first.month !== last.month) return `${first.day} ${first.month}–${end}`
  return first.day === last.day ? end : `${first.day}–${end}`
}

function dayOf(instant: number) {
  const date = new Date(instant)
  return {
    day: date.getUTCDate(),
    month: MONTHS[date.getUTCMonth()] ?? '',
    year: date.getUTCFullYear(),
  }
}
