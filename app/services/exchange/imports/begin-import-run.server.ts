import type { Shell } from '../../shell.server.ts'
import { checkImport } from './check-import.server.ts'
import type { ImportOrder } from './import-order.server.ts'
import type { ImportWatch } from './import-progress.ts'
import type { ImportRun, ImportRunState } from './import-runs.server.ts'
import { moveImport, type MoveImport } from './move-import.server.ts'
import { takeImport } from './take-import.server.ts'

export type BeginImportRun = {
  readonly order: ImportOrder
  readonly key: string
  readonly task: 'check' | 'take'
  readonly places: readonly string[]
  readonly actor: string
}

/** A file that is being gone through stays so, whatever is asked of it meanwhile. */
export function beginImportRun(shell: Shell, begun: BeginImportRun): ImportRun {
  const { order, key, task, places } = begun
  const work = (watch: ImportWatch) => goThrough(shell, begun, watch)
  return shell.importRuns.begin({ survey: order.survey.id, key, task, places, work })
}

/** The same of what came in before. */
export function beginImportMove(shell: Shell, asked: MoveImport): ImportRun {
  const { survey, key, move } = asked
  const work = async (watch: ImportWatch): Promise<ImportRunState> => {
    const moved = await moveImport(shell, { ...asked, ...watch })
    return moved.ok
      ? { kind: 'moved', taken: moved.value }
      : { kind: 'refused', problem: moved.problem }
  }
  return shell.importRuns.begin({ survey: survey.id, key, task: move, places: [], work })
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
  return { kind: 'taken', taken: taken.value.taken, door: taken.value.door }
}
