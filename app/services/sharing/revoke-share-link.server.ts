import { findShareLink, revokeShareLink as writeEnd } from '../../../db/share-links.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

/** Takes a link back for good; pages that are open by it end when they next ask. */
export const revokeShareLink = (
  shell: Shell,
  {
    survey,
    address,
    actor,
  }: { readonly survey: HostedSurvey; readonly address: string; readonly actor: string },
): Promise<Result<{ readonly name: string }, Problem>> =>
  shell.database.write((tx): Result<{ readonly name: string }, Problem> => {
    const link = findShareLink(tx, survey.id, address)
    if (link === null) return refuse(problem('share_link_not_found'))
    if (link.revokedAt !== null) return ok({ name: link.name })
    const at = shell.now()
    writeEnd(tx, link.id, at)
    recordAudit(tx, { at, actor, action: 'share.revoke', subject: `${survey.slug}: ${link.name}` })
    return ok({ name: link.name })
  })
