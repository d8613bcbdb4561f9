import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { isSav } from '../../../core/exchange/sav/read/read-records.ts'
import type { DataField, DataTable } from '../../../core/exchange/import/data-file.ts'
import { problem, type Misfit, type Problem } from '../../../core/problem.ts'
import { ok, refuse, type Result } from '../../../core/result.ts'
import { readCsv, type CsvForm } from './csv-table.server.ts'
import { readSavFile } from './sav-table.server.ts'

/** A file of old answers on the disk, read as often as is needed. */
export type ImportFile = {
  readonly kind: 'csv' | 'sav'
  /** What it is called where it comes from. */
  readonly name: string
  /** SHA-256 of its content, in hex. */
  readonly hash: string
  readonly fields: readonly DataField[]
  /** From the first row, each time. */
  readonly rows: () => DataTable['rows']
}

export async function openImport(path: string, name: string): Promise<Result<ImportFile, Problem>> {
  const { hash, head, isUtf8, formulas } = await lookThrough(path)
  const other = otherKind(head)
  if (other !== null) return refuse(unreadable(other))
  const form = isSav(head) ? null : { ...csvForm(head, isUtf8), formulas }
  const open = () => (form === null ? readSavFile(path) : readCsv(path, form))
  const table = await open()
  if (!table.ok) return refuse(unreadable(table.problem))
  const { fields, rows } = table.value
  // It holds the file open.
  await rows.return(undefined)
  if (fields.length > MOST_COLUMNS)
    return refuse(
      unreadable({
        pointer: '',
        code: 'too_many_columns',
        message: `A file has ${MOST_COLUMNS.toLocaleString('en')} columns at most`,
      }),
    )
  return ok({
    kind: form === null ? 'sav' : 'csv',
    name,
    hash,
    fields,
    rows: async function* () {
      const again = await open()
      if (again.ok) yield* again.value.rows
      else yield refuse(again.problem)
    },
  })
}

export const unreadable = (fault: Misfit): Problem =>
  problem('import_unreadable', fault.message, { errors: [fault] })

const HEAD_BYTES = 1 << 16

/** At the beginning of a cell what a spreadsheet would run, with an apostrophe before it and bare. */
const DEFUSED = /[,;\t\n]"?'[\s"]*(?:[=+\-@]|\xef\xbc[\x8b\x8d\x9d\xa0])/
const BARE = /[,;\t\n]"?(?:[=+@]|-\D)/

/** Once from end to end: what it is, whether all of it is UTF-8, and whether its formulas are inert. */
async function lookThrough(path: string) {
  const hash = createHash('sha256')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [head, isUtf8, isDefused, isBare] = [Buffer.alloc(0), true, false, false]
  const decodes = (chunk?: Buffer) => {
    try {
      decoder.decode(chunk, { stream: chunk !== undefined })
      return true
    } catch {
      return false
    }
  }
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk])
    isUtf8 &&= decodes(chunk)
    if (isBare) continue
    const text = chunk.toString('latin1')
    isDefused ||= DEFUSED.test(text)
    isBare = BARE.test(text)
  }
  const formulas = isDefused && !isBare ? ('defused' as const) : ('asTheyAre' as const)
  return { hash: hash.digest('hex'), head, isUtf8: isUtf8 && decodes(), formulas }
}

/** Of a sheet in Excel; no questionnaire has more. */
const MOST_COLUMNS = 16_384

/** What somebody may take for a CSV or SPSS file, by how it begins. */
function otherKind(head: Buffer): Misfit | null {
  const begins = head.subarray(0, 512).toString('latin1')
  const hasMark = markedEncoding(head) !== null && !begins.startsWith('\xff\xfe\0\0')
  const message = begins.startsWith('PK\x03\x04')
    ? 'This is a workbook or an archive. Save its sheet as CSV, and send that'
    : begins.includes('SPSS PORT FILE')
      ? 'This is an SPSS file of the old kind (.por). Save it as .sav, and send that'
      : begins.includes('\0') && !hasMark && !isSav(head)
        ? 'This is no text. Save it as CSV in UTF-8, and send that'
        : null
  return message === null ? null : { pointer: '', code: 'other_kind', message }
}

/** By the mark with which spreadsheets begin their texts. */
const markedEncoding = (head: Buffer): 'utf-16le' | 'utf-16be' | null =>
  head[0] === 0xff && head[1] === 0xfe
    ? 'utf-16le'
    : head[0] === 0xfe && head[1] === 0xff
      ? 'utf-16be'
      : null

/** Columns are parted by what stands most often in the headings. */
function csvForm(head: Buffer, isUtf8: boolean): Omit<CsvForm, 'formulas'> {
  const encoding = markedEncoding(head) ?? (isUtf8 ? 'utf-8' : 'windows-1252')
  const line =
    new TextDecoder(encoding)
      .decode(head)
      .replace(/"[^"]*"/g, '')
      .split(/\r?\n/)[0] ?? ''
  const counts = ([',', ';', '\t'] as const).map(
    (delimiter) => [delimiter, line.split(delimiter).length] as const,
  )
  const [first] = counts.sort(([, a], [, b]) => b - a)
  return { encoding, delimiter: first?.[0] ?? ',' }
}
