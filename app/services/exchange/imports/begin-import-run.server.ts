import type { Shell } from '../../shell.server.ts'
import { storageProblem } from '../../storage-problem.server.ts'
import { checkImport } from './check-import.server.ts'
import type { ImportOrder } from './import-order.server.ts'
import type { ImportProgress, ImportWatch } from './import-progress.ts'
import type { ImportRun, ImportRunState } from './import-runs.server.ts'
import { takeImport } from './take-import.server.ts'

export type BeginImportRun = {
  readonly order: ImportOrder
  readonly key: string
  readonly task: ImportRun['task']
  readonly places: readonly string[]
  readonly actor: string
}

/** Goes on by itself, whoever is still there to see it; a file that is being gone through stays so. */
export function beginImportRun(shell: Shell, begun: BeginImportRun): ImportRun {
  const { order, key, task, places } = begun
  const survey = order.survey.id
  const known = shell.importRuns.find(survey, key)
  if (known?.state().kind === 'running') return known
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
  const settled = goThrough(shell, begun, watch).then(
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
  const run = { task, places, state: () => state, stop: () => stop.abort(), settled }
  shell.importRuns.keep(survey, key, run)
  return run
}

async function goThrough(
  shell: Shell,
  { order, key, task, actor }: BeginImportRun,
  watch: ImportWatch,
): Promise<ImportRunState> {
  if (task === 'check') {
    const check = await checkImport(shell, order, watch)
    return check.ok
      ? { kind: 'checked', check: check.value }
      : { kind: 'refused', problem: check.problem }
  }
  const taken = await takeImport(shell, { order, refusedRows: 'leaveOut', actor, ...watch })
  if (!taken.ok) return { kind: 'refused', problem: taken.problem }
  await shell.imports.remove(order.survey.id, key)
  return { kind: 'taken', taken: taken.value.taken }
}
