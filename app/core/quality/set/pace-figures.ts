import { UNKNOWN_MINUTES } from '../../tally/columns/arrivals.ts'
import type { Columns } from '../../tally/columns/columns.ts'
import { paceOf, speedAt, type Speed } from '../speed.ts'
import type { PaceFigures } from './response-set.ts'

/** Sorting more would keep everybody else waiting. */
const MOST_SORTED = 20_000
const BLOCK = 16_384

export type PacedResponses = {
  readonly figures: PaceFigures | null
  /** Of each number of minutes; null where nothing is known. */
  readonly speeds: readonly (Speed | null)[]
}

/**
 * How long people took beside each other. A duration of some minutes lies in their middle. In steps
 * between which others may have their turn.
 */
export function* pacedResponses({
  rows,
  counted,
  arrivals,
}: Columns): Generator<void, PacedResponses> {
  const people = new Float64Array(UNKNOWN_MINUTES + 1)
  for (let row = 0; row < rows; row += 1) {
    if (row % BLOCK === 0) yield
    if (counted[row] !== 1) continue
    const minutes = arrivals.minutes[row] ?? UNKNOWN_MINUTES
    people[minutes] = (people[minutes] ?? 0) + 1
  }
  yield
  const durations = spread(people.subarray(0, UNKNOWN_MINUTES))
  const pace = paceOf(durations)
  if (pace === null) return { figures: null, speeds: [] }
  const speeds = Array.from({ length: UNKNOWN_MINUTES }, (_, minutes) =>
    speedAt(minutes + HALF, pace),
  )
  const count = (matches: (speed: Speed) => boolean) =>
    speeds.reduce(
      (sum, speed, minutes) =>
        sum + (speed !== null && matches(speed) ? (people[minutes] ?? 0) : 0),
      0,
    )
  return {
    figures: {
      known: count(() => true),
      sampled: durations.length,
      medianMinutes: pace.median,
      underThirdOfMedian: count(({ underThirdOfMedian }) => underThirdOfMedian),
      logOutliers: count(({ logOutlier }) => logOutlier),
    },
    speeds,
  }
}

const HALF = 0.5

/** Durations of as many people as can be sorted, evenly spread over all of them. */
function spread(people: Float64Array): Float64Array {
  const known = people.reduce((sum, count) => sum + count, 0)
  const every = Math.max(1, known / MOST_SORTED)
  const kept = new Float64Array(Math.min(known, MOST_SORTED))
  let [minutes, through] = [0, people[0] ?? 0]
  for (let place = 0; place < kept.length; place += 1) {
    while (minutes < people.length - 1 && through <= place * every)
      through += people[(minutes += 1)] ?? 0
    kept[place] = minutes + HALF
  }
  return kept
}
