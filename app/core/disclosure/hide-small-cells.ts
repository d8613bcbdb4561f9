import type { OneWayTable } from '../tally/tables/table.ts'
import type { ChoiceValue } from '../definition/definition.ts'
import type { People } from '../tally/tables/break-table.ts'
import { DISCLOSURE } from './rules.ts'
import { suppressBesideTotals } from './suppress-beside-totals.ts'

/**
 * The counts of groups that together are everybody, `[group][row]`, with null for those from 1 to
 * 4 and for as many more as it takes that nobody can work them out from the totals of rows and
 * groups, which are public; nothing is shown where an answer has fewer than 5 in all. Ticks of a multiple choice don't add up: each stands against those
 * who left it out.
 */
export function hideSmallCells(
  groups: readonly People[],
  rows: 'disjoint' | 'overlapping',
): readonly (readonly (number | null)[])[] {
  // A group of everybody is the whole table.
  if (groups.length < 2) return groups.map(({ counts }) => counts)
  const height = groups[0]?.counts.length ?? 0
  const down = Array.from({ length: height }, (_, row) =>
    groups.map(({ counts }) => counts[row] ?? 0),
  )
  // A few people in a whole row can be bounded by their number alone, whatever is hidden.
  const isRare = (counts: readonly number[]) => isSmall(counts.reduce((sum, n) => sum + n, 0))
  if (rows === 'disjoint' && down.some(isRare))
    return groups.map(({ counts }) => counts.map(() => null))
  const hidden =
    rows === 'disjoint'
      ? suppressBesideTotals(down, SMALLEST_SHOWN)
      : down.map((ticked) => {
          const left = groups.map(({ base }, index) => base - (ticked[index] ?? 0))
          return isRare(ticked) || isRare(left)
            ? ticked.map(() => true)
            : (suppressBesideTotals([ticked, left], SMALLEST_SHOWN)[0] ?? [])
        })
  const shown = groups.map(({ counts }, group) =>
    counts.map((count, row) => (hidden[row]?.[group] === false ? count : null)),
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

/**
 * Answers whose count stays hidden in the table of one filter. A count is a sum over atoms, so it
 * may be shown where those of all its atoms might be. `filter` is its place in the ids of atoms.
 */
export function hiddenAnswers(
  atoms: readonly OneWayTable[],
  filter: number,
): readonly ChoiceValue[] {
  const answers = (atoms[0]?.counts ?? []).filter(({ role }) => role !== 'declined')
  const groups = atoms.map(({ base, counts }) => ({
    base: base.substantive,
    counts: counts.filter(({ role }) => role !== 'declined').map(({ count }) => count),
  }))
  const shown = hideSmallCells(groups, addsUp(atoms) ? 'disjoint' : 'overlapping')
  return answers
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
