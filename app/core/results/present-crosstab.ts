import { DISCLOSURE } from '../disclosure/rules.ts'
import type {
  Crosstab,
  CrosstabCell,
  CrosstabColumn,
  CrosstabGroup,
  CrosstabMean,
  GroupAssociation,
} from '../tally/analysis/crosstab.ts'
import { nestedLabels, variableLabel } from './crosstab-labels.ts'
import { inPercent, type Intervals } from './present-variable.ts'
import type {
  PresentedCell,
  PresentedColumn,
  PresentedGroup,
  PresentedMean,
} from './presented-crosstab.ts'
import type { Reader } from './words.ts'

export type Residuals = 'shown' | 'none'

/** An analysed crosstab, exact, for those who may see everything. */
export function presentCrosstab(
  { total, groups }: Crosstab,
  intervals: Intervals,
  residuals: Residuals,
  reader: Reader,
): { readonly total: PresentedColumn; readonly groups: readonly PresentedGroup[] } {
  return {
    total: presentColumn(total, [], intervals, reader),
    groups: groups.map((group) => presentGroup(group, intervals, residuals, reader)),
  }
}

const presentGroup = (
  { variables, overlapping, test, columns, association, meanDifference }: CrosstabGroup,
  intervals: Intervals,
  residuals: Residuals,
  reader: Reader,
): PresentedGroup => ({
  variables: variables.map((id) => variableLabel(reader, id)),
  asOf: null,
  overlapping,
  test,
  columns: columns.map((column, place) => {
    const presented = presentColumn(column, variables, intervals, reader)
    if (residuals === 'none') return presented
    const residualOf = (row: number) =>
      intervals === 'none' ? null : (association?.residuals[row]?.[place] ?? null)
    const cells = presented.cells.map((cell, row) => ({ ...cell, residual: residualOf(row) }))
    return { ...presented, cells }
  }),
  hiddenColumns: 0,
  // Nobody drew rebuilt rows from anything, so there is nothing to test.
  association: intervals === 'none' ? null : association && testsOf(association),
  meanDifference: intervals === 'none' ? null : meanDifference,
})

const testsOf = ({ chiSquare, raoScott, wald }: GroupAssociation) => ({ chiSquare, raoScott, wald })

const presentColumn = (
  { values, letter, base, cells, mean }: CrosstabColumn,
  variables: readonly string[],
  intervals: Intervals,
  reader: Reader,
): PresentedColumn => ({
  values: nestedLabels(reader, variables, values),
  letter,
  base,
  smallBase: base.people < DISCLOSURE.ordinaryBase,
  cells: cells.map((cell) => presentCell(cell, intervals)),
  mean: mean === null ? null : presentMean(mean, intervals),
})

const percent = (share: number | null) => (share === null ? null : 100 * share)

const presentCell = (cell: CrosstabCell, intervals: Intervals): PresentedCell => ({
  count: cell.count,
  weighted: cell.weighted,
  percent: percent(cell.columnShare),
  rowPercent: percent(cell.rowShare),
  totalPercent: percent(cell.totalShare),
  ci: intervals === 'none' ? null : inPercent(cell.interval),
  letters: intervals === 'none' ? '' : cell.letters,
})

const presentMean = (
  { mean, standardDeviation, standardError, interval, letters }: CrosstabMean,
  intervals: Intervals,
): PresentedMean => ({
  mean,
  sd: standardDeviation,
  se: intervals === 'none' ? null : standardError,
  ci: intervals === 'none' || interval === null ? null : [interval.lower, interval.upper],
  letters: intervals === 'none' ? '' : letters,
})
