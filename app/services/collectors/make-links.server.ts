import { insertInvitations } from '../../../db/invitations.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import { parseInvitationToken, type CollectorKey, type InvitationToken } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { hashInvitation } from './invitation.server.ts'
import { randomKey } from '../random-key.server.ts'

export type Link = { readonly label: string; readonly token: InvitationToken }

/** So many at once that others still have their turn between. */
const BATCH = 500

/** Makes links that let one response in each. Their tokens are seen here for the only time. */
export async function makeLinks(
  shell: Shell,
  survey: HostedSurvey,
  key: CollectorKey,
  labels: readonly string[],
  actor: string,
): Promise<Result<readonly Link[], Problem>> {
  const collector = shell.catalog.collectorByKey(key)
  if (collector === null || collector.surveyId !== survey.id)
    return refuse(problem('collector_not_found'))
  if (collector.kind !== 'single-use')
    return refuse(problem('malformed', 'Only a single-use collector has links of its own'))
  const links = labels.map((label) => ({
    label,
    token: randomKey(parseInvitationToken),
  }))
  const createdAt = shell.now()
  const batches = Array.from({ length: Math.ceil(links.length / BATCH) }, (_, index) =>
    links.slice(index * BATCH, (index + 1) * BATCH),
  )
  for (const batch of batches)
    await shell.database.write((tx) =>
      insertInvitations(
        tx,
        batch.map(({ label, token }) => ({
          tokenHash: hashInvitation(token),
          collectorId: collector.id,
          label,
          state: 'open',
          createdAt,
        })),
      ),
    )
  await shell.database.write((tx) =>
    recordAudit(tx, {
      at: createdAt,
      actor,
      action: 'collector.links',
      subject: `${survey.slug}#${collector.id}: ${links.length}`,
    }),
  )
  return ok(links)
}
