import type { PresentedColumn, PresentedCrosstab } from '../results/presented-crosstab.ts'
import type { PresentedSummary } from '../results/presented-summary.ts'
import { quoted } from './csv.ts'
import { defuse } from './defuse.ts'
import type { Cell } from './file-column.ts'

/** Which of a cell's percentages a sheet shows. */
export type SheetPercent = 'column' | 'row' | 'total'

type Sheet = readonly (readonly Cell[])[]

/** One question as a sheet: a line for each answer. */
export function summarySheet({
  variable,
  bases,
  values,
  numbers,
  filter,
}: PresentedSummary): Sheet {
  const { people, weighted, effective } = bases.substantive
  return [
    [variable.label],
    ...filterLine(filter),
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
  const { rows, groups, total, filter } = crosstab
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
    ...filterLine(filter),
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

const filterLine = (filter: string | null): Sheet =>
  filter === null ? [] : [[`Only those for whom this holds: ${filter}`]]

/** Sheets under each other, with an empty line between; nothing in them runs in a spreadsheet. */
export const sheetsCsv = (sheets: readonly Sheet[]): string =>
  sheets.map((sheet) => sheet.map((line) => `${line.map(written).join(',')}\n`).join('')).join('\n')

const written = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'number' ? String(cell) : quoted(defuse(cell))
