import { appendEntry, findEntry } from '../../../db/response-log.server.ts'
import type { Receipt, ResponseId } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import { forgetAnswers } from './forget-answers.server.ts'
import { readReceipt } from './receipt.server.ts'

/** Deletes the answers for good in the transaction that appends `withdrawn`; twice is once. */
export async function withdrawResponse(
  shell: Shell,
  receipt: Receipt,
): Promise<Result<{ readonly id: ResponseId; readonly withdrawnAt: number }, Problem>> {
  const subject = readReceipt(shell.secret, receipt)
  if (subject === null) return refuse(problem('receipt_not_found'))
  const withdrawn = await shell.database.write((tx) => {
    const entry = findEntry(tx, subject.survey, subject.id, 'submitted')
    if (entry === null) return null
    const earlier = findEntry(tx, subject.survey, subject.id, 'withdrawn')
    if (earlier !== null) return { at: earlier.at, files: [] }
    const at = shell.now()
    const files = forgetAnswers(tx, entry.seq, 'person')
    appendEntry(tx, {
      surveyId: subject.survey,
      collectorId: entry.collectorId,
      versionId: entry.versionId,
      kind: 'withdrawn',
      source: entry.source,
      responseId: subject.id,
      at,
      detail: null,
    })
    return { at, files }
  })
  if (withdrawn === null) return refuse(problem('receipt_not_found'))
  await shell.files.remove(withdrawn.files)
  shell.announce(subject.survey)
  return ok({ id: subject.id, withdrawnAt: withdrawn.at })
}
