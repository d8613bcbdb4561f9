import type { SurveyId } from '../../../core/ids.ts'
import type { Problem } from '../../../core/problem.ts'
import type { ImportCheck } from './check-import.server.ts'
import type { ImportProgress } from './import-progress.ts'

export type ImportRunState =
  | { readonly kind: 'running'; readonly at: ImportProgress }
  | { readonly kind: 'checked'; readonly check: ImportCheck }
  | { readonly kind: 'taken'; readonly taken: number }
  /** By whoever watched; where storage failed, with why. What was taken stays. */
  | { readonly kind: 'stopped'; readonly taken: number; readonly why: Problem | null }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** A bug, which `settled` throws. */
  | { readonly kind: 'failed' }

/** A file whose rows are looked at or taken, for as long as that lasts and somebody may ask about it. */
export type ImportRun = {
  readonly task: 'check' | 'take'
  /** Where its columns go, as they were sent. */
  readonly places: readonly string[]
  readonly state: () => ImportRunState
  readonly stop: () => void
  readonly settled: Promise<void>
}

/** Of this process: they end with it, and each row is there once when its file comes again. */
export type ImportRuns = {
  readonly find: (survey: SurveyId, key: string) => ImportRun | null
  readonly keep: (survey: SurveyId, key: string, run: ImportRun) => void
  readonly forget: (survey: SurveyId, key: string) => void
  /** Ends those that are under way, each after what it is just writing. */
  readonly stop: () => Promise<void>
}

/** Older ones that are over are forgotten. */
const MOST_KEPT = 100

export function createImportRuns(): ImportRuns {
  const runs = new Map<string, ImportRun>()
  const nameOf = (survey: SurveyId, key: string) => `${survey}-${key}`
  return {
    find: (survey, key) => runs.get(nameOf(survey, key)) ?? null,
    keep: (survey, key, run) => {
      runs.delete(nameOf(survey, key))
      runs.set(nameOf(survey, key), run)
      for (const [name, { state }] of runs)
        if (runs.size > MOST_KEPT && state().kind !== 'running') runs.delete(name)
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
