import { findUserByEmail, keepIdentity } from '../../../db/accounts.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { confirmPassword } from './check-password.server.ts'
import type { SignedInUser } from './find-session.server.ts'
import { EMAIL_MISFIT, readEmail, readName } from './read-account.ts'

/** Another address to sign in with, or another name. What the audit log says of the old one stays. */
export async function changeIdentity(
  shell: Shell,
  accounts: Accounts,
  input: {
    readonly user: SignedInUser
    readonly currentPassword: string
    readonly email: string
    readonly name: string
  },
): Promise<Result<null, Problem>> {
  const { user, currentPassword } = input
  const email = readEmail(input.email)
  if (email === null)
    return refuse(problem('account_refused', undefined, { errors: [EMAIL_MISFIT] }))
  const confirmed = await confirmPassword(shell, accounts, {
    email: user.email,
    password: currentPassword,
  })
  if (!confirmed.ok) return confirmed
  return shell.database.write((tx): Result<null, Problem> => {
    const holder = findUserByEmail(tx, email)
    if (holder !== null && holder.id !== user.id)
      return refuse(problem('account_refused', undefined, { errors: [TAKEN] }))
    keepIdentity(tx, user.id, { email, name: readName(input.name, email) })
    if (email !== user.email)
      recordAudit(tx, {
        at: shell.now(),
        actor: `user ${user.email}`,
        action: 'user.changeEmail',
        subject: `${user.email} to ${email}`,
      })
    return ok(null)
  })
}

const TAKEN = {
  pointer: '/email',
  code: 'user_exists',
  message: 'There is another account for this email address already',
}
