import { cellReaders } from '../../core/exchange/cell-readers.ts'
import type { FileAbout, FileFacts } from '../../core/exchange/file-facts.ts'
import { sssDefinition, sssFields, sssHeadings, sssLine } from '../../core/exchange/triple-s.ts'
import type { ExportBatch } from './export-batches.server.ts'
import type { ExportOrder } from './export-order.server.ts'
import { once, zipped } from './zipped.server.ts'

/** Triple-S: a definition and its data, which go together. */
export function writeSss(
  order: ExportOrder,
  about: FileAbout,
  facts: FileFacts,
  batches: () => AsyncIterable<ExportBatch>,
): AsyncGenerator<Uint8Array> {
  const name = `${order.survey.slug}-${order.sources.join('-')}`
  return zipped([
    {
      path: `${name}.xml`,
      pieces: () => once(sssDefinition(order.layout, about, facts, `${name}.csv`)),
    },
    { path: `${name}.csv`, pieces: () => sssData(order, batches()) },
  ])
}

async function* sssData(
  { layout }: ExportOrder,
  batches: AsyncIterable<ExportBatch>,
): AsyncGenerator<string> {
  const fields = sssFields(layout)
  yield sssHeadings(fields)
  const makers = cellReaders(layout.sources)
  for await (const { rows, block } of batches) {
    const read = block()
    const readers = makers.map((make) => make(read))
    let text = ''
    for (const row of rows)
      text += sssLine(
        fields,
        layout.columns,
        readers.map((reader) => reader(row)),
      )
    if (text !== '') yield text
  }
}
