import { findUser, forgetExpiredSessions, type User } from '../../../db/accounts.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'

export type Opened = { readonly setCookies: readonly string[] }

/** For somebody who has shown all that is asked of them. A session the browser had before ends. */
export async function openSession(
  shell: Shell,
  { sessions }: Accounts,
  input: {
    readonly user: User
    readonly cookie: string | null
    readonly by: 'password' | 'code' | 'recovery code' | 'passkey'
  },
): Promise<Result<Opened, Problem>> {
  const { id, email } = input.user
  const still = shell.database.read((tx) => findUser(tx, id))
  if (still === null || still.deactivatedAt !== null) return refuse(problem('sign_in_refused'))
  const setCookies = await sessions.open(id)
  if (setCookies === null) return refuse(problem('sign_in_refused'))
  if (input.cookie !== null) await sessions.end(input.cookie)
  await shell.database.write((tx) => {
    forgetExpiredSessions(tx, Date.now())
    recordAudit(tx, {
      at: shell.now(),
      actor: `user ${email}`,
      action: 'user.signIn',
      subject: input.by === 'password' ? email : `${email} (${input.by})`,
    })
  })
  return ok({ setCookies })
}
