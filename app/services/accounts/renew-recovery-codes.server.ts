import { recordAudit } from '../../../db/settings.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { confirmPassword } from './check-password.server.ts'
import type { TurnedOn } from './confirm-totp.server.ts'
import type { SignedInUser } from './find-session.server.ts'
import { giveRecoveryCodes } from './recovery-codes.server.ts'
import { isAskedForMore, secondFactorsOf } from './second-factors.server.ts'

/** New codes; the old ones open nothing any more. */
export async function renewRecoveryCodes(
  shell: Shell,
  accounts: Accounts,
  input: { readonly user: SignedInUser; readonly password: string },
): Promise<Result<TurnedOn, Problem>> {
  const { id, email } = input.user
  const confirmed = await confirmPassword(shell, accounts, { email, password: input.password })
  if (!confirmed.ok) return confirmed
  return shell.database.write((tx): Result<TurnedOn, Problem> => {
    if (!isAskedForMore(secondFactorsOf(tx, id))) return refuse(problem('second_factor_off'))
    recordAudit(tx, {
      at: shell.now(),
      actor: `user ${email}`,
      action: 'user.newRecoveryCodes',
      subject: email,
    })
    return ok({ recoveryCodes: giveRecoveryCodes(tx, shell.secret, id) })
  })
}
