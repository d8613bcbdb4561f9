import { DISCLOSURE } from './rules.ts'

/**
 * Would counts that fall say what people had answered who took their answers back? How many were
 * received moves at once, so that whoever knows one who left reads it where a count is lower than it
 * was. Like those who come, those who leave must be many who did not all say the same.
 */
export function tellsLeavers(
  before: readonly number[],
  now: readonly number[],
  rows: 'disjoint' | 'overlapping' = 'disjoint',
): boolean {
  const fallen = before.map((count, place) => count - (now[place] ?? 0)).filter((left) => left > 0)
  if (fallen.length === 0) return false
  if (fallen.length === 1) return true
  // Ticks of the same few may be behind all that fall.
  const least =
    rows === 'disjoint' ? fallen.reduce((sum, left) => sum + left, 0) : Math.min(...fallen)
  return least < DISCLOSURE.step
}
