import { forgetExpiredSessions } from '../../../db/accounts.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { readEmail } from './read-account.ts'

/**
 * Opens a session. An unknown address, a user without a password and a wrong password are answered
 * alike and take equally long. A session that the browser had before ends.
 */
export async function signIn(
  shell: Shell,
  { sessions, throttles }: Accounts,
  input: { readonly email: string; readonly password: string; readonly cookie: string | null },
): Promise<Result<{ readonly setCookies: readonly string[] }, Problem>> {
  const email = readEmail(input.email)
  if (email === null) return refuse(problem('sign_in_refused'))
  const wait = await throttles.trySignIn(email)
  if (wait !== null)
    return refuse(
      problem('rate_limited', 'Too many attempts to sign in; please wait', {
        retryAfterSeconds: wait,
      }),
    )
  const setCookies = await sessions.open(email, input.password)
  if (setCookies === null) return refuse(problem('sign_in_refused'))
  await throttles.signedIn(email)
  if (input.cookie !== null) await sessions.end(input.cookie)
  await shell.database.write((tx) => {
    forgetExpiredSessions(tx, Date.now())
    recordAudit(tx, {
      at: shell.now(),
      actor: `user ${email}`,
      action: 'user.signIn',
      subject: email,
    })
  })
  return ok({ setCookies })
}
