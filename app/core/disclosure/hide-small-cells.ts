import type { OneWayTable } from '../tally/tables/table.ts'
import type { ChoiceValue } from '../definition/definition.ts'
import type { People } from '../tally/tables/break-table.ts'
import type { CountTable, HiddenCells } from './audit.ts'
import { DISCLOSURE } from './rules.ts'
import {
  rememberTable,
  suppressBesideEarlier,
  suppressBesideTotals,
  type EarlierTable,
} from './suppress-beside-totals.ts'

type Rows = 'disjoint' | 'overlapping'

type ShownCounts = readonly (readonly (number | null)[])[]

/** What was told of the same groups and answers before. */
export type EarlierCounts = {
  /** The groups and answers by name: of others it says nothing. */
  readonly of: string
  readonly tables: readonly EarlierTable[]
}

/**
 * The counts of groups that together are everybody, `[group][row]`, with null for those from 1 to
 * 4 and for as many more as it takes that nobody can work them out from the totals of rows and
 * groups, which are public; nothing is shown where an answer has fewer than 5 in all. Ticks of a multiple choice don't add up: each stands against those
 * who left it out.
 */
export function hideSmallCells(groups: readonly People[], rows: Rows): ShownCounts {
  // A group of everybody is the whole table.
  if (groups.length < 2) return groups.map(({ counts }) => counts)
  const hidden = tablesOf(groups, rows).map((table) =>
    isRare(table) ? allOf(table) : suppressBesideTotals(table, SMALLEST_SHOWN),
  )
  return shownOf(groups, rows, hidden)
}

/**
 * The same beside what was told before, with what is to be remembered of it; null while the table
 * has to wait, since its numbers and those before it would bound a small count. `of` names the
 * groups and their answers.
 */
export function hideBesideEarlier(
  groups: readonly People[],
  rows: Rows,
  of: string,
  earlier: EarlierCounts | null,
): { readonly shown: ShownCounts; readonly earlier: EarlierCounts } | null {
  if (groups.length < 2)
    return { shown: groups.map(({ counts }) => counts), earlier: { of, tables: [] } }
  const known = earlier?.of === of ? earlier.tables : []
  const tables = tablesOf(groups, rows).map((table, place) => ({
    table,
    before: known[place] ?? nothingTold(table),
  }))
  const hidden: HiddenCells[] = []
  for (const { table, before } of tables) {
    const cells = isRare(table)
      ? allOf(table)
      : suppressBesideEarlier(table, SMALLEST_SHOWN, before)
    if (cells === null) return null
    hidden.push(cells)
  }
  const shown = shownOf(groups, rows, hidden)
  const isNothing = shown.flat().every((count) => count === null)
  return {
    shown,
    earlier: {
      of,
      tables: tables.map(({ table, before }, place) =>
        rememberTable(
          table,
          isNothing ? allOf(table) : (hidden[place] ?? allOf(table)),
          SMALLEST_SHOWN,
          before,
        ),
      ),
    },
  }
}

/** One table of all answers; of ticks one for each, of those who ticked and those who did not. */
function tablesOf(groups: readonly People[], rows: Rows): readonly CountTable[] {
  const down = (groups[0]?.counts ?? []).map((_, row) =>
    groups.map(({ counts }) => counts[row] ?? 0),
  )
  return rows === 'disjoint'
    ? [down]
    : down.map((ticked) => [ticked, groups.map(({ base }, index) => base - (ticked[index] ?? 0))])
}

/** A few people in a whole row can be bounded by their number alone, whatever is hidden. */
const isRare = (table: CountTable) =>
  table.some((counts) => isSmall(counts.reduce((sum, n) => sum + n, 0)))

const allOf = (table: CountTable): HiddenCells => table.map((line) => line.map(() => true))

const nothingTold = (table: CountTable): EarlierTable => ({
  least: table.map((line) => line.map(() => 0)),
  guarded: null,
})

function shownOf(
  groups: readonly People[],
  rows: Rows,
  hidden: readonly HiddenCells[],
): ShownCounts {
  const lineOf = (row: number) => (rows === 'disjoint' ? hidden[0]?.[row] : hidden[row]?.[0])
  const shown = groups.map(({ counts }, group) =>
    counts.map((count, row) => (lineOf(row)?.[group] === false ? count : null)),
  )
  return rows === 'overlapping' && isToldByTicks(groups, shown)
    ? groups.map(({ counts }) => counts.map(() => null))
    : shown
}

/**
 * Everybody in a group ticked something, so that those whom its printed ticks leave over had the
 * hidden ones; with a row's total that may bound a small count in another group.
 */
function isToldByTicks(
  groups: readonly People[],
  shown: readonly (readonly (number | null)[])[],
): boolean {
  const n = groups.reduce((sum, { base }) => sum + base, 0)
  const leastOf = ({ base }: People, ticks: readonly (number | null)[], row: number): number =>
    Math.max(
      0,
      ticks.reduce<number>(
        (left, count, other) => (other === row ? left : left - (count ?? base)),
        base,
      ),
    )
  return (groups[0]?.counts ?? []).some((_, row) => {
    const hidden = groups.flatMap((group, place) => {
      const ticks = shown[place] ?? []
      if (ticks[row] !== null) return []
      const count = group.counts[row] ?? 0
      return [{ count, base: group.base, least: leastOf(group, ticks, row) }]
    })
    const total = groups.reduce((sum, { counts }) => sum + (counts[row] ?? 0), 0)
    const left = hidden.reduce((sum, { count }) => sum + count, 0)
    return hidden.some(({ count, base, least }) => {
      if (!isSmall(count) && !isSmall(base - count)) return false
      const others = hidden.reduce(
        (sum, one) => ({ least: sum.least + one.least, most: sum.most + one.base }),
        { least: -least, most: -base },
      )
      const known = Math.min(base, total) - Math.max(0, base + total - n)
      const width = Math.min(base, left - others.least) - Math.max(least, left - others.most)
      return width < Math.min(DISCLOSURE.largestSmallCell, known)
    })
  })
}

const isSmall = (count: number) => count >= 1 && count < SMALLEST_SHOWN

const SMALLEST_SHOWN = DISCLOSURE.largestSmallCell + 1

/** The counts of atoms, `[atom][answer]`, as hideBesideEarlier tells them. */
export function hideInAtoms(
  atoms: readonly OneWayTable[],
  earlier: EarlierCounts | null,
): ReturnType<typeof hideBesideEarlier> {
  const groups = atoms.map(({ base, counts }) => ({
    base: base.substantive,
    counts: counts.filter(({ role }) => role !== 'declined').map(({ count }) => count),
  }))
  const of = JSON.stringify([atoms.map(({ id }) => id), answersOf(atoms).map(({ value }) => value)])
  return hideBesideEarlier(groups, addsUp(atoms) ? 'disjoint' : 'overlapping', of, earlier)
}

const answersOf = (atoms: readonly OneWayTable[]) =>
  (atoms[0]?.counts ?? []).filter(({ role }) => role !== 'declined')

/**
 * Answers whose count stays hidden in the table of one filter. A count is a sum over atoms, so it
 * may be shown where those of all its atoms might be. `filter` is its place in the ids of atoms.
 */
export function hiddenAnswers(
  atoms: readonly OneWayTable[],
  shown: ShownCounts,
  filter: number,
): readonly ChoiceValue[] {
  return answersOf(atoms)
    .filter((_, row) =>
      atoms.some(({ id }, index) => id[filter] === '1' && (shown[index]?.[row] ?? null) === null),
    )
    .map(({ value }) => value)
}

/** Does each person of these tables stand in one count? */
export const addsUp = (atoms: readonly OneWayTable[]): boolean =>
  atoms.every(
    ({ base, counts }) =>
      counts.reduce((sum, { role, count }) => (role === 'declined' ? sum : sum + count), 0) ===
      base.substantive,
  )
