import { randomUUID } from 'node:crypto'
import { deleteLinksFor, insertUser, keepPassword } from '../../../db/accounts.server.ts'
import { adoptSurveys } from '../../../db/members.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import type { LinkToken, UserId } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { holderOf, readLink } from './account-link.server.ts'
import { EMAIL_MISFIT, passwordMisfits, readEmail, readName } from './read-account.ts'

/** Makes the first account. Of two who try at once, one is let in; the link dies with it. */
export async function setUpOwner(
  shell: Shell,
  { passwords }: Accounts,
  input: {
    readonly token: LinkToken
    readonly email: string
    readonly name: string
    readonly password: string
  },
): Promise<Result<{ readonly email: string }, Problem>> {
  const holder = readLink(shell, input.token)
  if (!holder.ok) return holder
  if (holder.value.kind !== 'firstOwner') return refuse(problem('link_refused'))
  const email = readEmail(input.email)
  const misfits = [
    ...(email === null ? [EMAIL_MISFIT] : []),
    ...passwordMisfits(input.password, email ?? ''),
  ]
  if (email === null || misfits.length > 0)
    return refuse(problem('account_refused', undefined, { errors: misfits }))
  const password = await passwords.hash(input.password)
  return shell.database.write((tx): Result<{ readonly email: string }, Problem> => {
    const now = shell.now()
    const still = holderOf(tx, input.token, now)
    if (!still.ok) return still
    const id = randomUUID() as UserId
    const at = new Date(now)
    insertUser(tx, {
      id,
      email,
      name: readName(input.name, email),
      createdAt: at,
      isSiteOwner: true,
    })
    adoptSurveys(tx, id, now)
    keepPassword(tx, id, password, at)
    deleteLinksFor(tx, null)
    recordAudit(tx, { at: now, actor: 'setup link', action: 'user.setUp', subject: email })
    return ok({ email })
  })
}
