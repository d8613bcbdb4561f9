import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../../../../db/open-database.server.ts'
import {
  hasWithdrawnSince,
  markOf,
  newestSeq,
  surveysWithdrawnFrom,
} from '../../../../db/log-lines.server.ts'
import { START_OF_LOG, surveyId, type Seq, type SurveyId } from '../../../core/ids.ts'
import type { ColumnsOptions } from '../columns-store.server.ts'
import { peekSnapshot, type SnapshotPlace } from './read-snapshot.server.ts'
import type { GrowingColumns } from './survey-columns.server.ts'
import { eraseSnapshot, writeSnapshot } from './write-snapshot.server.ts'

/** Two programs beside each other would undo each other's erasing: only the server writes. */
export type SnapshotPolicy = 'written' | 'read'

export type Snapshots = {
  readonly placeOf: (survey: SurveyId, fingerprint: string) => SnapshotPlace
  /** Columns came from a snapshot that goes so far. */
  readonly found: (survey: SurveyId, what: Written) => void
  /** Writes a snapshot in its own time where the log has grown by a tenth since the last one. */
  readonly follow: (survey: SurveyId, what: Kept) => void
  /** Writes a snapshot where the last one is not the newest. */
  readonly keep: (survey: SurveyId, what: Kept) => Promise<void>
  /** Erases snapshots that hold answers of somebody who has withdrawn since. */
  readonly eraseOutdated: () => Promise<void>
  readonly settled: () => Promise<void>
}

export type Kept = { readonly columns: GrowingColumns; readonly fingerprint: string }

type Written = { readonly rows: number; readonly seq: Seq; readonly fingerprint: string }

const GROWTH = 1.1
const SUFFIX = '.columns'
/** Many may withdraw at once, and each time the snapshot would be made anew. */
const LEAST_MS_BETWEEN = 60_000

/** The folder of snapshots beside a database: `rapport.db` has `rapport-columns`. */
export const snapshotsFolder = (databaseFile: string): string =>
  `${databaseFile.replace(/\.[^./\\]*$/, '')}-columns`

export function createSnapshots(
  database: Database,
  { now, onEvent, snapshots: policy }: Pick<ColumnsOptions, 'now' | 'onEvent' | 'snapshots'>,
  leastRows: number,
): Snapshots {
  const folder = snapshotsFolder(database.file)
  const fileOf = (survey: SurveyId) => join(folder, `${survey}${SUFFIX}`)
  const written = new Map<SurveyId, Written>()
  const writing = new Map<SurveyId, Promise<void>>()
  const begunAt = new Map<SurveyId, number>()
  /** How far withdrawals were looked for. */
  let lookedTo: Seq | null = null

  function write(survey: SurveyId, what: Kept): Promise<void> {
    const before = writing.get(survey) ?? Promise.resolve()
    const run = before
      .then(() => writeNow(survey, what))
      .catch((error: unknown) => {
        // Nothing hangs on a snapshot: without one the log is read.
        onEvent({ kind: 'snapshotFailed', survey, error })
      })
    writing.set(survey, run)
    return run.finally(() => {
      if (writing.get(survey) === run) writing.delete(survey)
    })
  }

  async function writeNow(survey: SurveyId, { columns, fingerprint }: Kept): Promise<void> {
    const { readTo, rows } = columns
    const mark = database.read((tx) => markOf(tx, readTo))
    if (isWritten(survey, { columns, fingerprint }) || mark === null) return
    begunAt.set(survey, now())
    const { seq, sets } = columns.stretch()
    const file = fileOf(survey)
    await writeSnapshot(file, { survey, fingerprint, seq, readTo, mark, sets })
    written.set(survey, { rows, seq, fingerprint })
    onEvent({ kind: 'snapshotWritten', survey })
    // Whoever withdrew while it was being written was not looked for in it yet.
    if (database.read((tx) => hasWithdrawnSince(tx, survey, readTo))) await erase(survey)
  }

  async function erase(survey: SurveyId): Promise<void> {
    written.delete(survey)
    if (!existsSync(fileOf(survey))) return
    await eraseSnapshot(fileOf(survey))
    onEvent({ kind: 'snapshotErased', survey })
  }

  const isWritten = (survey: SurveyId, { columns, fingerprint }: Kept): boolean => {
    const last = written.get(survey)
    return last?.seq === columns.seq && last.fingerprint === fingerprint
  }

  const isLarge = ({ columns }: Kept): boolean => columns.rows >= leastRows

  return {
    placeOf: (survey, fingerprint) => ({ file: fileOf(survey), fingerprint }),
    found: (survey, what) => written.set(survey, what),
    follow: (survey, what) => {
      if (policy === 'read' || !isLarge(what) || writing.has(survey)) return
      const last = written.get(survey)
      const hasGrown =
        last?.fingerprint !== what.fingerprint || what.columns.rows >= last.rows * GROWTH
      const sinceLast = now() - (begunAt.get(survey) ?? Number.NEGATIVE_INFINITY)
      if (hasGrown && sinceLast >= LEAST_MS_BETWEEN) void write(survey, what)
    },
    keep: async (survey, what) => {
      if (policy === 'written' && isLarge(what) && !isWritten(survey, what))
        await write(survey, what)
    },
    eraseOutdated: async () => {
      if (policy === 'read') return
      const upTo = database.read(newestSeq)
      const outdated =
        lookedTo === null
          ? outdatedIn(folder)
          : database.read((tx) =>
              surveysWithdrawnFrom(tx, { after: lookedTo ?? START_OF_LOG, upTo }),
            )
      lookedTo = upTo
      for (const survey of outdated) await erase(survey)
    },
    settled: async () => {
      await Promise.all(writing.values())
    },
  }

  /** Of an earlier run. */
  function outdatedIn(names: string): readonly SurveyId[] {
    return surveysIn(names).filter((survey) => {
      const peeked = peekSnapshot(fileOf(survey))
      return peeked === null || database.read((tx) => hasWithdrawnSince(tx, survey, peeked.readTo))
    })
  }
}

const surveysIn = (folder: string): readonly SurveyId[] =>
  existsSync(folder)
    ? readdirSync(folder).flatMap((name) =>
        name.endsWith(SUFFIX) ? surveyId(Number(name.slice(0, -SUFFIX.length))) : [],
      )
    : []
