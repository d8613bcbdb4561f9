import type { CollectorKey, SurveyId } from '../../../core/ids.ts'
import type { Problem } from '../../../core/problem.ts'
import type { ImportCheck } from './check-import.server.ts'
import { storageProblem } from '../../storage-problem.server.ts'
import type { ImportProgress, ImportWatch } from './import-progress.ts'
import type { ImportMove } from './move-import.server.ts'

export type ImportRunState =
  | { readonly kind: 'running'; readonly at: ImportProgress }
  | { readonly kind: 'checked'; readonly check: ImportCheck }
  | { readonly kind: 'taken'; readonly taken: number; readonly door: CollectorKey }
  | { readonly kind: 'moved'; readonly taken: number }
  /** By whoever watched; where storage failed, with why. What was taken stays. */
  | { readonly kind: 'stopped'; readonly taken: number; readonly why: Problem | null }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** A bug, which `settled` throws. */
  | { readonly kind: 'failed' }

/** A file whose rows are looked at or taken, for as long as that lasts and somebody may ask about it. */
export type ImportRun = {
  readonly task: 'check' | 'take' | ImportMove
  /** Where its columns go, as they were sent; none when it is moved. */
  readonly places: readonly string[]
  readonly state: () => ImportRunState
  readonly stop: () => void
  readonly settled: Promise<void>
}

export type BegunRun = Pick<ImportRun, 'task' | 'places'> & {
  readonly survey: SurveyId
  /** Of the file, or of the import that is moved. */
  readonly key: string
  readonly work: (watch: ImportWatch) => Promise<ImportRunState>
}

/** Of this process: they end with it, and each row is there once when its file comes again. */
export type ImportRuns = {
  readonly find: (survey: SurveyId, key: string) => ImportRun | null
  /** Goes on by itself, whoever is still there to see it; what is under way stays so. */
  readonly begin: (begun: BegunRun) => ImportRun
  readonly forget: (survey: SurveyId, key: string) => void
  /** Ends those that are under way, each after what it is just writing. */
  readonly stop: () => Promise<void>
}

/** Older ones that are over are forgotten. */
const MOST_KEPT = 100

export function createImportRuns(): ImportRuns {
  const runs = new Map<string, ImportRun>()
  const nameOf = (survey: SurveyId, key: string) => `${survey}-${key}`
  const find: ImportRuns['find'] = (survey, key) => runs.get(nameOf(survey, key)) ?? null
  return {
    find,
    begin: (begun) => {
      const { survey, key } = begun
      const known = find(survey, key)
      if (known?.state().kind === 'running') return known
      const run = beginRun(begun)
      runs.delete(nameOf(survey, key))
      runs.set(nameOf(survey, key), run)
      for (const [name, { state }] of runs)
        if (runs.size > MOST_KEPT && state().kind !== 'running') runs.delete(name)
      return run
    },
    forget: (survey, key) => {
      runs.delete(nameOf(survey, key))
    },
    stop: async () => {
      const all = [...runs.values()]
      for (const run of all) run.stop()
      await Promise.allSettled(all.map(({ settled }) => settled))
    },
  }
}

function beginRun({ task, places, work }: BegunRun): ImportRun {
  const stop = new AbortController()
  let at: ImportProgress = { stage: 'checked', rows: 0, of: null, taken: 0 }
  let state: ImportRunState = { kind: 'running', at }
  const watch: ImportWatch = {
    signal: stop.signal,
    onProgress: (progress) => {
      at = progress
      state = { kind: 'running', at }
    },
  }
  const settled = work(watch).then(
    (end) => {
      state = end
    },
    (error: unknown) => {
      const why = storageProblem(error)
      const isMeant = stop.signal.aborted || why !== null
      state = isMeant ? { kind: 'stopped', taken: at.taken, why } : { kind: 'failed' }
      if (!isMeant) throw error
    },
  )
  // Whoever asks for its state is told.
  settled.catch(() => undefined)
  return { task, places, state: () => state, stop: () => stop.abort(), settled }
}
