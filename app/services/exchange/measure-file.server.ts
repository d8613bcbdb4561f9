import { cellReaders } from '../../core/exchange/cell-readers.ts'
import type { FileFacts } from '../../core/exchange/file-facts.ts'
import type { ExportBatch } from './export-batches.server.ts'
import type { ExportOrder } from './export-order.server.ts'

/** Reads all rows once, for formats that say before the first one how wide and how large they get. */
export async function measureFile(
  { layout }: Pick<ExportOrder, 'layout'>,
  batches: AsyncIterable<ExportBatch>,
): Promise<FileFacts> {
  const makers = cellReaders(layout.sources)
  const kinds = layout.columns.map(({ holds }) => holds.kind)
  const widths = kinds.map(() => 0)
  const ranges = kinds.map((): { low: number; high: number; decimals: number } | null => null)
  let count = 0
  for await (const { rows, block } of batches) {
    count += rows.length
    const read = block()
    for (const [column, make] of makers.entries()) {
      const kind = kinds[column]
      if (kind === 'codes' || kind === 'tick') continue
      const cell = make(read)
      for (const row of rows) {
        const value = cell(row)
        if (typeof value === 'string') {
          // No character takes more than three bytes for each unit of its length.
          if (value.length * 3 <= (widths[column] ?? 0)) continue
          widths[column] = Math.max(widths[column] ?? 0, Buffer.byteLength(value))
        } else if (typeof value === 'number') {
          const range = (ranges[column] ??= { low: value, high: value, decimals: 0 })
          if (value < range.low) range.low = value
          if (value > range.high) range.high = value
          if (!Number.isInteger(value))
            range.decimals = Math.max(range.decimals, decimalsOf(String(value)))
        }
      }
    }
  }
  return { rows: count, widths, ranges }
}

/** Of a number as it is written, which may be 1.5e-7. */
function decimalsOf(written: string): number {
  const [digits = '', exponent = '0'] = written.split('e')
  return (digits.split('.')[1]?.length ?? 0) - Number(exponent)
}
