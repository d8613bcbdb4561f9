import { deletePassword, endSessionsOf, findUserByEmail } from '../../../db/accounts.server.ts'
import { deleteChallengesOf } from '../../../db/second-factors.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import type { LinkToken } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import { giveLink } from './account-link.server.ts'

/** Takes password and sessions away from a user, and makes a link to choose another password. */
export const resetUser = (
  shell: Shell,
  input: { readonly email: string; readonly actor: string },
): Promise<Result<{ readonly email: string; readonly link: LinkToken }, Problem>> =>
  shell.database.write((tx) => {
    const user = findUserByEmail(tx, input.email.trim().toLowerCase())
    if (user === null) return refuse(problem('user_not_found'))
    const now = shell.now()
    deletePassword(tx, user.id)
    endSessionsOf(tx, user.id)
    deleteChallengesOf(tx, user.id)
    recordAudit(tx, { at: now, actor: input.actor, action: 'user.reset', subject: user.email })
    return ok({ email: user.email, link: giveLink(tx, user.id, now) })
  })
