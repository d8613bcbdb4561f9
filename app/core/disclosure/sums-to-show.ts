import type { AnswerSet } from '../findings/summed-answers.ts'
import type { OneWayTable } from '../tally/tables/table.ts'
import { addsUp, hideSmallCells } from './hide-small-cells.ts'

/**
 * The sets of answers of which a finding may print how many there are in a part: those that stay
 * printed in the table that all sets make of the atoms, whose totals are public. Answers that no
 * set tells apart are one row of it. `filter` is the part's place in the ids of atoms, `hidden` what
 * its own table hides.
 */
export function sumsToShow(
  atoms: readonly OneWayTable[],
  filter: number,
  hidden: AnswerSet,
  sets: readonly AnswerSet[],
): readonly AnswerSet[] {
  // Ticks overlap, so that a sum of them says nothing else than each of them.
  if (!addsUp(atoms)) return sets.filter((set) => set.every((value) => !hidden.includes(value)))
  const rowOf = (value: AnswerSet[number]) => JSON.stringify(sets.map((set) => set.includes(value)))
  const answers = (atoms[0]?.counts ?? []).filter(({ role }) => role !== 'declined')
  const rows = [...new Set(answers.map(({ value }) => rowOf(value)))]
  const groups = atoms.map(({ base, counts }) => ({
    base: base.substantive,
    counts: rows.map((row) =>
      counts
        .filter(({ value, role }) => role !== 'declined' && rowOf(value) === row)
        .reduce((sum, { count }) => sum + count, 0),
    ),
  }))
  const shown = hideSmallCells(groups, 'disjoint')
  const isHidden = (row: string) =>
    atoms.some(
      ({ id }, index) => id[filter] === '1' && (shown[index]?.[rows.indexOf(row)] ?? null) === null,
    )
  return sets.filter(
    (set) => !answers.some(({ value }) => set.includes(value) && isHidden(rowOf(value))),
  )
}
