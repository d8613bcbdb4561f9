import { deleteMemberLink } from '../../../db/members.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import type { Slug, SurveyId } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'

/** Takes a link back that nobody has used yet. */
export const revokeMemberLink = (
  shell: Shell,
  input: {
    readonly survey: SurveyId
    readonly slug: Slug
    readonly id: number
    readonly actor: string
  },
): Promise<Result<null, Problem>> =>
  shell.database.write((tx) => {
    const link = deleteMemberLink(tx, input.survey, input.id)
    if (link === null) return refuse(problem('link_refused'))
    recordAudit(tx, {
      at: shell.now(),
      actor: input.actor,
      action: 'member.revokeLink',
      subject: `${input.slug}: ${link.label === '' ? '' : `${link.label} `}as ${link.role}`,
    })
    return ok(null)
  })
