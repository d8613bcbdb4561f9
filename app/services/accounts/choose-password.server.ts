import { deleteLinksFor, endSessionsOf, keepPassword } from '../../../db/accounts.server.ts'
import { deleteChallengesOf } from '../../../db/second-factors.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import type { LinkToken } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { holderOf, readLink } from './account-link.server.ts'
import { passwordMisfits } from './read-account.ts'

/** Uses a link up to choose a password; whoever was signed in as this user no longer is. */
export async function choosePassword(
  shell: Shell,
  { passwords }: Accounts,
  input: { readonly token: LinkToken; readonly password: string },
): Promise<Result<{ readonly email: string }, Problem>> {
  const holder = readLink(shell, input.token)
  if (!holder.ok) return holder
  if (holder.value.kind !== 'user') return refuse(problem('link_refused'))
  const { email } = holder.value.user
  const errors = passwordMisfits(input.password, email)
  if (errors.length > 0) return refuse(problem('account_refused', undefined, { errors }))
  const password = await passwords.hash(input.password)
  return shell.database.write((tx): Result<{ readonly email: string }, Problem> => {
    const now = shell.now()
    const still = holderOf(tx, input.token, now)
    if (!still.ok) return still
    if (still.value.kind !== 'user') return refuse(problem('link_refused'))
    const { user } = still.value
    keepPassword(tx, user.id, password, new Date(now))
    endSessionsOf(tx, user.id)
    deleteChallengesOf(tx, user.id)
    deleteLinksFor(tx, user.id)
    recordAudit(tx, {
      at: now,
      actor: `user ${user.email}`,
      action: 'user.choosePassword',
      subject: user.email,
    })
    return ok({ email: user.email })
  })
}
