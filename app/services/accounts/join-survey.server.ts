import type { Tx } from '../../../db/connection.server.ts'
import { deleteMemberLink, findRole, setRole } from '../../../db/members.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import type { LinkToken, UserId } from '../../core/ids.ts'
import { covers } from '../../core/policies.ts'
import type { Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { SignedInUser } from './find-session.server.ts'
import { offered, type Offered } from './member-link.server.ts'

/** Uses the link up for somebody who is signed in; a role of theirs that may as much stays. */
export const joinSurvey = (
  shell: Shell,
  input: { readonly token: LinkToken; readonly user: SignedInUser },
): Promise<Result<Offered, Problem>> =>
  shell.database.write((tx) =>
    join(tx, shell.now(), { ...input, userId: input.user.id, email: input.user.email }),
  )

/** Uses a link up within a unit. */
export function join(
  tx: Tx,
  at: number,
  input: { readonly token: LinkToken; readonly userId: UserId; readonly email: string },
): Result<Offered, Problem> {
  const link = offered(tx, input.token, at)
  if (!link.ok) return link
  const { surveyId, id, slug } = link.value
  const held = findRole(tx, surveyId, input.userId)
  const role = held !== null && covers(held, link.value.role) ? held : link.value.role
  setRole(tx, { surveyId, userId: input.userId, role, since: at })
  deleteMemberLink(tx, surveyId, id)
  recordAudit(tx, {
    at,
    actor: `user ${input.email}`,
    action: 'member.join',
    subject: `${slug}: ${input.email} as ${role}`,
  })
  return ok({ slug, role })
}
