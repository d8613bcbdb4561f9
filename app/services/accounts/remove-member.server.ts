import { removeMember as dropMember } from '../../../db/members.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import type { Role } from '../../core/policies.ts'
import type { Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import { memberIn, withoutOwner, type MemberChange } from './member-in.server.ts'

/** Takes somebody out of a survey, or lets them leave. The last owner stays. */
export const removeMember = (
  shell: Shell,
  input: MemberChange,
): Promise<Result<{ readonly email: string; readonly role: Role }, Problem>> =>
  shell.database.write((tx): Result<{ readonly email: string; readonly role: Role }, Problem> => {
    const member = memberIn(tx, input)
    if (!member.ok) return member
    const { userId, role } = member.value
    const refusal = withoutOwner(tx, input.survey, member.value)
    if (refusal !== null) return refuse(refusal)
    dropMember(tx, input.survey, userId)
    recordAudit(tx, {
      at: shell.now(),
      actor: input.actor,
      action: 'member.remove',
      subject: `${input.slug}: ${input.email} as ${role}`,
    })
    return ok({ email: input.email, role })
  })
