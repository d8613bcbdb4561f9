import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { giveChallenge } from './challenge.server.ts'
import { checkPassword } from './check-password.server.ts'
import { openSession, type Opened } from './open-session.server.ts'
import { readEmail } from './read-account.ts'
import { isAskedForMore, readSecondFactors } from './second-factors.server.ts'
import type { PasswordTry } from './throttle.server.ts'

export type SignInStep =
  | ({ readonly next: 'signedIn' } & Opened)
  /** The password was right; the token says so where the second factor is shown. */
  | { readonly next: 'secondFactor'; readonly token: string; readonly setCookies: readonly [] }

/** Opens a session, or asks for the second factor first: until then there is no session at all. */
export async function signIn(
  shell: Shell,
  accounts: Accounts,
  input: PasswordTry & { readonly password: string; readonly cookie: string | null },
): Promise<Result<SignInStep, Problem>> {
  const email = readEmail(input.email)
  if (email === null) return refuse(problem('sign_in_refused'))
  const { password, network } = input
  const checked = await checkPassword(shell, accounts, { email, password, network })
  if (!checked.ok) return checked
  const user = checked.value
  if (isAskedForMore(readSecondFactors(shell, user.id))) {
    const token = await shell.database.write((tx) =>
      giveChallenge(tx, { purpose: 'secondFactor', userId: user.id }, shell.now()),
    )
    return ok({ next: 'secondFactor', token, setCookies: [] })
  }
  const opened = await openSession(shell, accounts, { user, cookie: input.cookie, by: 'password' })
  return opened.ok ? ok({ next: 'signedIn', ...opened.value }) : opened
}
