import type { Database } from '../../../db/open-database.server.ts'
import { newestSeq, readLines } from '../../../db/log-lines.server.ts'
import { StorageError } from '../../../db/storage-error.server.ts'
import { START_OF_LOG, type Seq, type SurveyId } from '../../core/ids.ts'
import type { CodedAnswers } from '../../core/tally/derived/derived.ts'
import { codedAnswers } from '../coding/coded-answers.server.ts'
import type { Catalog, HostedSurvey } from '../surveys/catalog.server.ts'
import { fingerprintOf, planColumns, type ColumnsPlan } from './columns/columns-plan.server.ts'
import type { ColumnsEvent } from './columns/columns-event.ts'
import { duplicatesInThread, loadInThread, type InThread } from './columns/load-in-thread.server.ts'
import { createSnapshots, type SnapshotPolicy } from './columns/snapshots.server.ts'
import { GrowingColumns, type SurveyColumns } from './columns/survey-columns.server.ts'

export type { SurveyColumns } from './columns/survey-columns.server.ts'

export type ColumnsStore = {
  /** Reads what the log has that the columns don't. One call at a time for each survey. */
  readonly catchUp: (survey: HostedSurvey) => Promise<SurveyColumns>
  /**
   * Catches up, and flags responses that are word for word like an earlier one. Compares them all
   * anew whenever the log has grown, so only for those who ask for it. One call at a time, too.
   */
  readonly withDuplicates: (survey: HostedSurvey) => Promise<SurveyColumns>
  /**
   * Lets columns go that nobody has asked about for a while, and snapshots that hold what somebody
   * has withdrawn since. Called every minute or so.
   */
  readonly tidy: () => Promise<void>
  /** Of all columns that are held. */
  readonly bytes: () => number
  /** Ends loading, and writes down what the next start would have to read again. */
  readonly stop: () => Promise<void>
}

export type ColumnsOptions = {
  readonly now: () => number
  readonly snapshots: SnapshotPolicy
  /** Whoever holds on to columns of this survey is to forget them. */
  readonly onLetGo: (survey: SurveyId) => void
  readonly onEvent: (event: ColumnsEvent) => void
  readonly bounds?: Partial<ColumnsBounds>
}

export type ColumnsBounds = {
  /** Entries that are read without a thread of its own, which takes a third of a second to start. */
  readonly mostOnMainThread: number
  readonly idleMs: number
  /** Fewer rows are read from the log in no time, and have no snapshot. */
  readonly leastInSnapshot: number
  /** Of all columns together; beyond, those go first that were asked about longest ago. */
  readonly mostBytes: number
}

const BOUNDS: ColumnsBounds = {
  mostOnMainThread: 2000,
  leastInSnapshot: 2000,
  idleMs: 15 * 60 * 1000,
  mostBytes: 1_000_000_000,
}

type Held = {
  readonly columns: GrowingColumns
  readonly plan: ColumnsPlan
  readonly fingerprint: string
  /** What the codebook depends on; with another, the columns start anew. */
  readonly reading: string
  askedAt: number
  /** What came of coding answers, as it was last read. */
  coded: readonly CodedAnswers[]
  /** The end of the log when duplicates were last looked for. */
  comparedTo: Seq
  /** Callers for whom the log is being read just now. */
  users: number
}

const readingOf = (survey: HostedSurvey): string =>
  `${survey.current.number} ${JSON.stringify([survey.study.measures, survey.study.derived])}`

/** Entries that are parsed before others have their turn. */
const BATCH = 250

export function createColumnsStore(
  database: Database,
  catalog: Catalog,
  options: ColumnsOptions,
): ColumnsStore {
  const bounds = { ...BOUNDS, ...options.bounds }
  const { now, onEvent } = options
  const held = new Map<SurveyId, Held>()
  const loading = new Set<InThread<unknown>>()
  let state: 'open' | 'stopped' = 'open'
  const snapshots = createSnapshots(database, options, bounds.leastInSnapshot)

  async function catchUp(survey: HostedSurvey): Promise<SurveyColumns> {
    const known = current(survey)
    known.askedAt = now()
    known.users += 1
    try {
      await read(survey.id, known)
    } finally {
      known.users -= 1
    }
    known.askedAt = now()
    takeCodes(survey.id, known)
    snapshots.follow(survey.id, known)
    letGoBeyondBound(survey.id)
    return known.columns
  }

  /** Codes are no part of the log, which they say something about. */
  function takeCodes(survey: SurveyId, known: Held): void {
    const { plan, columns } = known
    known.coded = database.read((tx) => codedAnswers(tx, survey, plan.codebook, known.coded))
    columns.declare([...plan.derived, ...known.coded])
  }

  /** A new version may bring new variables, so the columns start anew with its codebook. */
  function current(survey: HostedSurvey): Held {
    const reading = readingOf(survey)
    const known = held.get(survey.id)
    if (known !== undefined && known.reading === reading) return known
    const plan = planColumns(survey, catalog)
    const fingerprint = fingerprintOf(plan)
    const columns = new GrowingColumns(plan)
    const fresh = {
      columns,
      plan,
      fingerprint,
      reading,
      askedAt: now(),
      coded: [],
      comparedTo: START_OF_LOG,
      users: 0,
    }
    held.set(survey.id, fresh)
    return fresh
  }

  async function read(survey: SurveyId, known: Held): Promise<void> {
    const { columns } = known
    const upTo = database.read(newestSeq)
    if (upTo - columns.readTo > bounds.mostOnMainThread && (await readInThread(survey, known)))
      onEvent({ kind: 'loaded', survey, rows: columns.rows, bytes: columns.bytes })
    for (;;) {
      if (state === 'stopped') throw new StorageError('stopped')
      const newest = database.read(newestSeq)
      const range = { after: columns.readTo, upTo: newest }
      const lines = database.read((tx) => readLines(tx, survey, range, BATCH))
      for (const line of lines) columns.take(line)
      columns.readTo = lines.length < BATCH ? newest : (lines.at(-1)?.seq ?? newest)
      if (lines.length < BATCH) break
      // Others have their turn between batches.
      await new Promise((resolve) => setImmediate(resolve))
    }
    columns.settle()
  }

  /** False where no thread could do it; the main thread can always go on from there. */
  async function readInThread(survey: SurveyId, known: Held): Promise<boolean> {
    const { columns, plan } = known
    const isEmpty = columns.readTo === 0
    const range = { after: columns.readTo, upTo: database.read(newestSeq) }
    const job = {
      databaseFile: database.file,
      survey,
      plan,
      range,
      origins: new Map(
        columns.sources.map((source) => [source, columns.of(source).arrivals.origins] as const),
      ),
      snapshot: isEmpty ? snapshots.placeOf(survey, known.fingerprint) : null,
    }
    let load: ReturnType<typeof loadInThread> | null = null
    try {
      load = loadInThread(job, (progress) => onEvent({ kind: 'loading', survey, ...progress }))
      loading.add(load)
      const { stretch, snapshot } = await load.done
      columns.append(stretch)
      columns.readTo = range.upTo
      if (snapshot.kind === 'refused') onEvent({ kind: 'snapshotRefused', survey })
      if (snapshot.kind === 'believed') {
        onEvent({ kind: 'snapshotRead', survey })
        snapshots.found(survey, { ...snapshot, fingerprint: known.fingerprint })
      }
      return true
    } catch (error) {
      onEvent({ kind: 'threadFailed', survey, error })
      return false
    } finally {
      if (load !== null) loading.delete(load)
    }
  }

  async function withDuplicates(survey: HostedSurvey): Promise<SurveyColumns> {
    await catchUp(survey)
    const known = current(survey)
    const { seq } = known.columns
    if (known.comparedTo === seq) return known.columns
    const job = { databaseFile: database.file, survey: survey.id, upTo: seq }
    const search = duplicatesInThread(job)
    loading.add(search)
    known.users += 1
    try {
      known.columns.flagDuplicates(await search.done)
      known.comparedTo = seq
    } finally {
      known.users -= 1
      loading.delete(search)
    }
    return known.columns
  }

  function letGo(survey: SurveyId): void {
    held.delete(survey)
    options.onLetGo(survey)
    onEvent({ kind: 'letGo', survey })
  }

  /** The one that was asked for just now stays, however large. */
  function letGoBeyondBound(asked: SurveyId): void {
    let bytes = bytesHeld()
    const others = [...held]
      .filter(([id, { users }]) => id !== asked && users === 0)
      .sort(([, a], [, b]) => a.askedAt - b.askedAt)
    for (const [id, known] of others) {
      if (bytes <= bounds.mostBytes) return
      bytes -= known.columns.bytes
      void snapshots.keep(id, known)
      letGo(id)
    }
  }

  const bytesHeld = () => [...held.values()].reduce((sum, { columns }) => sum + columns.bytes, 0)

  return {
    catchUp,
    withDuplicates,
    tidy: async () => {
      await snapshots.eraseOutdated()
      const before = now() - bounds.idleMs
      for (const [id, known] of held) {
        if (known.users > 0 || known.askedAt > before) continue
        await snapshots.keep(id, known)
        if (known.users === 0 && held.get(id) === known && known.askedAt <= before) letGo(id)
      }
    },
    bytes: bytesHeld,
    stop: async () => {
      state = 'stopped'
      await Promise.all([...loading].map(({ stop }) => stop()))
      for (const [id, known] of held) if (known.users === 0) await snapshots.keep(id, known)
      await snapshots.settled()
    },
  }
}
