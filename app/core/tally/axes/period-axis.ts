import { ok, refuse, type Result } from '../../result.ts'
import { HOUR_MS } from '../columns/arrivals.ts'
import type { Axis } from './axis.ts'
import { ANSWERED } from '../columns/column.ts'
import type { Columns } from '../columns/columns.ts'
import { periodName, periodOf, type Period } from './period.ts'
import type { TallyRefusal } from '../analysis/refusal.ts'

/** Longer than this a list of periods is no table any more: 14 years of days, half a year of hours. */
const MOST_PERIODS = 5000

/**
 * The side of a table that time makes: every period from the first to the last in which a counted
 * response came in (`date` null), or which was answered to a date. Periods without anybody are
 * there too. Refuses other variables, and periods too short for so long a time.
 *
 * @example
 * periodAxis(new Columns([]), { by: 'day', date: null }).value.keys // 0
 */
export function periodAxis(
  columns: Columns,
  { by, date }: { readonly by: Period; readonly date: string | null },
): Result<Axis, TallyRefusal> {
  const periods = date === null ? receivedIn(columns, by) : answeredIn(columns, by, date)
  if (!periods.ok) return periods
  const codes = periods.value
  let [first, last] = [Infinity, -Infinity]
  for (let row = 0; row < columns.rows; row += 1) {
    const period = codes[row] ?? NO_PERIOD
    if (period === NO_PERIOD || columns.counted[row] !== 1) continue
    if (period < first) first = period
    if (period > last) last = period
  }
  const count = first > last ? 0 : last - first + 1
  if (count > MOST_PERIODS) return refuse({ code: 'tooManyPeriods', by })
  for (let row = 0; row < columns.rows; row += 1) {
    const place = (codes[row] ?? NO_PERIOD) - first
    codes[row] = place >= 0 && place < count ? place : -1
  }
  return ok({
    digits: [{ values: codes, least: -1, states: count + 1 }],
    keyOf: Int32Array.from({ length: count + 1 }, (_, code) => code - 1),
    keys: count,
    places: Array.from({ length: count }, (_, place) => ({
      values: [periodName(first + place, by)],
    })),
    overlapping: false,
    isAt: (key, place) => key === place,
    scores: null,
  })
}

const NO_PERIOD = -0x80000000

function receivedIn({ rows, arrivals }: Columns, by: Period): Result<Int32Array, never> {
  const periods = new Int32Array(rows).fill(NO_PERIOD)
  arrivals.received.forEach(rows, (hour, from, to) => {
    periods.fill(periodOf(hour * HOUR_MS, by), from, to)
  })
  return ok(periods)
}

function answeredIn(columns: Columns, by: Period, date: string): Result<Int32Array, TallyRefusal> {
  const found = columns.variable(date)
  if (found === null) return refuse({ code: 'unknownVariable', variable: date })
  if (found.column.kind !== 'date') return refuse({ code: 'notADate', variable: date })
  const { codes, values } = found.column
  const [answered, none] = [ANSWERED, NO_PERIOD]
  const known = new Map<number, number>()
  const periods = new Int32Array(columns.rows).fill(none)
  for (let row = 0; row < columns.rows; row += 1) {
    if (codes[row] !== answered) continue
    const time = values[row] ?? 0
    let period = known.get(time)
    if (period === undefined) {
      period = periodOf(time, by)
      known.set(time, period)
    }
    periods[row] = period
  }
  return ok(periods)
}
