import {
  readExportLines,
  readJudgements,
  type ExportLine,
} from '../../../db/export-lines.server.ts'
import { newestSeq } from '../../../db/log-lines.server.ts'
import {
  START_OF_LOG,
  type CollectorId,
  type ResponseId,
  type Seq,
  type VersionId,
} from '../../core/ids.ts'
import type { Cell } from '../../core/exchange/file-column.ts'
import type { OwnField } from '../../core/exchange/file-layout.ts'
import type { ResponseBlock } from '../../core/exchange/cell-readers.ts'
import { duplicateFinder } from '../../core/quality/quality-flags.ts'
import type { Answers } from '../../core/response/answer.ts'
import { Columns } from '../../core/tally/columns/columns.ts'
import type { Shell } from '../shell.server.ts'
import { unaskedBy } from '../surveys/unasked-by.server.ts'
import type { ExportOrder } from './export-order.server.ts'

/** Some responses that were asked for, in the order in which they came. */
export type ExportBatch = {
  readonly lines: readonly ExportLine[]
  /** Places in `lines` of those that are wanted. */
  readonly rows: readonly number[]
  /** Quality flags of a line, with spaces between them. */
  readonly flags: (row: number) => string
  readonly block: () => ResponseBlock
}

/** A row's weight; null where it has none. */
export type WeightOf = (seq: Seq, row: number, columns: Columns) => number | null

export type ExportReading = {
  /** Responses that came in later are not in it, however long it takes. */
  readonly upTo: Seq
  readonly leftOut: ReadonlySet<ResponseId>
  readonly weightOf: WeightOf | null
}

/** Responses that are read and parsed before others have their turn. */
const BATCH = 250
/** Entries that are looked through for judgements at once. */
const STRETCH = 20_000

/** Where the log ends, and which responses somebody has taken out of the numbers. */
export async function beginReading(
  { database }: Shell,
  { survey }: ExportOrder,
  weightOf: WeightOf | null,
): Promise<ExportReading> {
  const upTo = database.read(newestSeq)
  const leftOut = new Set<ResponseId>()
  for (let after: number = START_OF_LOG; after < upTo; after += STRETCH) {
    const range = { after: after as Seq, upTo: Math.min(after + STRETCH, upTo) as Seq }
    for (const { responseId, kind } of database.read((tx) => readJudgements(tx, survey.id, range)))
      if (kind === 'excluded') leftOut.add(responseId)
      else leftOut.delete(responseId)
    await nextTurn()
  }
  return { upTo, leftOut, weightOf }
}

/** The responses of an order, batch after batch; the same again when read again. */
export async function* readBatches(
  shell: Shell,
  order: ExportOrder,
  reading: ExportReading,
): AsyncGenerator<ExportBatch> {
  const { survey, selection } = order
  const [sources, versions] = [new Set(order.sources), new Map<VersionId, number>()]
  for (const { id, number } of order.versions) versions.set(id, number)
  const blocks = blockMaker(shell, order, reading, versions)
  const duplicates = duplicateFinder()
  let after = START_OF_LOG
  for (;;) {
    const read = shell.database.read((tx) =>
      readExportLines(tx, survey.id, { after, upTo: reading.upTo }, BATCH),
    )
    const lines = read.filter(
      ({ source, versionId, responseId }) =>
        sources.has(source) && versions.has(versionId) && !reading.leftOut.has(responseId),
    )
    after = read.at(-1)?.seq ?? after
    if (lines.length > 0) yield batchOf(lines, selection, blocks, duplicates)
    if (read.length < BATCH) return
    await nextTurn()
  }
}

function batchOf(
  lines: readonly ExportLine[],
  { where, flagged }: ExportOrder['selection'],
  blocks: BlockMaker,
  duplicates: ReturnType<typeof duplicateFinder>,
): ExportBatch {
  const parsed = lines.map(({ answers }) => JSON.parse(answers) as Answers)
  const flags = lines.map((line, row) => {
    const own = line.flags === '[]' ? NO_FLAGS : (JSON.parse(line.flags) as readonly string[])
    const found = duplicates(parsed[row] ?? {}, line.content)
    return found.length === 0 ? own.join(' ') : [...own, ...found].join(' ')
  })
  let made: ResponseBlock | null = null
  const block = () => (made ??= blocks(lines, parsed, flags))
  const passes = where === null ? null : block().columns.mask(where)
  const rows: number[] = []
  for (let row = 0; row < lines.length; row += 1) {
    if (passes !== null && passes[row] !== 1) continue
    if (flagged === 'leftOut' && flags[row] !== '') continue
    rows.push(row)
  }
  return { lines, rows, flags: (row) => flags[row] ?? '', block }
}

const NO_FLAGS: readonly string[] = []

/** A file has no column for it. */
const UNKNOWN_COLLECTOR = 0 as CollectorId

type BlockMaker = (
  lines: readonly ExportLine[],
  answers: readonly Answers[],
  flags: readonly string[],
) => ResponseBlock

function blockMaker(
  shell: Shell,
  { codebook, survey, coded }: ExportOrder,
  { weightOf }: ExportReading,
  versions: ReadonlyMap<VersionId, number>,
): BlockMaker {
  const unasked = unaskedBy(shell.catalog, codebook)
  return (lines, answers, flags) => {
    const columns = new Columns(codebook)
    columns.declare([...survey.study.derived, ...coded])
    columns.reserve(lines.length)
    const shown = new Map<string, ReturnType<Columns['shownWithout']>>()
    for (const [row, { seq, at, versionId, notShown, startedAt }] of lines.entries()) {
      const key = `${versionId} ${notShown}`
      const known =
        shown.get(key) ?? columns.shownWithout(JSON.parse(notShown) as string[], unasked(versionId))
      shown.set(key, known)
      const arrival = { seq, at, startedAt, version: versionId, collector: UNKNOWN_COLLECTOR }
      columns.append(answers[row] ?? {}, known, arrival)
    }
    const own = (field: OwnField, row: number): Cell => {
      const line = lines[row]
      if (line === undefined) return null
      switch (field) {
        case 'id':
          return line.responseId
        case 'source':
          return line.source
        case 'flags':
          return flags[row] ?? ''
        case 'version':
          return versions.get(line.versionId) ?? null
        case 'language':
          return line.locale
        case 'minutes':
          return minutesOf(line)
        case 'weight':
          return weightOf?.(line.seq, row, columns) ?? null
      }
    }
    return { columns, answers: (row) => answers[row] ?? {}, own }
  }
}

const MINUTE_MS = 60_000

/** In tenths; a clock that runs ahead says nothing. */
const minutesOf = ({ at, startedAt }: ExportLine): number | null =>
  startedAt === null || startedAt > at ? null : Math.round(((at - startedAt) / MINUTE_MS) * 10) / 10

const nextTurn = () => new Promise((resolve) => setImmediate(resolve))
