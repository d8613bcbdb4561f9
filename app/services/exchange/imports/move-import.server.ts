import { closeCollector, reopenCollector } from '../../../../db/collectors.server.ts'
import { judgeThrough } from '../../../../db/judge-through.server.ts'
import { newestSeq } from '../../../../db/log-lines.server.ts'
import { recordAudit } from '../../../../db/settings.server.ts'
import { START_OF_LOG, type CollectorKey, type Seq } from '../../../core/ids.ts'
import { problem, type Problem } from '../../../core/problem.ts'
import { ok, refuse, type Result } from '../../../core/result.ts'
import type { Shell } from '../../shell.server.ts'
import type { HostedSurvey } from '../../surveys/catalog.server.ts'
import type { ImportWatch } from './import-progress.ts'
import { findKnownImport } from './list-imports.server.ts'

/** Out of the numbers with everything that came from one file, or back into them. */
export type ImportMove = 'takeOut' | 'putBack'

export type MoveImport = {
  readonly survey: HostedSurvey
  readonly key: CollectorKey
  readonly move: ImportMove
  readonly actor: string
} & ImportWatch

/** By the first, those that went out with the whole are known when it is put back. */
export const REASONS: { readonly [move in ImportMove]: string } = {
  takeOut: 'The import was taken out',
  putBack: 'The import was put back',
}

/** Entries that are looked through in one unit; others write in between. */
const STRETCH = 2000

/**
 * The answers stay, as when single responses are left out. Whatever ends this half-way, the same
 * again finishes it; who was left out for a reason of their own stays so.
 */
export async function moveImport(
  shell: Shell,
  { survey, key, move, actor, onProgress, signal }: MoveImport,
): Promise<Result<number, Problem>> {
  const found = findKnownImport(shell, survey, key)
  if (!found.ok) return found
  const { id, name, counted, out, cameAgain } = found.value
  if (move === 'putBack' && cameAgain) return refuse(problem('import_again'))
  const at = shell.now()
  const of = move === 'takeOut' ? counted : out
  const line = (what: string) => ({
    at,
    actor,
    action: `responses.${move}`,
    subject: `${survey.slug} ${name}: ${what}`,
  })
  await shell.database.write((tx) => {
    recordAudit(tx, line(`${of} responses`))
    // From now on the same file finds what it left here.
    if (move === 'putBack') reopenCollector(tx, id)
  })
  shell.catalog.forget()
  let [moved, isWhole, after]: [number, boolean, Seq] = [0, false, START_OF_LOG]
  try {
    while (!isWhole) {
      signal?.throwIfAborted()
      const done = await shell.database.write((tx) => {
        const newest = newestSeq(tx)
        const range = { after, upTo: Math.min(newest, after + STRETCH) as Seq }
        const judgement = move === 'takeOut' ? 'excluded' : 'restored'
        const n = judgeThrough(tx, {
          survey: survey.id,
          collector: id,
          judgement,
          reason: REASONS[move],
          leftOutFor: REASONS.takeOut,
          at,
          range,
        })
        const isEnd = range.upTo >= newest
        if (isEnd && move === 'takeOut') closeCollector(tx, id, at)
        return { n, isEnd, upTo: range.upTo }
      })
      // What is counted by day follows step by step; all at once it would hold everybody up.
      shell.activity.of(survey.id)
      moved += done.n
      after = done.upTo
      isWhole = done.isEnd
      onProgress?.({ stage: 'moved', rows: moved, of, taken: moved })
    }
  } finally {
    // Storage that has just failed may not take this either.
    if (!isWhole)
      await shell.database
        .write((tx) => recordAudit(tx, line(`stopped after ${moved} responses`)))
        .catch(() => undefined)
    shell.catalog.forget()
    shell.announce(survey.id)
  }
  return ok(moved)
}
