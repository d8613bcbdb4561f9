import type { Moments, OneWayTable, Table } from '../tally/tables/table.ts'
import { addsUp } from './hide-small-cells.ts'
import { DISCLOSURE } from './rules.ts'
import { tellsLeavers } from './tells-leavers.ts'

/**
 * May a public table move from what was shown last (null: nothing yet) to what is counted now?
 * Nobody who watches it move, or who takes one table from another, may learn what a person said.
 * `whole` is the unfiltered table as it will stand beside a filtered one; null where that is of an
 * older count, so that the two can't be taken from each other.
 */
export function mayMove(shown: Table | null, now: Table, whole: OneWayTable | null): boolean {
  if (now.base.substantive < DISCLOSURE.smallestBase) return false
  const grown = now.base.substantive - (shown?.base.substantive ?? 0)
  if (grown < DISCLOSURE.step) return false
  if (shown !== null && (baseFalls(shown, now) || tellsOfLeavers(shown, now))) return false
  if (!grownDistinctly(shown, now, grown)) return false
  return now.kind === 'cross' || mayComplementShow(shown, now, whole)
}

const baseFalls = (shown: Table, now: Table) =>
  now.base.asked < shown.base.asked || now.base.answered < shown.base.answered

/** Those who skipped or declined count as well. */
export function tellsOfLeavers(shown: Table, now: Table): boolean {
  if (shown.kind === 'cross' || now.kind === 'cross')
    return tellsLeavers(cellsOf(shown), cellsOf(now))
  const before = shown.counts.map(({ count }) => count)
  const after = shown.counts.map(
    ({ value }) => now.counts.find((category) => category.value === value)?.count ?? 0,
  )
  const aside = ({ base }: Table) => base.asked - base.answered
  return addsUp([shown, now])
    ? tellsLeavers([...before, aside(shown)], [...after, aside(now)])
    : tellsLeavers(
        [...before, ...leftOut(shown.base.substantive, before)],
        [...after, ...leftOut(now.base.substantive, after)],
        'overlapping',
      ) || tellsLeavers([aside(shown)], [aside(now)])
}

const cellsOf = (table: Table) => (table.kind === 'cross' ? table.counts.flat() : [])

export const leftOut = (base: number, ticked: readonly number[]): readonly number[] =>
  ticked.map((count) => base - count)

/** Did those who are new not all say the same? */
export function grownDistinctly(shown: Table | null, now: Table, grown: number): boolean {
  if (now.kind === 'cross') {
    const before = shown?.kind === 'cross' ? shown : null
    const risen = now.counts.flatMap((row, index) =>
      row.filter((count, column) => count > (before?.counts[index]?.[column] ?? 0)),
    )
    return risen.length >= 2
  }
  const before = shown?.kind === 'oneWay' ? shown : null
  if (now.moments !== null) return spreads(before?.moments ?? null, now.moments)
  const increments = now.counts
    .filter(({ role }) => role !== 'declined')
    .map(({ value, count }) => count - (before?.counts.find((c) => c.value === value)?.count ?? 0))
  // A tick that all new people have in common says what each of them ticked, and so does one
  // that none has; some tick must tell them apart.
  return increments.some((increment) => increment > 0 && increment < grown)
}

/** Do the new numbers differ among themselves? Un-merges the moments shown before. */
function spreads(before: Moments | null, now: Moments): boolean {
  if (before === null) return now.squares > 0
  const n = now.n - before.n
  if (n < 2) return false
  const mean = (now.mean * now.n - before.mean * before.n) / n
  const between = ((mean - before.mean) ** 2 * before.n * n) / now.n
  return now.squares - before.squares - between > 1e-9 * Math.max(1, now.squares)
}

function mayComplementShow(
  shown: Table | null,
  now: OneWayTable,
  whole: OneWayTable | null,
): boolean {
  if (now.where === null) return true
  if (!isEmptyOrEnough(now.complement)) return false
  const before = shown?.kind === 'oneWay' ? shown.complement : 0
  const grown = now.complement - before
  if (!isEmptyOrEnough(grown)) return false
  // What the public can take it from is the whole table beside it, if that is of the same count.
  return whole !== null && isEmptyOrEnough(whole.base.substantive - now.base.substantive)
}

const isEmptyOrEnough = (base: number) => base === 0 || base >= DISCLOSURE.step
