import { dateOf } from '../expression/dates.ts'
import { defuse } from './defuse.ts'
import type { Cell, FileCode, FileColumn } from './file-column.ts'

export type CsvForm = {
  /** `spreadsheet`: nothing in it runs when a spreadsheet opens it. */
  readonly edition: 'research' | 'spreadsheet'
  readonly values: 'codes' | 'labels'
  /** Who skipped a question, or was not shown it: nothing, or what the codebook says stands for it. */
  readonly missing: 'blank' | 'codes'
}

/** As text, before it is quoted. */
export type CellWriter = (cell: Cell) => string

const SPECIAL = /[",\r\n]/

/** RFC 4180, but for the end of a line, which is a line feed alone. NA without quotes is no answer. */
export const quoted = (text: string): string =>
  SPECIAL.test(text) || text === 'NA' ? `"${text.replaceAll('"', '""')}"` : text

/** Excel takes a file that does not begin with it for one of the computer's old encoding. */
export const markOf = (edition: CsvForm['edition']): string =>
  edition === 'spreadsheet' ? '\uFEFF' : ''

export const csvHeadings = (columns: readonly FileColumn[], { edition }: CsvForm): string =>
  `${markOf(edition)}${columns.map(({ name }) => quoted(edition === 'spreadsheet' ? defuse(name) : name)).join(',')}\n`

/** What is written of a cell in each column, quotes included. */
export const csvWriters = (
  columns: readonly FileColumn[],
  { edition, values, missing }: CsvForm,
): readonly CellWriter[] => {
  const safe = safeIn(edition)
  return columns.map(({ holds }): CellWriter => {
    switch (holds.kind) {
      case 'codes': {
        const texts = holds.codes.map((code) => {
          const isBlank = code.missing === 'skipped' || code.missing === 'notShown'
          if (isBlank && missing === 'blank') return ''
          return quoted(textOfCode(code, { edition, values }))
        })
        return (cell) => (typeof cell === 'number' ? (texts[cell] ?? '') : '')
      }
      case 'text':
        return (cell) => (typeof cell === 'string' ? quoted(safe(cell)) : '')
      case 'date':
        return (cell) => (typeof cell === 'number' ? (dateOf(cell) ?? '') : '')
      case 'number':
      case 'tick':
        return (cell) => (cell === null ? '' : String(cell))
    }
  })
}

const safeIn = (edition: CsvForm['edition']) =>
  edition === 'spreadsheet' ? defuse : (text: string) => text

/** What stands for a choice. A number stays one, whatever its sign: nothing in it runs. */
export function textOfCode(
  { value, code, label }: FileCode,
  { edition, values }: Pick<CsvForm, 'edition' | 'values'>,
): string {
  if (values === 'labels') return safeIn(edition)(label)
  return value === String(code) ? value : safeIn(edition)(value)
}
