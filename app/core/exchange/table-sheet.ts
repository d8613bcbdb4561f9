import type { ResponseSource } from '../response/answer.ts'
import type {
  CrosstabMethod,
  PresentedColumn,
  PresentedCrosstab,
} from '../results/presented-crosstab.ts'
import type { PresentedSummary } from '../results/presented-summary.ts'
import type { Cell } from './file-column.ts'
import { safeCell } from './safe-cell.ts'

/** Which of a cell's percentages a sheet shows. */
export type SheetPercent = 'column' | 'row' | 'total'

type Sheet = readonly (readonly Cell[])[]

/** One question as a sheet: a line for each answer. */
export function summarySheet(summary: PresentedSummary): Sheet {
  const { variable, bases, values, numbers } = summary
  const { people, weighted, effective } = bases.substantive
  return [
    [variable.label],
    ...aboutLines(summary),
    ['Answer', 'People', 'Weighted', 'Percent', '95% from', '95% to'],
    ['Base', people, weighted],
    ['Base, effective people', effective],
    ...values.map(({ label, count, weighted: weight, percent, ci }) => [
      label,
      count,
      weight,
      percent,
      ci?.[0] ?? null,
      ci?.[1] ?? null,
    ]),
    ...(numbers === null
      ? []
      : [
          ['Mean', null, null, numbers.value, numbers.ci?.[0] ?? null, numbers.ci?.[1] ?? null],
          ['Standard deviation', null, null, numbers.sd],
          ['Median', null, null, numbers.median],
        ]),
  ]
}

/** A crosstab as a sheet: of each column people, percent and letters beside each other. */
export function crosstabSheet(crosstab: PresentedCrosstab, percent: SheetPercent): Sheet {
  const { rows, groups, total } = crosstab
  const columns = [
    ...(total === null ? [] : [{ group: '', name: 'Everybody', column: total }]),
    ...groups.flatMap(({ variables, columns: own }) =>
      own.map((column) => ({
        group: variables.map(({ label }) => label).join(' › ') || 'When received',
        name: column.values.map(({ label }) => label).join(' › '),
        column,
      })),
    ),
  ]
  const each = (cells: (column: PresentedColumn) => readonly [Cell, Cell, Cell]) =>
    columns.flatMap(({ column }) => cells(column))
  const percentIn = PERCENTS[percent]
  const hasMeans = columns.some(({ column }) => column.mean !== null)
  return [
    [rows.label],
    ...aboutLines(crosstab),
    ...(percent === 'column' ? [] : [[PERCENT_LINES[percent]]]),
    ['', ...columns.flatMap(({ group }) => [group, '', ''])],
    ['', ...columns.flatMap(({ name }) => [name, '', ''])],
    [
      'Answer',
      ...columns.flatMap(({ column: { letter } }) => [
        'People',
        'Percent',
        letter === '' ? 'Larger than' : `${letter}: larger than`,
      ]),
    ],
    ['Base, people', ...each(({ base }) => [base.people, null, ''])],
    ['Base, weighted', ...each(({ base }) => [base.weighted, null, ''])],
    ['Base, effective people', ...each(({ base }) => [base.effective, null, ''])],
    ...rows.values.map(({ label }, row) => [
      label,
      ...each(({ cells }) => {
        const cell = cells[row]
        return [cell?.count ?? null, cell?.[percentIn] ?? null, cell?.letters ?? '']
      }),
    ]),
    ...(hasMeans
      ? [['Mean', ...each(({ mean }) => [null, mean?.mean ?? null, mean?.letters ?? ''])]]
      : []),
  ]
}

const PERCENTS = { column: 'percent', row: 'rowPercent', total: 'totalPercent' } as const

const PERCENT_LINES = {
  row: 'Percentages are of those of the group who gave the row’s answer',
  total: 'Percentages are of everybody in the group',
} as const

type About = Pick<PresentedCrosstab, 'filter' | 'source' | 'flagged'> & {
  readonly method: Pick<CrosstabMethod, 'weighting' | 'withoutWeight'>
}

/** Whatever makes it another table than that of everybody who answered here. */
const aboutLines = ({ filter, source, flagged, method }: About): Sheet =>
  [
    ...(filter === null ? [] : [`Only those for whom this holds: ${filter}`]),
    ...(source === 'live' ? [] : [SOURCE_LINES[source]]),
    ...weightLines(method),
    ...(flagged === 'kept' ? [] : ['Without people with a quality flag']),
  ].map((line) => [line])

const SOURCE_LINES: Readonly<Record<Exclude<ResponseSource, 'live'>, string>> = {
  reconstruction: 'Rebuilt from published percentages; no row is a person',
  practice: 'Practice answers, which are tests',
  import: 'Imported answers, collected elsewhere',
}

function weightLines({ weighting, withoutWeight }: About['method']): readonly string[] {
  if (weighting === 'none') return []
  const made =
    weighting === 'raking' ? 'raking to targets' : 'a number that came with each response'
  const left = withoutWeight === 0 ? '' : `; people without a weight, in no base: ${withoutWeight}`
  return [`Weighted by ${made}${left}`]
}

/** Sheets under each other, with an empty line between; nothing in them runs in a spreadsheet. */
export const sheetsCsv = (sheets: readonly Sheet[]): string =>
  sheets
    .map((sheet) => sheet.map((line) => `${line.map(safeCell).join(',')}\n`).join(''))
    .join('\n')
