import { appendEntry, findEntry, lastJudgement } from '../../../db/response-log.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import type { ResponseId } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

/**
 * Leaves a response out of the numbers, or takes it back. The answers stay, the log says who is out
 * and why, and twice is once. A quality flag alone never does this; a person does.
 */
export async function judgeResponse(
  shell: Shell,
  input: {
    readonly survey: HostedSurvey
    readonly id: ResponseId
    readonly judgement: 'excluded' | 'restored'
    readonly reason: string
    readonly actor: string
  },
): Promise<Result<{ readonly id: ResponseId; readonly state: 'excluded' | 'counted' }, Problem>> {
  const { survey, id, judgement } = input
  const judged = await shell.database.write((tx): Result<null, Problem> => {
    const entry = findEntry(tx, survey.id, id, 'submitted')
    if (entry === null) return refuse(problem('response_not_found'))
    if (findEntry(tx, survey.id, id, 'withdrawn') !== null) return refuse(problem('withdrawn'))
    if ((lastJudgement(tx, survey.id, id) ?? 'restored') === judgement) return ok(null)
    const at = shell.now()
    appendEntry(tx, {
      surveyId: survey.id,
      collectorId: entry.collectorId,
      versionId: entry.versionId,
      kind: judgement,
      source: entry.source,
      responseId: id,
      at,
      detail: input.reason === '' ? null : input.reason,
    })
    recordAudit(tx, {
      at,
      actor: input.actor,
      action: `response.${judgement}`,
      subject: `${survey.slug} ${id}`,
    })
    return ok(null)
  })
  if (!judged.ok) return judged
  shell.announce(survey.id)
  return ok({ id, state: judgement === 'excluded' ? 'excluded' : 'counted' })
}
