import { expect, test } from 'vitest'
import type { CollectorId, Seq, VersionId } from '#app/core/ids.ts'
import type { Arrival } from '#app/core/tally/columns/arrivals.ts'
import { Columns } from '#app/core/tally/columns/columns.ts'

const HOUR = 3_600_000

/** Many doors, an hour now and then, and other surveys' entries in between. */
const arrivals: readonly Arrival[] = Array.from({ length: 700 }, (_, n) => ({
  seq: (1 + n * 3 + (n > 300 ? 70_000 : 0) + (n > 301 ? 200_000 : 0) + (n > 650 ? 5e9 : 0)) as Seq,
  at: Math.floor(n / 90) * HOUR,
  version: (1 + (n % 2)) as VersionId,
  collector: (1 + (n % 301)) as CollectorId,
  startedAt: null,
}))

function following(
  from: number,
  to: number,
  origins: Columns['arrivals']['origins'] = [],
): Columns {
  const columns = new Columns([], [], origins)
  for (const arrival of arrivals.slice(from, to)) columns.append({}, [], arrival)
  return columns
}

test('every response is found by its place in the log, however far apart they are', () => {
  const columns = following(0, arrivals.length)
  for (const [row, { seq }] of arrivals.entries()) {
    expect(columns.rowOf(seq)).toBe(row)
    expect(columns.rowOf((seq + 1) as Seq)).toBeNull()
  }
  expect(columns.rowOf(0 as Seq)).toBeNull()
})

test('every response knows its door and its hour, also of more doors than a byte can tell apart', () => {
  const columns = following(0, arrivals.length)
  for (const [row, { version, collector, at }] of arrivals.entries()) {
    expect(columns.arrivals.originOf(row)).toEqual({ version, collector })
    expect(columns.arrivals.received.at(row)).toBe(at / HOUR)
  }
})

test.each([1, 200, 301, 699])(
  'rows that came as two blocks of %i and the rest are as if one by one',
  (cut) => {
    const whole = following(0, arrivals.length)
    const joined = new Columns([])
    const first = following(0, cut)
    joined.appendBlock(first.block())
    joined.appendBlock(following(cut, arrivals.length, first.arrivals.origins).block())
    expect(joined.block()).toEqual(whole.block())
    expect(joined.responses).toBe(whole.responses)
  },
)
