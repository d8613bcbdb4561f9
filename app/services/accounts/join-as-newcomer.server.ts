import { randomUUID } from 'node:crypto'
import { findUserByEmail, insertUser, keepPassword } from '../../../db/accounts.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import type { LinkToken, UserId } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { join } from './join-survey.server.ts'
import { offered, readMemberLink, type Offered } from './member-link.server.ts'
import { EMAIL_MISFIT, passwordMisfits, readEmail, readName } from './read-account.ts'

const ALREADY =
  'There is an account for this email address already. If it is yours, sign in with it instead'

/** Lets somebody in by a link who makes an account on the way. */
export async function joinAsNewcomer(
  shell: Shell,
  { passwords }: Accounts,
  input: {
    readonly token: LinkToken
    readonly email: string
    readonly name: string
    readonly password: string
  },
): Promise<Result<Offered & { readonly email: string }, Problem>> {
  const still = readMemberLink(shell, input.token)
  if (!still.ok) return still
  const email = readEmail(input.email)
  const errors = [
    ...(email === null ? [EMAIL_MISFIT] : []),
    ...passwordMisfits(input.password, email ?? ''),
  ]
  if (email === null || errors.length > 0)
    return refuse(problem('account_refused', undefined, { errors }))
  const password = await passwords.hash(input.password)
  return shell.database.write((tx): Result<Offered & { readonly email: string }, Problem> => {
    const now = shell.now()
    const link = offered(tx, input.token, now)
    if (!link.ok) return link
    if (findUserByEmail(tx, email) !== null) return refuse(problem('user_exists', ALREADY))
    const userId = randomUUID() as UserId
    const at = new Date(now)
    const name = readName(input.name, email)
    insertUser(tx, { id: userId, email, name, createdAt: at, isSiteOwner: false })
    keepPassword(tx, userId, password, at)
    recordAudit(tx, { at: now, actor: `user ${email}`, action: 'user.join', subject: email })
    const joined = join(tx, now, { token: input.token, userId, email })
    return joined.ok ? ok({ ...joined.value, email }) : joined
  })
}
