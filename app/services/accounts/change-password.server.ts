import { deleteLinksFor, endOtherSessions, keepPassword } from '../../../db/accounts.server.ts'
import { deleteChallengesOf } from '../../../db/second-factors.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { confirmPassword } from './check-password.server.ts'
import type { SignedInUser } from './find-session.server.ts'
import { passwordMisfits } from './read-account.ts'

/** Another password for whoever knows the one before; their other sessions end. */
export async function changePassword(
  shell: Shell,
  accounts: Accounts,
  input: {
    readonly user: SignedInUser
    readonly currentPassword: string
    readonly password: string
  },
): Promise<Result<null, Problem>> {
  const { id, email, session } = input.user
  const errors = passwordMisfits(input.password, email)
  if (errors.length > 0) return refuse(problem('account_refused', undefined, { errors }))
  const confirmed = await confirmPassword(shell, accounts, {
    email,
    password: input.currentPassword,
  })
  if (!confirmed.ok) return confirmed
  const password = await accounts.passwords.hash(input.password)
  return shell.database.write((tx) => {
    const at = shell.now()
    keepPassword(tx, id, password, new Date(at))
    endOtherSessions(tx, id, session)
    deleteLinksFor(tx, id)
    deleteChallengesOf(tx, id)
    recordAudit(tx, { at, actor: `user ${email}`, action: 'user.changePassword', subject: email })
    return ok(null)
  })
}
