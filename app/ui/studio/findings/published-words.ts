import { DISCLOSURE } from '../../../core/disclosure/rules.ts'
import { FEW_PEOPLE, type BreakCells } from '../../../core/study/break-cells.ts'
import type { StudyVariable } from '../../../core/study/study-variable.ts'
import type { VariableCount } from '../../../core/study/variable-counts.ts'
import { printNumber } from '../../charts/printed.ts'

/** What a choice lets anybody see; `warning` where it may show single people. */
export type Opening = { readonly says: string; readonly warning: string | null }

type Known = {
  /** Null for who may not see exact figures, as are the cells of a break that is not published. */
  readonly counts: VariableCount | null
  readonly cells: BreakCells | null
  /** Variables that would be broken down by it. */
  readonly tables: number
}

/** What breaking down by a variable opens, as the answers are now. */
export function breakOpening(
  { categories }: Pick<StudyVariable, 'categories'>,
  { counts, cells, tables }: Known,
): Opening {
  const columns = plural(categories.length, 'column')
  const says =
    cells === null
      ? `Would show ${plural(tables, 'table')} by ${columns}.`
      : `Anybody can see ${plural(cells.tables, 'table')} by ${columns}: ${plural(cells.cells, 'cell')}.`
  const few = categories.flatMap(({ label }, place) => {
    const people = counts?.counts[place] ?? 0
    return counts !== null && counts.base > 0 && people < DISCLOSURE.smallestBase
      ? [{ label, people }]
      : []
  })
  return { says: [says, ...hidden(few)].join(' '), warning: warningOf(few, cells) }
}

type Column = { readonly label: string; readonly people: number }

const hidden = (few: readonly Column[]): readonly string[] =>
  few.length === 0
    ? []
    : [
        `Hidden as it is now, with under ${DISCLOSURE.smallestBase} people: ${few
          .map(({ label, people }) => `${label} (${printNumber(people)})`)
          .join(', ')}.`,
      ]

function warningOf(few: readonly Column[], cells: BreakCells | null): string | null {
  if (cells !== null)
    return cells.small === 0
      ? null
      : `${printNumber(cells.small)} of its cells have fewer than ${FEW_PEOPLE} people now. Fewer, larger groups are safer.`
  return few.some(({ people }) => people > 0 && people < FEW_PEOPLE)
    ? `It has columns of fewer than ${FEW_PEOPLE} people now. Fewer, larger groups are safer.`
    : null
}

/** A group of people as one ticks it: how many there are, where that may be known. */
export const groupWords = (label: string, people: number | null): string =>
  people === null
    ? label
    : `${label} (${printNumber(people)}${people < DISCLOSURE.smallestBase ? ', hidden as it is now' : ''})`

const plural = (count: number, one: string): string =>
  `${printNumber(count)} ${one}${count === 1 ? '' : 's'}`
