import { cellReaders } from '../../core/exchange/cell-readers.ts'
import type { Cell, Holding } from '../../core/exchange/file-column.ts'
import type { SavDictionary } from '../../core/exchange/sav/dictionary.ts'
import { CaseWriter, type SavCell } from '../../core/exchange/sav/case-writer.ts'
import { writeDictionary } from '../../core/exchange/sav/write-dictionary.ts'
import type { ExportBatch } from './export-batches.server.ts'
import type { ExportOrder } from './export-order.server.ts'

/** Responses as an SPSS system file. */
export async function* writeSav(
  dictionary: SavDictionary,
  { layout }: ExportOrder,
  batches: AsyncIterable<ExportBatch>,
): AsyncGenerator<Uint8Array> {
  yield writeDictionary(dictionary)
  const makers = cellReaders(layout.sources)
  const values = layout.columns.map(({ holds }) => valueOf(holds))
  const cases = new CaseWriter(dictionary)
  const cells: SavCell[] = layout.columns.map(() => null)
  for await (const { rows, block } of batches) {
    const read = block()
    const readers = makers.map((make) => make(read))
    for (const row of rows) {
      for (let column = 0; column < readers.length; column += 1)
        cells[column] = values[column]?.(readers[column]?.(row) ?? null) ?? null
      cases.write(cells)
    }
    yield cases.take()
  }
  yield cases.finish()
}

/** From the 14th of October 1582, where SPSS begins to count, to 1970. */
const SECONDS_BEFORE_1970 = 12_219_379_200

function valueOf(holds: Holding): (cell: Cell) => SavCell {
  switch (holds.kind) {
    case 'codes': {
      const codes = holds.codes.map(({ code }) => code)
      return (cell) => (typeof cell === 'number' ? (codes[cell] ?? null) : null)
    }
    case 'date':
      return (cell) => (typeof cell === 'number' ? cell / 1000 + SECONDS_BEFORE_1970 : null)
    case 'number':
    case 'tick':
    case 'text':
      return (cell) => cell
  }
}
