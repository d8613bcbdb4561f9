import { recordAudit } from '../../../../db/settings.server.ts'
import { problem, type Problem } from '../../../core/problem.ts'
import { ok, refuse, type Result } from '../../../core/result.ts'
import { submitResponse } from '../../responses/submit-response.server.ts'
import type { Shell } from '../../shell.server.ts'
import { checkImport, type ImportCheck } from './check-import.server.ts'
import { importCollector } from './import-collector.server.ts'
import type { ImportOrder } from './import-order.server.ts'
import { importRows, type ImportRow } from './import-rows.server.ts'

export type TakenImport = {
  readonly check: ImportCheck
  readonly taken: number
  readonly screenedOut: number
}

export type TakeImport = {
  readonly order: ImportOrder
  /** What becomes of a file in which some rows don't fit. */
  readonly refusedRows: 'refuseAll' | 'leaveOut'
  readonly actor: string
  readonly onProgress?: (stage: 'checked' | 'taken', rows: number) => void
}

/**
 * Takes the rows of a file as responses, after all of them were looked at. They share commits; a
 * file that was cut off half-way is finished when it comes again, as each row is there once.
 */
export async function takeImport(
  shell: Shell,
  { order, refusedRows, actor, onProgress = () => undefined }: TakeImport,
): Promise<Result<TakenImport, Problem>> {
  const check = await checkImport(shell, order, (rows) => onProgress('checked', rows))
  if (!check.ok) return check
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
  if (fitting + screenedOut > 0) {
    const taken = await takeRows(shell, order, counts, (done) => onProgress('taken', done))
    if (!taken.ok) return taken
  }
  await shell.database.write((tx) =>
    recordAudit(tx, {
      at: shell.now(),
      actor,
      action: 'responses.import',
      subject: `${order.survey.slug} ${order.file.name}: ${counts.taken} of ${rows} rows`,
    }),
  )
  return ok({ check: check.value, ...counts })
}

async function takeRows(
  shell: Shell,
  order: ImportOrder,
  counts: { taken: number; screenedOut: number },
  onProgress: (rows: number) => void,
): Promise<Result<null, Problem>> {
  const collector = await importCollector(shell, order)
  let done = 0
  for await (const rows of importRows(order, shell.now())) {
    if (!rows.ok) return rows
    const good = rows.value.filter(({ judged }) => judged.ok)
    // Together: they wait for one commit.
    const sent = await Promise.all(
      good.map(({ id, answers, locale }: ImportRow) =>
        submitResponse(shell, {
          slug: order.survey.slug,
          door: { kind: 'inside', collector },
          id,
          answers,
          version: order.version.number,
          locale,
          startedAt: null,
          order: 'senders',
          flags: [],
          partial: null,
          member: null,
          invitation: null,
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
    onProgress(done)
  }
  return ok(null)
}
