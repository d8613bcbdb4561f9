import { insertRelease, latestRelease, type StoredRelease } from '../../../db/releases.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import type { Database } from '../../../db/open-database.server.ts'
import { shownBy } from '../../core/codebook/shown-by.ts'
import { isReleaseDue, releaseSteps, type Counted } from '../../core/disclosure/release.ts'
import { weighRelease } from '../../core/disclosure/weigh-release.ts'
import type { Seq, SurveyId } from '../../core/ids.ts'
import {
  publicBreaks,
  publicTables,
  publicVariables,
  tablesBeside,
} from '../../core/results/public-tables.ts'
import type { PresentedAssociations } from '../../core/results/presented-associations.ts'
import type { PresentedCrosstab } from '../../core/results/presented-crosstab.ts'
import type { PresentedGrid } from '../../core/results/presented-grid.ts'
import type { PresentedQuality } from '../../core/results/presented-quality.ts'
import type { PublicResults } from '../../core/results/public-results.ts'
import type { Problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import type { ResponseSource } from '../../core/response/answer.ts'
import type { BreakTable } from '../../core/tally/tables/break-table.ts'
import type { Columns } from '../../core/tally/columns/columns.ts'
import { FollowedTables } from '../../core/tally/tables/followed-tables.ts'
import { storageProblem } from '../storage-problem.server.ts'
import type { Catalog, HostedSurvey } from '../surveys/catalog.server.ts'
import { createResultsCache, type AnswersCache } from './answers-cache.server.ts'
import { countInTurns } from './count-in-turns.server.ts'
import type { ColumnsStore, SurveyColumns } from './columns-store.server.ts'
import { oneAtATime } from './one-at-a-time.server.ts'
import { stepsInTurns } from './steps-in-turns.server.ts'
import { takeTurns } from './take-turns.server.ts'
import { weighTables } from './weigh-tables.server.ts'

/** The numbers of one survey as they stand after its last computation. */
export type Standing = {
  readonly survey: HostedSurvey
  readonly columns: SurveyColumns
  /** Tables of a source that were counted before and follow its columns. */
  readonly tables: (source: ResponseSource) => FollowedTables
  /** How far in the log these numbers go. */
  readonly seq: Seq
  /** Of the columns: goes up when rows leave or come back, or are flagged otherwise. */
  readonly revision: number
  readonly release: StoredRelease | null
  /** Goes up whenever anything changed; two equal ones mean equal numbers. */
  readonly edition: number
}

export type ResultsBoard = {
  /** The log has grown: whoever watches will hear of it soon. */
  readonly announce: (survey: SurveyId) => void
  /** Numbers that hold everything committed before the call. */
  readonly current: (survey: HostedSurvey) => Promise<Standing>
  /** The same, after responses were compared with each other for duplicates. */
  readonly compared: (survey: HostedSurvey) => Promise<Standing>
  /** Results that were worked out of the newest standings. */
  readonly answers: AnswersCache<Result<PublicResults, Problem>>
  /** Holds on to nothing of a survey of which nobody has asked for a while. */
  readonly letGo: (survey: SurveyId) => void
  readonly crosstabs: AnswersCache<Result<PresentedCrosstab, Problem>>
  readonly grids: AnswersCache<Result<PresentedGrid, Problem>>
  readonly quality: AnswersCache<Result<PresentedQuality, Problem>>
  readonly associations: AnswersCache<Result<PresentedAssociations, Problem>>
  readonly subscribe: (survey: SurveyId, listener: () => void) => () => void
  readonly stop: () => void
}

type Advance = {
  readonly release: StoredRelease | null
  readonly state: 'settled' | 'postponed'
}

const settled = (release: StoredRelease | null): Advance => ({ release, state: 'settled' })

// Watchers hear of at most four changes a second, however fast answers come in.
const QUIET_MS = 250

/** One computation in flight for each survey; what comes meanwhile waits for one more. */
export function createResultsBoard(deps: {
  readonly database: Database
  readonly catalog: Catalog
  readonly columns: ColumnsStore
  readonly now: () => number
}): ResultsBoard {
  const listeners = new Map<SurveyId, Set<() => void>>()
  const timers = new Map<SurveyId, NodeJS.Timeout>()
  const standing = new Map<SurveyId, Standing>()
  const computations = new Map<SurveyId, (survey: HostedSurvey) => Promise<Standing>>()
  const editions = new Map<SurveyId, number>()
  const toCompare = new Set<SurveyId>()
  const followed = new WeakMap<Columns, FollowedTables>()

  function tablesOf(columns: Columns): FollowedTables {
    const known = followed.get(columns)
    if (known !== undefined) return known
    const fresh = new FollowedTables(columns)
    followed.set(columns, fresh)
    return fresh
  }

  function compute(survey: HostedSurvey): Promise<Standing> {
    const known = computations.get(survey.id) ?? oneAtATime(computeOnce)
    computations.set(survey.id, known)
    return known(survey)
  }

  async function computeOnce(survey: HostedSurvey): Promise<Standing> {
    const known = standing.get(survey.id) ?? null
    const columns = toCompare.delete(survey.id)
      ? await deps.columns.withDuplicates(survey)
      : await deps.columns.catchUp(survey)
    const { seq, revision } = columns
    if (
      known?.survey === survey &&
      known.columns === columns &&
      known.seq === seq &&
      known.revision === revision
    )
      return known
    const { release, state } = await advance(survey, columns)
    const edition = (editions.get(survey.id) ?? 0) + 1
    editions.set(survey.id, edition)
    const tables = (source: ResponseSource) => tablesOf(columns.of(source))
    const fresh = { survey, columns, tables, seq, revision, release, edition }
    // Whoever asks next tries again to make the release that could not be stored.
    if (state === 'settled') standing.set(survey.id, fresh)
    else standing.delete(survey.id)
    return fresh
  }

  async function advance(survey: HostedSurvey, columns: SurveyColumns): Promise<Advance> {
    const live = columns.of('live')
    const latest = deps.database.read((tx) => latestRelease(tx, survey.id))
    if (!isReleaseDue(latest?.release ?? null, live.responses)) return settled(latest)
    const variables = publicVariables(live.codebook, survey.current.plan.definition)
    const part = { variables, codebook: live.codebook, study: survey.study }
    const specs = publicTables(part)
    const breakSpecs = publicBreaks(part)
    const followedTables = tablesOf(live)
    const turn = takeTurns()
    await countInTurns(followedTables, [...specs, ...breakSpecs], 'tablesAndAtoms', turn)
    // Rows come in only through this computation; nobody else's turn changes any.
    const [tables, breaks]: [Counted[], BreakTable[]] = [[], []]
    for (const spec of specs) {
      const table = followedTables.table(spec)
      if (table !== null) tables.push({ spec, table, beside: tablesBeside(spec, specs, part) })
      if (turn.isOver()) await turn.next()
    }
    for (const spec of breakSpecs) {
      const table = followedTables.breakTable(spec)
      if (table !== null) breaks.push(table)
      if (turn.isOver()) await turn.next()
    }
    const atoms = followedTables.atoms(specs)
    const { responses } = live
    const declared = {
      findings: survey.study.findings,
      shownBy: shownBy(survey.current.plan),
      audience: survey.study.recruitment === 'open' ? ('open' as const) : ('invited' as const),
    }
    const next = await stepsInTurns(
      live,
      () => releaseSteps(latest?.release ?? null, responses, tables, atoms, breaks, declared),
      turn,
    )
    if (next === null) return settled(latest)
    const weighed = await stepsInTurns(live, () => weighTables(live, part, next), turn)
    const stored = { release: weighRelease(next, weighed), at: deps.now() }
    const write = (tx: Tx): Advance => {
      // Another process may have made a release since, which this one does not follow.
      const previous = latestRelease(tx, survey.id)
      if (previous?.release.number !== latest?.release.number)
        return { release: previous, state: 'postponed' }
      insertRelease(tx, survey.id, stored)
      return settled(stored)
    }
    try {
      return await deps.database.write(write)
    } catch (error) {
      // Reading goes on while nothing can be stored.
      if (storageProblem(error) === null) throw error
      return { release: latest, state: 'postponed' }
    }
  }

  return {
    announce: (id) => {
      if (timers.has(id) || (listeners.get(id)?.size ?? 0) === 0) return
      const timer = setTimeout(() => {
        timers.delete(id)
        for (const listener of listeners.get(id) ?? []) listener()
      }, QUIET_MS)
      timers.set(id, timer)
    },
    current: compute,
    compared: (survey) => {
      toCompare.add(survey.id)
      return compute(survey)
    },
    answers: createResultsCache<PublicResults>(),
    letGo: (id) => {
      standing.delete(id)
    },
    crosstabs: createResultsCache<PresentedCrosstab>(),
    grids: createResultsCache<PresentedGrid>(),
    quality: createResultsCache<PresentedQuality>(),
    associations: createResultsCache<PresentedAssociations>(),
    subscribe: (id, listener) => {
      const set = listeners.get(id) ?? new Set()
      listeners.set(id, set)
      set.add(listener)
      return () => {
        set.delete(listener)
        if (set.size === 0) listeners.delete(id)
      }
    },
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}
