const SHORTEST_MS = 2_000
const LONGEST_MS = 5 * 60_000

/** Twice as long after every failure; the chance in it keeps a crowd from coming back at once. */
export function waitAfter(failures: number, chance: number): number {
  const longest = Math.min(LONGEST_MS, SHORTEST_MS * 2 ** Math.min(failures, 20))
  return longest / 2 + (longest / 2) * chance
}

/** Seconds or a date, as `Retry-After` has it; null where it says nothing to be used. */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null
  const seconds = Number(header)
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now
  return Number.isFinite(wait) && wait >= 0 ? Math.min(wait, 24 * 60 * 60_000) : null
}
