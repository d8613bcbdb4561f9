import { recordAudit } from '../../../../db/settings.server.ts'
import type { CollectorKey } from '../../../core/ids.ts'
import { problem, type Problem } from '../../../core/problem.ts'
import { ok, refuse, type Result } from '../../../core/result.ts'
import { ANSWERS_ALONE, submitResponse } from '../../responses/submit-response.server.ts'
import type { Shell } from '../../shell.server.ts'
import { checkImport, type ImportCheck } from './check-import.server.ts'
import { importDoor, openImportDoor, type ImportDoor } from './import-door.server.ts'
import type { ImportOrder } from './import-order.server.ts'
import type { ImportWatch } from './import-progress.ts'
import { importRows, type ImportRow } from './import-rows.server.ts'

export type TakenImport = {
  readonly check: ImportCheck
  readonly taken: number
  readonly screenedOut: number
  /** By which it is known from now on. */
  readonly door: CollectorKey
}

export type TakeImport = {
  readonly order: ImportOrder
  /** What becomes of a file in which some rows don't fit. */
  readonly refusedRows: 'refuseAll' | 'leaveOut'
  readonly actor: string
} & ImportWatch

/**
 * Takes the rows of a file as responses, after all of them were looked at. They share commits; a
 * file that was cut off half-way is finished when it comes again, as each row is there once.
 */
export async function takeImport(
  shell: Shell,
  { order, refusedRows, actor, ...watch }: TakeImport,
): Promise<Result<TakenImport, Problem>> {
  const check = await checkImport(shell, order, watch)
  if (!check.ok) return check
  const door = importDoor(shell, order)
  const { refused, rows, fitting, screenedOut } = check.value
  if (refused > 0 && refusedRows === 'refuseAll')
    return refuse(
      problem('import_refused', `${refused} of ${rows} rows do not fit; nothing was taken`, {
        errors: check.value.refusals.map((refusal) => ({
          pointer: `/${refusal.row}${refusal.column === null ? '' : `/${refusal.column}`}`,
          code: refusal.code,
          message: refusal.message,
        })),
      }),
    )
  const counts = { taken: 0, screenedOut: 0 }
  const tell = (what: string) =>
    shell.database.write((tx) =>
      recordAudit(tx, {
        at: shell.now(),
        actor,
        action: 'responses.import',
        subject: `${order.survey.slug} ${order.file.name}: ${what}`,
      }),
    )
  // Before the first of them: whatever ends this half-way, it is known who brought what is there.
  await tell(`${fitting} of ${rows} rows`)
  if (fitting + screenedOut > 0) {
    let isWhole = false
    try {
      const taken = await takeRows(shell, order, door, counts, { ...watch, of: rows })
      if (!taken.ok) return taken
      isWhole = true
    } finally {
      // Storage that has just failed may not take this either.
      if (!isWhole)
        await tell(`stopped when ${counts.taken} rows were taken`).catch(() => undefined)
    }
  }
  return ok({ check: check.value, ...counts, door: door.key })
}

async function takeRows(
  shell: Shell,
  order: ImportOrder,
  door: ImportDoor,
  counts: { taken: number; screenedOut: number },
  { onProgress, signal, of }: ImportWatch & { readonly of: number },
): Promise<Result<null, Problem>> {
  const collector = await openImportDoor(shell, door, order)
  let done = 0
  for await (const rows of importRows(order, door, shell.now())) {
    signal?.throwIfAborted()
    if (!rows.ok) return rows
    const good = rows.value.filter(({ judged }) => judged.ok)
    // Together: they wait for one commit.
    const sent = await Promise.all(
      good.map(({ id, answers, locale }: ImportRow) =>
        submitResponse(shell, {
          ...ANSWERS_ALONE,
          slug: order.survey.slug,
          door: { kind: 'inside', collector },
          id,
          answers,
          version: order.version.number,
          locale,
        }),
      ),
    )
    for (const each of sent) {
      // Taken back since, or there with other columns: the check has said so.
      if (!each.ok || each.value.arrival === 'replay') continue
      if (each.value.outcome === 'submitted') counts.taken += 1
      else counts.screenedOut += 1
    }
    done += rows.value.length
    onProgress?.({ stage: 'taken', rows: done, of, taken: counts.taken })
  }
  return ok(null)
}
