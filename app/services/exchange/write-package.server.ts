import { createHash } from 'node:crypto'
import { codebookJson } from '../../core/exchange/codebook-json.ts'
import { codebookTable } from '../../core/exchange/codebook-table.ts'
import { quoted } from '../../core/exchange/csv.ts'
import { ddiCodebook } from '../../core/exchange/ddi.ts'
import {
  aboutLines,
  fileLabelOf,
  type FileAbout,
  type FileFacts,
} from '../../core/exchange/file-facts.ts'
import { rScript } from '../../core/exchange/r-script.ts'
import { defuse } from '../../core/exchange/defuse.ts'
import { LONGEST_VALUE_LABEL, WIDEST_STRING } from '../../core/exchange/sav/dictionary.ts'
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
    file('ddi.xml', () =>
      once(ddiCodebook(layout, about, facts, { name: 'data.csv', missing: form.missing })),
    ),
    file('read.R', () => once(rScript(layout, about, 'data.csv'))),
    // Last, when all hashes are known.
    { path: 'SHA256SUMS', pieces: () => once(`${hashes.join('\n')}\n`) },
    { path: 'NOTE.txt', pieces: () => once(note(about, facts, hashes)) },
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

function codebookCsv({ layout, form }: ExportOrder): string {
  const safe = form.edition === 'spreadsheet' ? defuse : (text: string) => text
  return codebookTable(layout)
    .map((row) =>
      row
        .map((cell) =>
          typeof cell === 'string' ? quoted(safe(cell)) : cell === null ? '' : String(cell),
        )
        .join(','),
    )
    .map((line) => `${line}\n`)
    .join('')
}

const note = (about: FileAbout, facts: FileFacts, hashes: readonly string[]): string =>
  [
    ...aboutLines(about),
    `Responses: ${facts.rows}.`,
    ...(facts.widths.some((width) => width > WIDEST_STRING)
      ? [
          `In data.sav texts end after ${WIDEST_STRING} bytes, as SPSS has it; data.csv has them whole.`,
        ]
      : []),
    `In data.sav labels of values end after ${LONGEST_VALUE_LABEL} bytes; the codebook has them whole.`,
    '',
    'SHA-256 of each file:',
    ...hashes,
    '',
  ].join('\n')
