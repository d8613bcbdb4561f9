import { createHash } from 'node:crypto'
import { codebookJson } from '../../core/exchange/codebook-json.ts'
import { codebookTable } from '../../core/exchange/codebook-table.ts'
import { markOf, quoted } from '../../core/exchange/csv.ts'
import { ddiCodebook } from '../../core/exchange/ddi.ts'
import type { Cell } from '../../core/exchange/file-column.ts'
import {
  aboutLines,
  fileLabelOf,
  type FileAbout,
  type FileFacts,
} from '../../core/exchange/file-facts.ts'
import { rScript } from '../../core/exchange/r-script.ts'
import { defuse } from '../../core/exchange/defuse.ts'
import { whatIsCut } from '../../core/exchange/sav/what-is-cut.ts'
import type { ExportBatch } from './export-batches.server.ts'
import type { ExportOrder } from './export-order.server.ts'
import { savDictionary } from './sav-dictionary.server.ts'
import { writeCsv } from './write-csv.server.ts'
import { writeSav } from './write-sav.server.ts'
import { once, zipped, type ZipEntry } from './zipped.server.ts'

/** Data, codebook and scripts that belong together, with a note of what they are and their hashes. */
export function writePackage(
  order: ExportOrder,
  about: FileAbout,
  facts: FileFacts,
  batches: () => AsyncIterable<ExportBatch>,
): AsyncGenerator<Uint8Array> {
  const { layout, form } = order
  const hashes: string[] = []
  const file = (path: string, pieces: ZipEntry['pieces']): ZipEntry => ({
    path,
    pieces: () => hashed(pieces(), (hash) => hashes.push(`${hash}  ${path}`)),
  })
  const label = fileLabelOf(about)
  return zipped([
    file('data.csv', () => writeCsv(order, batches())),
    file('data.sav', () => writeSav(savDictionary(layout, about, facts), order, batches())),
    file('codebook.csv', () => once(codebookCsv(order))),
    file('codebook.json', () => once(`${JSON.stringify(codebookJson(layout, label), null, 2)}\n`)),
    file('ddi.xml', () => once(ddiCodebook(layout, about, facts, { name: 'data.csv', form }))),
    file('read.R', () => once(rScript(layout, about, { name: 'data.csv', form }))),
    // Last, when all hashes are known.
    { path: 'SHA256SUMS', pieces: () => once(`${hashes.join('\n')}\n`) },
    { path: 'NOTE.txt', pieces: () => once(note(order, about, facts, hashes)) },
  ])
}

async function* hashed(
  pieces: AsyncIterable<string | Uint8Array>,
  tell: (hash: string) => void,
): AsyncGenerator<string | Uint8Array> {
  const hash = createHash('sha256')
  for await (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
  tell(hash.digest('hex'))
}

const NUMBER = /^-?\d+(?:\.\d+)?$/

function codebookCsv({ layout, form: { edition } }: ExportOrder): string {
  const safe = (text: string) => (edition === 'research' || NUMBER.test(text) ? text : defuse(text))
  const written = (cell: Cell) =>
    typeof cell === 'string' ? quoted(safe(cell)) : cell === null ? '' : String(cell)
  const lines = codebookTable(layout).map((row) => `${row.map(written).join(',')}\n`)
  return markOf(edition) + lines.join('')
}

const note = (
  { layout }: ExportOrder,
  about: FileAbout,
  facts: FileFacts,
  hashes: readonly string[],
): string =>
  [
    ...aboutLines(about),
    `Responses: ${facts.rows}.`,
    ...whatIsCut(layout, facts.widths),
    '',
    'SHA-256 of each file:',
    ...hashes,
    '',
  ].join('\n')
