import { revokeInvitations } from '../../../db/invitations.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import type { CollectorKey } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

/** Takes links back that nobody has used yet; how many there were. */
export async function revokeLinks(
  shell: Shell,
  survey: HostedSurvey,
  key: CollectorKey,
  labels: readonly string[],
  actor: string,
): Promise<Result<number, Problem>> {
  const collector = shell.catalog.collectorByKey(key)
  if (collector === null || collector.surveyId !== survey.id)
    return refuse(problem('collector_not_found'))
  const revoked = await shell.database.write((tx) => {
    const counts = labels.map((label) => revokeInvitations(tx, collector.id, label))
    const total = counts.reduce((sum, count) => sum + count, 0)
    recordAudit(tx, {
      at: shell.now(),
      actor,
      action: 'collector.revokeLinks',
      subject: `${survey.slug}#${collector.id}: ${total}`,
    })
    return total
  })
  return ok(revoked)
}
