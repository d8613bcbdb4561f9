import { UNKNOWN_MINUTES } from '../columns/arrivals.ts'
import type { Columns } from '../columns/columns.ts'

export type MedianMinutes = {
  /** Whole minutes that were full; 254 stands for these and more. Null where nobody was timed. */
  readonly median: number | null
  /** People of whom it is known how long they took. */
  readonly timed: number
}

/**
 * The median of the minutes that people who count took from the first page to the last: the middle
 * one, or of two in the middle the mean (R's `median`). Minutes are whole, since columns keep no
 * more of them.
 *
 * @example
 * medianMinutes(new Columns([])).median // null
 */
export function medianMinutes({ rows, counted, arrivals }: Columns): MedianMinutes {
  const people = new Uint32Array(UNKNOWN_MINUTES)
  let timed = 0
  for (let row = 0; row < rows; row += 1) {
    const minutes = arrivals.minutes[row] ?? UNKNOWN_MINUTES
    if (minutes === UNKNOWN_MINUTES || counted[row] !== 1) continue
    people[minutes] = (people[minutes] ?? 0) + 1
    timed += 1
  }
  if (timed === 0) return { median: null, timed }
  const [low, high] = [atRank(people, (timed + 1) >> 1), atRank(people, (timed + 2) >> 1)]
  return { median: (low + high) / 2, timed }
}

/** The minutes of the person at a rank, from 1. */
function atRank(people: Uint32Array, rank: number): number {
  let before = 0
  return people.findIndex((n) => {
    before += n
    return before >= rank
  })
}
