import type { ChoiceValue } from '../definition/definition.ts'
import type { BreakColumn, BreakTable, People } from '../tally/tables/break-table.ts'
import { hideBesideEarlier, type EarlierCounts } from './hide-small-cells.ts'
import { leftOut } from './may-move.ts'
import { DISCLOSURE } from './rules.ts'
import { tellsLeavers } from './tells-leavers.ts'

/** A table by a break as it last moved. */
export type ReleasedBreak = {
  readonly asOf: number
  /** As it was counted; never shown. */
  readonly table: BreakTable
  /** What is shown of it. Columns that once were shown always are. */
  readonly columns: readonly ShownColumn[]
  /** What was told of it before; never shown. Releases from before it was kept have none. */
  readonly earlier?: EarlierCounts
}

export type ShownColumn = {
  readonly values: readonly ChoiceValue[]
  readonly base: number
  /** Null: a small count, or one that would give a small one away. */
  readonly counts: readonly (number | null)[]
}

/**
 * The table as it may be shown next, or null while it has to wait. The shown columns and the
 * remainder (everybody else, whom the whole table gives away) are groups of people: each must be
 * large enough, and since the table last moved have stood still or grown by enough people who did
 * not all say the same. The whole table beside it has to be of the same count, and nothing that
 * was told before may bound a small count that is hidden now, nor the other way round.
 */
export function nextBreak(
  number: number,
  before: ReleasedBreak | null,
  now: BreakTable,
): ReleasedBreak | null {
  const shown = columnsToShow(before, now)
  if (shown === null || !mayGroupsMove(before, now, shown)) return null
  const remainder = remainderOf(now, shown.map(keyOf))
  const groups = remainder.base === 0 ? shown : [...shown, remainder]
  const told = hideBesideEarlier(
    groups,
    now.rowsOverlap ? 'overlapping' : 'disjoint',
    JSON.stringify([shown.map(keyOf), remainder.base === 0, now.rowValues]),
    before?.earlier ?? null,
  )
  if (told === null || told.shown.flat().every((count) => count === null)) return null
  return {
    asOf: number,
    table: now,
    columns: shown.map(({ values, base }, index) => ({
      values,
      base,
      counts: told.shown[index] ?? [],
    })),
    earlier: told.earlier,
  }
}

const keyOf = ({ values }: { readonly values: readonly ChoiceValue[] }) => JSON.stringify(values)

/** Columns with a large enough base, less the smallest, until the remainder is large enough too. */
function columnsToShow(
  before: ReleasedBreak | null,
  now: BreakTable,
): readonly BreakColumn[] | null {
  const always = new Set(before?.columns.map(keyOf))
  let shown = now.columns.filter(
    (column) => always.has(keyOf(column)) || column.base >= DISCLOSURE.smallestBase,
  )
  while (!isRemainderSafe(now, shown)) {
    const [smallest] = shown
      .filter((column) => !always.has(keyOf(column)))
      .sort((a, b) => a.base - b.base)
    if (smallest === undefined) return null
    shown = shown.filter((column) => column !== smallest)
  }
  return shown.length === 0 ? null : shown
}

/** A single hidden column would be a column of its own: the whole less the others. */
function isRemainderSafe(now: BreakTable, shown: readonly BreakColumn[]): boolean {
  const { base } = remainderOf(now, shown.map(keyOf))
  if (base === 0 || base >= DISCLOSURE.smallestBase) return true
  const hidden = now.columns.filter((column) => column.base > 0 && !shown.includes(column))
  return base >= DISCLOSURE.step && hidden.length !== 1
}

/** Everybody who is in none of the columns. */
const remainderOf = ({ columns, rest }: BreakTable, shown: readonly string[]): People =>
  columns
    .filter((column) => !shown.includes(keyOf(column)))
    .reduce<People>(
      (sum, { base, counts }) => ({
        base: sum.base + base,
        counts: sum.counts.map((count, row) => count + (counts[row] ?? 0)),
      }),
      rest,
    )

function mayGroupsMove(
  before: ReleasedBreak | null,
  now: BreakTable,
  shown: readonly BreakColumn[],
): boolean {
  const known = before?.columns.map(keyOf) ?? []
  const fresh = shown.filter((column) => !known.includes(keyOf(column)))
  const earlier = before === null ? null : alignedRows(before.table, now)
  const pairs: (readonly [People | null, People])[] = [
    [earlier === null ? null : remainderOf(earlier, known), remainderOf(now, known)],
    ...shown
      .filter((column) => known.includes(keyOf(column)))
      .map(
        (column) =>
          [earlier?.columns.find((old) => keyOf(old) === keyOf(column)) ?? null, column] as const,
      ),
    ...fresh.map((column) => [null, column] as const),
    ...(fresh.length === 0 ? [] : [[null, remainderOf(now, shown.map(keyOf))] as const]),
  ]
  const grown = peopleIn(now) - (earlier === null ? 0 : peopleIn(earlier))
  return (
    grown >= DISCLOSURE.step &&
    pairs.every(([old, group]) => mayGroupMove(old, group, now.rowsOverlap))
  )
}

const peopleIn = ({ columns, rest }: BreakTable) =>
  columns.reduce((sum, { base }) => sum + base, rest.base)

/** A later version may have brought further answers; nobody had given them before. */
function alignedRows(old: BreakTable, now: BreakTable): BreakTable {
  const aligned = <Group extends People>(group: Group): Group => ({
    ...group,
    counts: now.rowValues.map((value) => group.counts[old.rowValues.indexOf(value)] ?? 0),
  })
  return { ...old, columns: old.columns.map(aligned), rest: aligned(old.rest) }
}

function mayGroupMove(old: People | null, now: People, overlapping: boolean): boolean {
  const grown = now.base - (old?.base ?? 0)
  const steps = now.counts.map((count, row) => count - (old?.counts[row] ?? 0))
  if (grown === 0) return steps.every((step) => step === 0)
  if (grown < DISCLOSURE.step) return false
  const left = (group: People) => leftOut(group.base, group.counts)
  if (
    old !== null &&
    (overlapping
      ? tellsLeavers([...old.counts, ...left(old)], [...now.counts, ...left(now)], 'overlapping')
      : tellsLeavers(old.counts, now.counts))
  )
    return false
  return overlapping
    ? steps.some((step) => step > 0 && step < grown)
    : steps.filter((step) => step > 0).length >= 2
}
