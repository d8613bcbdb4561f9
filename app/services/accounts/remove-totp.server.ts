import { deleteTotp, replaceRecoveryCodes } from '../../../db/second-factors.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import type { Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { confirmPassword } from './check-password.server.ts'
import type { SignedInUser } from './find-session.server.ts'
import { isAskedForMore, secondFactorsOf } from './second-factors.server.ts'

/** Takes the authenticator app away; recovery codes go with the last second factor. */
export async function removeTotp(
  shell: Shell,
  accounts: Accounts,
  input: { readonly user: SignedInUser; readonly password: string },
): Promise<Result<null, Problem>> {
  const { id, email } = input.user
  const confirmed = await confirmPassword(shell, accounts, { email, password: input.password })
  if (!confirmed.ok) return confirmed
  return shell.database.write((tx) => {
    const wasOn = secondFactorsOf(tx, id).app === 'on'
    deleteTotp(tx, id)
    if (!isAskedForMore(secondFactorsOf(tx, id))) replaceRecoveryCodes(tx, id, [])
    if (wasOn)
      recordAudit(tx, {
        at: shell.now(),
        actor: `user ${email}`,
        action: 'user.appOff',
        subject: email,
      })
    return ok(null)
  })
}
