import { setRole } from '../../../db/members.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import type { Role } from '../../core/policies.ts'
import type { Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import { memberIn, withoutOwner, type MemberChange } from './member-in.server.ts'

/** Gives a member another role. The last owner stays one. */
export const changeRole = (
  shell: Shell,
  input: MemberChange & { readonly role: Role },
): Promise<Result<{ readonly email: string }, Problem>> =>
  shell.database.write((tx): Result<{ readonly email: string }, Problem> => {
    const member = memberIn(tx, input)
    if (!member.ok) return member
    const { userId, role } = member.value
    if (role === input.role) return ok({ email: input.email })
    const refusal = withoutOwner(tx, input.survey, member.value)
    if (refusal !== null) return refuse(refusal)
    const at = shell.now()
    setRole(tx, { surveyId: input.survey, userId, role: input.role, since: at })
    recordAudit(tx, {
      at,
      actor: input.actor,
      action: 'member.change',
      subject: `${input.slug}: ${input.email} as ${input.role}`,
    })
    return ok({ email: input.email })
  })
