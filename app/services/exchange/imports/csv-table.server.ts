import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { undoDefuse } from '../../../core/exchange/defuse.ts'
import {
  NOT_SAID,
  type DataCell,
  type DataField,
  type DataRow,
  type DataTable,
} from '../../../core/exchange/import/data-file.ts'
import type { Misfit } from '../../../core/problem.ts'
import { ok, refuse, type Result } from '../../../core/result.ts'

export type CsvForm = {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  readonly delimiter: ',' | ';' | '\t'
  /** Whether what a spreadsheet would run has an apostrophe before it. */
  readonly formulas: 'defused' | 'asTheyAre'
}

/** Others have their turn after so many. */
const ROWS_A_TURN = 100
/** A row is not longer than all that one may answer. */
const LONGEST_ROW = 4 * 1024 * 1024
const NO_LABELS: ReadonlyMap<string, string> = new Map()

/** Rows beneath their headings, read while they are taken. */
export async function readCsv(path: string, form: CsvForm): Promise<Result<DataTable, Misfit>> {
  const records = parsed(path, form)
  try {
    const first = await records.next()
    const names = first.done === true ? [] : first.value.map(nameOf)
    const misfit = headingsFault(names)
    if (misfit !== null) {
      await records.return(undefined)
      return refuse(misfit)
    }
    return ok({ fields: names.map((name) => fieldOf(name, form)), rows: rowsOf(records, form) })
  } catch (error) {
    return refuse(csvFault(error))
  }
}

const fault = (code: string, message: string): Misfit => ({ pointer: '', code, message })

function headingsFault(names: readonly string[]): Misfit | null {
  if (names.length < 1) return fault('no_columns', 'The file has no headings')
  const seen = new Set<string>()
  for (const name of names)
    if (seen.has(name)) return fault('column_twice', `Two columns are called “${name}”`)
    else seen.add(name)
  return null
}

function nameOf(cell: CsvCell, place: number): string {
  const name = undoDefuse(String(cell).trim())
  return name === '' ? `Column ${place + 1}` : name
}

const fieldOf = (name: string, { delimiter }: CsvForm): DataField => ({
  name,
  label: null,
  labels: NO_LABELS,
  isMissing: (cell) => cell === NOT_SAID,
  // Where a comma stands in numbers, something else parts the columns.
  numbers: delimiter === ';' ? 'comma' : 'point',
})

type CsvCell = string | typeof NOT_SAID

async function* parsed(path: string, { encoding, delimiter }: CsvForm) {
  const text = async function* (bytes: AsyncIterable<Buffer>) {
    const decoder = new TextDecoder(encoding)
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  }
  const rows = parse({
    delimiter,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    cast: (cell, { quoting }): CsvCell => (cell === 'NA' && !quoting ? NOT_SAID : cell),
  })
  // What goes wrong on the way is heard by whoever reads the rows.
  pipeline(createReadStream(path), text, rows, () => undefined)
  yield* rows as AsyncIterable<readonly CsvCell[]>
}

async function* rowsOf(
  records: AsyncGenerator<readonly CsvCell[]>,
  { formulas }: CsvForm,
): DataTable['rows'] {
  const said = formulas === 'defused' ? undoDefuse : (text: string) => text
  let rows: DataRow[] = []
  try {
    for await (const record of records) {
      rows.push(
        record.map((cell): DataCell => {
          if (cell === '') return null
          return typeof cell === 'string' ? said(cell) : cell
        }),
      )
      if (rows.length < ROWS_A_TURN) continue
      yield ok(rows)
      rows = []
    }
  } catch (error) {
    yield ok(rows)
    yield refuse(csvFault(error))
    return
  }
  yield ok(rows)
}

function csvFault(error: unknown): Misfit {
  if (!(error instanceof CsvError)) throw error
  const line = typeof error['lines'] === 'number' ? ` (line ${error['lines']})` : ''
  switch (error.code) {
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
    case 'CSV_RECORD_INCONSISTENT_COLUMNS':
      return fault('uneven_row', `A row has more or fewer cells than there are headings${line}`)
    case 'CSV_MAX_RECORD_SIZE':
      return fault('row_too_long', `A row is longer than ${LONGEST_ROW} characters${line}`)
    default:
      return fault('not_a_csv', `The quotes of a row don’t match${line}`)
  }
}
