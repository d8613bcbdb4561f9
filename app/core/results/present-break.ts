import type { ReleasedBreak, ShownColumn } from '../disclosure/next-break.ts'
import { DISCLOSURE } from '../disclosure/rules.ts'
import { adjustedResiduals } from '../stats/adjusted-residuals.ts'
import { chiSquareTest } from '../stats/chi-square-test.ts'
import { columnLetter } from '../stats/column-letters.ts'
import { countInterval } from '../stats/count-interval.ts'
import type { IntervalMethod } from '../stats/share-interval.ts'
import type { BreakTable } from '../tally/tables/break-table.ts'
import type { Letters } from '../tally/analysis/crosstab.ts'
import type { ContingencyTable } from '../stats/association.ts'
import { nestedLabels, variableLabel } from './crosstab-labels.ts'
import { lettersOfShown } from './letters-of-shown.ts'
import type { Residuals } from './present-crosstab.ts'
import type {
  PresentedAssociationTest,
  PresentedCell,
  PresentedColumn,
  PresentedGroup,
} from './presented-crosstab.ts'
import { inPercent } from './present-variable.ts'
import type { Reader } from './words.ts'

/** By what a released table is judged beyond its counts. */
export type BreakMethod = {
  readonly letters: Letters
  readonly interval: IntervalMethod
  readonly residuals: Residuals
}

/**
 * A released table by a break. Everything beside the counts is worked out from counts and bases
 * that are printed, so that it gives away no hidden one.
 */
export function presentBreak(
  { asOf, table, columns }: ReleasedBreak,
  { letters, interval, residuals }: BreakMethod,
  reader: Reader,
): PresentedGroup {
  const lettersOf = lettersOfShown(columns, letters)
  const totals = totalCounts(table)
  const everybody = peopleOf(table)
  const printed = table.rowsOverlap ? null : printedCounts(columns)
  const residualsOf = printed === null ? [] : adjustedResiduals(printed)
  return {
    variables: table.by.map((id) => variableLabel(reader, id)),
    asOf,
    overlapping: false,
    test: 'z',
    columns: columns.map((column, place): PresentedColumn => ({
      values: nestedLabels(reader, table.by, column.values),
      letter: columnLetter(place),
      base: { people: column.base, weighted: column.base, effective: column.base },
      smallBase: column.base < DISCLOSURE.ordinaryBase,
      cells: column.counts.map((count, row) => ({
        ...presentCount(
          count,
          { column: column.base, row: totals[row] ?? 0, all: everybody },
          interval,
        ),
        letters: lettersOf[row]?.[place] ?? '',
        ...(residuals === 'shown' ? { residual: residualsOf[place]?.[row] ?? null } : {}),
      })),
      mean: null,
    })),
    hiddenColumns: table.columns.filter(({ base }) => base > 0).length - columns.length,
    association: printed === null ? null : associationOf(printed),
    meanDifference: null,
  }
}

/** A published break that is not in the release yet. */
export const waitingBreak = (variables: readonly string[], reader: Reader): PresentedGroup => ({
  variables: variables.map((id) => variableLabel(reader, id)),
  asOf: null,
  overlapping: false,
  test: 'z',
  columns: [],
  hiddenColumns: 0,
  association: null,
  meanDifference: null,
})

/** Everybody with a substantive answer to the rows: the public whole table of the same count. */
export function presentEverybody(table: BreakTable, interval: IntervalMethod): PresentedColumn {
  const people = peopleOf(table)
  const totals = totalCounts(table)
  return {
    values: [],
    letter: '',
    base: { people, weighted: people, effective: people },
    smallBase: people < DISCLOSURE.ordinaryBase,
    cells: totals.map((count) => ({
      ...presentCount(count, { column: people, row: count, all: people }, interval),
      letters: '',
    })),
    mean: null,
  }
}

const peopleOf = ({ columns, rest }: BreakTable) =>
  columns.reduce((sum, { base }) => sum + base, rest.base)

const totalCounts = ({ columns, rest }: BreakTable) =>
  rest.counts.map((count, row) =>
    columns.reduce((sum, { counts }) => sum + (counts[row] ?? 0), count),
  )

function presentCount(
  count: number | null,
  bases: { readonly column: number; readonly row: number; readonly all: number },
  interval: IntervalMethod,
): Omit<PresentedCell, 'letters'> {
  const percentOf = (base: number) => (count === null || base === 0 ? null : (100 * count) / base)
  return {
    count,
    weighted: count,
    percent: percentOf(bases.column),
    rowPercent: percentOf(bases.row),
    totalPercent: percentOf(bases.all),
    ci: count === null ? null : inPercent(countInterval(count, bases.column, interval)),
  }
}

/** Column by column; null unless all are printed. */
function printedCounts(columns: readonly ShownColumn[]): ContingencyTable | null {
  const counts = columns.map((column) => column.counts.filter((count) => count !== null))
  return counts.some((column, index) => column.length < (columns[index]?.counts.length ?? 0))
    ? null
    : counts
}

function associationOf(counts: ContingencyTable): PresentedAssociationTest | null {
  const chiSquare = chiSquareTest(counts)
  return chiSquare === null ? null : { chiSquare, raoScott: null, wald: null }
}
