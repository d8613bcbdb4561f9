import type { ExportLine } from '../../../db/export-lines.server.ts'
import type { ExportBatch } from './export-batches.server.ts'
import type { ExportOrder } from './export-order.server.ts'

/** A JSON object on a line for each response, in the order in which they came. */
export async function* writeNdjson(
  order: ExportOrder,
  batches: AsyncIterable<ExportBatch>,
): AsyncGenerator<string> {
  const versions = new Map(order.versions.map(({ id, number }) => [id, number] as const))
  const isWeighted = order.layout.weight !== null
  for await (const { lines, rows, flags, block } of batches) {
    const weights = isWeighted ? block() : null
    let text = ''
    for (const row of rows) {
      const line = lines[row]
      if (line === undefined) continue
      const weight = weights === null ? '' : `,"weight":${weights.own('weight', row) ?? 'null'}`
      text += `${recordOf(line, versions.get(line.versionId) ?? null, flags(row))}${weight}}\n`
    }
    if (text !== '') yield text
  }
}

/** The same objects as one JSON list. */
export async function* writeJson(
  order: ExportOrder,
  batches: AsyncIterable<ExportBatch>,
): AsyncGenerator<string> {
  let before = '[\n'
  for await (const chunk of writeNdjson(order, batches)) {
    yield before + chunk.trimEnd().replaceAll('\n', ',\n')
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

/** What is stored as JSON goes through as it is. */
const recordOf = (line: ExportLine, version: number | null, flags: string): string =>
  `{"id":"${line.responseId}","seq":${line.seq},"source":"${line.source}",` +
  `"receivedAt":"${new Date(line.at).toISOString()}","version":${version ?? 'null'},` +
  `"locale":${JSON.stringify(line.locale)},"answers":${line.answers},` +
  `"notShown":${line.notShown},"flags":${flags === '' ? '[]' : JSON.stringify(flags.split(' '))}`
