import { deletePasskey, replaceRecoveryCodes } from '../../../db/second-factors.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { confirmPassword } from './check-password.server.ts'
import type { SignedInUser } from './find-session.server.ts'
import { isAskedForMore, secondFactorsOf } from './second-factors.server.ts'

/** Forgets a passkey; recovery codes go with the last second factor. */
export async function removePasskey(
  shell: Shell,
  accounts: Accounts,
  input: { readonly user: SignedInUser; readonly password: string; readonly id: string },
): Promise<Result<{ readonly label: string }, Problem>> {
  const { id, email } = input.user
  const confirmed = await confirmPassword(shell, accounts, { email, password: input.password })
  if (!confirmed.ok) return confirmed
  return shell.database.write((tx): Result<{ readonly label: string }, Problem> => {
    const gone = deletePasskey(tx, id, input.id)
    if (gone === null) return refuse(problem('passkey_refused'))
    if (!isAskedForMore(secondFactorsOf(tx, id))) replaceRecoveryCodes(tx, id, [])
    recordAudit(tx, {
      at: shell.now(),
      actor: `user ${email}`,
      action: 'user.removePasskey',
      subject: `${email}: ${gone.label}`,
    })
    return ok({ label: gone.label })
  })
}
