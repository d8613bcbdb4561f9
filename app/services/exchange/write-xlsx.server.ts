import { cellReaders } from '../../core/exchange/cell-readers.ts'
import { codebookTable } from '../../core/exchange/codebook-table.ts'
import { cellCounts, type CellCounts } from '../../core/exchange/count-cells.ts'
import type { Cell, FileColumn } from '../../core/exchange/file-column.ts'
import { sheetRow, type SheetCell } from '../../core/exchange/xlsx/sheet-row.ts'
import {
  SHEET_BEGIN,
  SHEET_END,
  sheetPath,
  workbookParts,
} from '../../core/exchange/xlsx/workbook-parts.ts'
import type { ExportBatch } from './export-batches.server.ts'
import type { ExportOrder } from './export-order.server.ts'
import { once, zipped, type ZipEntry } from './zipped.server.ts'

/** Longer texts are kept apart by V8, where they lie about until all of the heap is looked through. */
const PIECE = 16_384

const SHEETS = ['Data', 'Codebook', 'Tables']

/** Responses as a workbook: what was said, what it means, and how often each answer was given. */
export function writeXlsx(
  order: ExportOrder,
  batches: () => AsyncIterable<ExportBatch>,
): AsyncGenerator<Uint8Array> {
  const counts = cellCounts(order.layout)
  const parts = Object.entries(workbookParts(SHEETS)).map(([path, text]): ZipEntry => ({
    path,
    pieces: () => once(text),
  }))
  return zipped([
    ...parts,
    { path: sheetPath(0), pieces: () => dataSheet(order, batches(), counts) },
    { path: sheetPath(1), pieces: () => tableSheet(codebookTable(order.layout)) },
    // Counted while the first sheet was written.
    { path: sheetPath(2), pieces: () => tableSheet(counts.table()) },
  ])
}

async function* dataSheet(
  { layout, form }: ExportOrder,
  batches: AsyncIterable<ExportBatch>,
  counts: CellCounts,
): AsyncGenerator<string> {
  const headings = layout.columns.map(({ name }) => name)
  yield SHEET_BEGIN + sheetRow(headings, 1, 'headings')
  const makers = cellReaders(layout.sources)
  const values = layout.columns.map((column) => sheetValue(column, form))
  const weighting = layout.columns.findIndex(({ name }) => name === layout.weight)
  let number = 1
  for await (const { rows, block } of batches) {
    const read = block()
    const readers = makers.map((make) => make(read))
    let text = ''
    for (const row of rows) {
      const cells = readers.map((reader) => reader(row))
      const weight = cells[weighting]
      counts.count(cells, typeof weight === 'number' ? weight : null)
      number += 1
      text += sheetRow(
        cells.map((cell, column) => values[column]?.(cell) ?? null),
        number,
        'data',
      )
      if (text.length < PIECE) continue
      yield text
      text = ''
    }
    if (text !== '') yield text
  }
  yield SHEET_END
}

async function* tableSheet(rows: readonly (readonly Cell[])[]): AsyncGenerator<string> {
  yield* once(SHEET_BEGIN)
  for (const [index, row] of rows.entries())
    yield sheetRow(row, index + 1, index === 0 ? 'headings' : 'data')
  yield SHEET_END
}

function sheetValue({ holds }: FileColumn, { values, missing }: ExportOrder['form']) {
  if (holds.kind === 'codes') {
    const cells = holds.codes.map((code): SheetCell => {
      const isBlank = code.missing === 'skipped' || code.missing === 'notShown'
      if (isBlank && missing === 'blank') return null
      if (values === 'labels') return code.label
      return code.value === String(code.code) ? code.code : code.value
    })
    return (cell: Cell): SheetCell => (typeof cell === 'number' ? (cells[cell] ?? null) : null)
  }
  if (holds.kind === 'date')
    return (cell: Cell): SheetCell => (typeof cell === 'number' ? { day: cell } : null)
  return (cell: Cell): SheetCell => cell
}
