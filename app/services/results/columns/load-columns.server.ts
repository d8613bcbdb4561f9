import { openForScan, type Tx } from '../../../../db/connection.server.ts'
import { countLines, readLines, type SeqRange } from '../../../../db/log-lines.server.ts'
import type { Seq, SurveyId } from '../../../core/ids.ts'
import type { ResponseSource } from '../../../core/response/answer.ts'
import type { Origin } from '../../../core/tally/columns/arrivals.ts'
import type { RowArray } from '../../../core/tally/columns/column.ts'
import type { RowBlock } from '../../../core/tally/columns/row-block.ts'
import type { ColumnsPlan } from './columns-plan.server.ts'
import { readSnapshot, type SnapshotPlace } from './read-snapshot.server.ts'
import { GrowingColumns, type Stretch } from './survey-columns.server.ts'

/** What a thread needs to load columns; plain data. */
export type LoadJob = {
  readonly databaseFile: string
  readonly survey: SurveyId
  readonly plan: ColumnsPlan
  /** What is to be read of the log. */
  readonly range: SeqRange
  /** Of the rows that are there already. */
  readonly origins: ReadonlyMap<ResponseSource, readonly Origin[]>
  /** Read first, where the log is to be read from its start. */
  readonly snapshot: SnapshotPlace | null
}

export type Loaded = {
  readonly stretch: Stretch
  readonly snapshot:
    | { readonly kind: 'believed'; readonly seq: Seq; readonly rows: number }
    | { readonly kind: 'refused' | 'none' }
}

export type LoadProgress = { readonly read: number; readonly of: number }

const BATCH = 1000
const PROGRESS_EVERY = 20

/** Reads a survey's log with a connection of its own, from a snapshot on where there is one. */
export function loadColumns(job: LoadJob, onProgress: (progress: LoadProgress) => void): Loaded {
  const { raw, tx } = openForScan(job.databaseFile)
  try {
    const columns = new GrowingColumns(job.plan, job.origins)
    columns.readTo = job.range.after
    const snapshot = beginWithSnapshot(tx, job, columns)
    readRest(tx, job, columns, onProgress)
    return { stretch: ownedBy(columns.stretch()), snapshot }
  } finally {
    raw.close()
  }
}

function beginWithSnapshot(
  tx: Tx,
  { survey, snapshot: place }: LoadJob,
  columns: GrowingColumns,
): Loaded['snapshot'] {
  if (place === null) return { kind: 'none' }
  const snapshot = readSnapshot(tx, survey, place)
  if (snapshot.kind !== 'believed') return { kind: snapshot.kind }
  columns.append(snapshot.stretch)
  columns.readTo = snapshot.readTo
  return { kind: 'believed', seq: snapshot.stretch.seq, rows: snapshot.rows }
}

function readRest(
  tx: Tx,
  { survey, range: { upTo } }: LoadJob,
  columns: GrowingColumns,
  onProgress: (progress: LoadProgress) => void,
): void {
  const of = countLines(tx, survey, { after: columns.readTo, upTo })
  columns.expected = of
  let read = 0
  for (let batch = 1; ; batch += 1) {
    const lines = readLines(tx, survey, { after: columns.readTo, upTo }, BATCH)
    for (const line of lines) columns.take(line)
    columns.readTo = lines.at(-1)?.seq ?? upTo
    read += lines.length
    if (lines.length < BATCH) break
    if (batch % PROGRESS_EVERY === 0) onProgress({ read, of })
  }
  columns.settle()
  onProgress({ read, of })
}

/** Buffers that hold nothing else, which can go to another thread by themselves. */
const ownedBy = (stretch: Stretch): Stretch => ({
  ...stretch,
  sets: stretch.sets.map(({ source, block }) => ({ source, block: trimmed(block) })),
})

const trimmed = (block: RowBlock): RowBlock => ({
  ...block,
  arrays: block.arrays.map((values) =>
    values.byteLength === values.buffer.byteLength ? values : values.slice(),
  ),
  children: block.children.map(trimmed),
})

/** Every buffer of a stretch, to be handed over instead of copied. */
export const buffersOf = ({ sets }: Stretch): ArrayBuffer[] =>
  sets.flatMap(({ block }) => arraysIn(block).map(({ buffer }) => buffer as ArrayBuffer))

const arraysIn = (block: RowBlock): readonly RowArray[] => [
  ...block.arrays,
  ...block.children.flatMap(arraysIn),
]
