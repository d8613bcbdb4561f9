import { randomUUID } from 'node:crypto'
import {
  deleteLinksFor,
  findUserByEmail,
  hasUsers,
  insertUser,
} from '../../../db/accounts.server.ts'
import { adoptSurveys } from '../../../db/members.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import type { LinkToken, UserId } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import { giveLink } from './account-link.server.ts'
import { EMAIL_MISFIT, readEmail, readName } from './read-account.ts'

/** Makes an account without a password, and a link through which one is chosen. The first owns the site. */
export async function addUser(
  shell: Shell,
  input: { readonly email: string; readonly name: string; readonly actor: string },
): Promise<Result<{ readonly email: string; readonly link: LinkToken }, Problem>> {
  const email = readEmail(input.email)
  if (email === null) return refuse(problem('account_refused', EMAIL_MISFIT.message))
  return shell.database.write((tx) => {
    if (findUserByEmail(tx, email) !== null) return refuse(problem('user_exists'))
    const now = shell.now()
    const id = randomUUID() as UserId
    const isFirst = !hasUsers(tx)
    insertUser(tx, {
      id,
      email,
      name: readName(input.name, email),
      createdAt: new Date(now),
      isSiteOwner: isFirst,
    })
    if (isFirst) adoptSurveys(tx, id, now)
    // Whoever was added here is the first: nobody else may become it by an older link.
    deleteLinksFor(tx, null)
    recordAudit(tx, { at: now, actor: input.actor, action: 'user.add', subject: email })
    return ok({ email, link: giveLink(tx, id, now) })
  })
}
