import { findUserByEmail } from '../../../db/accounts.server.ts'
import { findRole, setRole } from '../../../db/members.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import type { Role } from '../../core/policies.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { MemberChange } from './member-in.server.ts'

/** Puts somebody who has an account into a survey, or back into it. */
export const addMember = (
  shell: Shell,
  input: MemberChange & { readonly role: Role },
): Promise<Result<{ readonly email: string }, Problem>> =>
  shell.database.write((tx): Result<{ readonly email: string }, Problem> => {
    const user = findUserByEmail(tx, input.email)
    if (user === null) return refuse(problem('user_not_found'))
    if (findRole(tx, input.survey, user.id) !== null) return ok({ email: user.email })
    const at = shell.now()
    setRole(tx, { surveyId: input.survey, userId: user.id, role: input.role, since: at })
    recordAudit(tx, {
      at,
      actor: input.actor,
      action: 'member.add',
      subject: `${input.slug}: ${user.email} as ${input.role}`,
    })
    return ok({ email: user.email })
  })
