import { csvHeadings, csvWriters } from '../../core/exchange/csv.ts'
import { cellReaders } from '../../core/exchange/cell-readers.ts'
import type { ExportBatch } from './export-batches.server.ts'
import type { ExportOrder } from './export-order.server.ts'

/** Responses as CSV, a row each, in UTF-8; with a mark only for spreadsheets, which others stumble over. */
export async function* writeCsv(
  { layout, form }: ExportOrder,
  batches: AsyncIterable<ExportBatch>,
): AsyncGenerator<string> {
  yield csvHeadings(layout.columns, form)
  const makers = cellReaders(layout.sources)
  const writers = csvWriters(layout.columns, form)
  for await (const { rows, block } of batches) {
    const read = block()
    const cells = makers.map((make) => make(read))
    let text = ''
    for (const row of rows) {
      for (let column = 0; column < cells.length; column += 1) {
        if (column > 0) text += ','
        text += writers[column]?.(cells[column]?.(row) ?? null) ?? ''
      }
      text += '\n'
    }
    if (text !== '') yield text
  }
}
