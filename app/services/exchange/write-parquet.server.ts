import {
  ByteWriter,
  ParquetWriter,
  schemaFromColumnData,
  type ColumnSource,
} from 'hyparquet-writer'
import { cellReaders } from '../../core/exchange/cell-readers.ts'
import { codebookJson } from '../../core/exchange/codebook-json.ts'
import type { Cell, FileColumn } from '../../core/exchange/file-column.ts'
import type { ExportBatch } from './export-batches.server.ts'
import type { ExportOrder } from './export-order.server.ts'

/** Rows that are held until they are written together; other programs read as many at once. */
const ROW_GROUP = 5000
/** No batch has as many, so that a group is never over twice this. */
const MOST_HELD = 2 * ROW_GROUP

type Kept = { readonly source: ColumnSource; readonly data: unknown[] }

/** Responses as Parquet in groups of rows, with the codebook beside the schema. */
export async function* writeParquet(
  { layout, form, survey }: ExportOrder,
  batches: AsyncIterable<ExportBatch>,
): AsyncGenerator<Uint8Array> {
  const values = layout.columns.map((column) => valueOf(column, form))
  const kept = layout.columns.map((column): Kept => {
    // Made once at its full length: arrays that grow anew for each group are most of the garbage.
    const data: unknown[] = new Array<unknown>(MOST_HELD).fill(null)
    return {
      source: { name: column.name, data, offsetIndex: false, ...typeOf(column, form) },
      data,
    }
  })
  const columnData = kept.map(({ source }) => source)
  const out = new ByteWriter(1 << 20)
  const writer = new ParquetWriter({
    writer: out,
    schema: schemaFromColumnData({ columnData, schemaOverrides: daysIn(layout.columns) }),
    createdBy: 'Rapport',
    kvMetadata: [
      { key: 'rapport.codebook', value: JSON.stringify(codebookJson(layout, survey.slug)) },
    ],
  })
  const makers = cellReaders(layout.sources)
  let held = 0
  const group = async () => {
    const columnData = kept.map(({ source, data }) => ({ ...source, data: data.slice(0, held) }))
    held = 0
    await writer.write({ columnData, rowGroupSize: MOST_HELD })
    // Nothing of them is written at the end, and each holds on to its group.
    writer.pendingIndexes.length = 0
    return taken(out)
  }
  for await (const { rows, block } of batches) {
    const read = block()
    for (const [column, make] of makers.entries()) {
      const cell = make(read)
      const [data, value] = [kept[column]?.data, values[column]]
      if (data === undefined || value === undefined) continue
      for (const [place, row] of rows.entries()) data[held + place] = value(cell(row))
    }
    held += rows.length
    if (held >= ROW_GROUP) yield await group()
  }
  if (held > 0) yield await group()
  await writer.finish()
  yield taken(out)
}

/** What was written since; the writer goes on counting from the file's beginning. */
function taken(out: ByteWriter): Uint8Array {
  const bytes = out.getBytes().slice()
  out.index = 0
  return bytes
}

/** Codes that are numbers in the questionnaire are numbers here. */
const areNumbers = ({ holds }: FileColumn, { values }: ExportOrder['form']): boolean =>
  holds.kind === 'codes' &&
  values === 'codes' &&
  holds.codes.every(({ value, code }) => value === String(code))

const typeOf = (column: FileColumn, form: ExportOrder['form']) =>
  areNumbers(column, form) ? TYPES.number : TYPES[column.holds.kind]

const TYPES = {
  codes: { type: 'STRING', nullable: true },
  text: { type: 'STRING', nullable: true },
  number: { type: 'DOUBLE', nullable: true },
  tick: { type: 'INT32', nullable: true },
  // A schema of its own says that these are days.
  date: {},
} as const

const daysIn = (columns: readonly FileColumn[]) =>
  Object.fromEntries(
    columns.flatMap(({ name, holds }) =>
      holds.kind === 'date'
        ? [
            [
              name,
              {
                name,
                type: 'INT32' as const,
                converted_type: 'DATE' as const,
                repetition_type: 'OPTIONAL' as const,
              },
            ],
          ]
        : [],
    ),
  )

function valueOf(column: FileColumn, form: ExportOrder['form']): (cell: Cell) => unknown {
  if (column.holds.kind === 'codes') {
    const isNumber = areNumbers(column, form)
    const texts = column.holds.codes.map((code) => {
      const isBlank = code.missing === 'skipped' || code.missing === 'notShown'
      if (isBlank && form.missing === 'blank') return null
      return isNumber ? code.code : form.values === 'labels' ? code.label : code.value
    })
    return (cell) => (typeof cell === 'number' ? (texts[cell] ?? null) : null)
  }
  if (column.holds.kind === 'date')
    return (cell) => (typeof cell === 'number' ? new Date(cell) : null)
  return (cell) => (cell === '' ? null : cell)
}
