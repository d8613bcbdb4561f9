import { dateOf } from '../expression/dates.ts'
import { defuse } from './defuse.ts'
import type { Cell, FileColumn } from './file-column.ts'

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

export const csvHeadings = (columns: readonly FileColumn[], { edition }: CsvForm): string =>
  `${columns.map(({ name }) => quoted(edition === 'spreadsheet' ? defuse(name) : name)).join(',')}\n`

/** What is written of a cell in each column, quotes included. */
export const csvWriters = (
  columns: readonly FileColumn[],
  { edition, values, missing }: CsvForm,
): readonly CellWriter[] => {
  const safe = edition === 'spreadsheet' ? defuse : (text: string) => text
  return columns.map(({ holds }): CellWriter => {
    switch (holds.kind) {
      case 'codes': {
        const texts = holds.codes.map((code) => {
          const isBlank = code.missing === 'skipped' || code.missing === 'notShown'
          if (isBlank && missing === 'blank') return ''
          return quoted(values === 'labels' ? safe(code.label) : valueText(code, safe))
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

/** A number stays one, whatever its sign: a spreadsheet has nothing to run in it. */
const valueText = (
  { value, code }: { readonly value: string; readonly code: number },
  safe: (text: string) => string,
): string => (value === String(code) ? value : safe(value))
