import { findPassword, findUserByEmail, type User } from '../../../db/accounts.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import type { PasswordTry } from './throttle.server.ts'

/**
 * Whose password this is. An unknown address, a user without a password, one who is deactivated and
 * a wrong password are answered alike and take equally long.
 */
export async function checkPassword(
  shell: Shell,
  { passwords, throttles }: Accounts,
  input: PasswordTry & { readonly password: string },
): Promise<Result<User, Problem>> {
  const wait = await throttles.trySignIn(input)
  if (wait !== null)
    return refuse(
      problem('rate_limited', 'Too many attempts to sign in; please wait', {
        retryAfterSeconds: wait,
      }),
    )
  const { user, kept } = shell.database.read((tx) => {
    const found = findUserByEmail(tx, input.email)
    const isActive = found !== null && found.deactivatedAt === null
    return { user: found, kept: isActive ? findPassword(tx, found.id) : null }
  })
  const isRight =
    kept === null
      ? await passwords.hash(input.password).then(() => false)
      : await passwords.isPassword(input.password, kept)
  if (user === null || !isRight) return refuse(problem('sign_in_refused'))
  await throttles.signedIn(input)
  return ok(user)
}

/** The same of somebody who is signed in and is about to change what keeps others out. */
export async function confirmPassword(
  shell: Shell,
  accounts: Accounts,
  input: { readonly email: string; readonly password: string },
): Promise<Result<User, Problem>> {
  const network = `session of ${input.email}`
  const checked = await checkPassword(shell, accounts, { ...input, network })
  if (checked.ok || checked.problem.code !== 'sign_in_refused') return checked
  return refuse(problem('account_refused', undefined, { errors: [WRONG_PASSWORD] }))
}

const WRONG_PASSWORD = {
  pointer: '/currentPassword',
  code: 'wrong_password',
  message: 'That is not your password',
}
