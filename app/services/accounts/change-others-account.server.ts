import type { LinkToken } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { changeUser, type UserChange } from './change-user.server.ts'
import { confirmPassword } from './check-password.server.ts'
import type { SignedInUser } from './find-session.server.ts'
import { resetUser } from './reset-user.server.ts'

export type OthersChange = UserChange | 'reset'

/** What lets somebody in who was out, or in further: a session that was left open is not enough. */
const ASKS_FOR_PASSWORD: readonly OthersChange[] = ['reset', 'dropSecondFactors', 'makeSiteOwner']

/** What the owner of the site does to another’s account. Their own they change on its own page. */
export async function changeOthersAccount(
  shell: Shell,
  accounts: Accounts,
  input: {
    readonly user: SignedInUser
    readonly actor: string
    readonly change: OthersChange
    readonly email: string
    /** Of whoever does it. */
    readonly password: string
  },
): Promise<Result<{ readonly email: string; readonly link: LinkToken | null }, Problem>> {
  const { user, actor, change, password } = input
  const email = input.email.trim().toLowerCase()
  if (email === user.email) return refuse(problem('account_refused', undefined, { errors: [OWN] }))
  if (ASKS_FOR_PASSWORD.includes(change)) {
    const confirmed = await confirmPassword(shell, accounts, { email: user.email, password })
    if (!confirmed.ok) return confirmed
  }
  if (change === 'reset') return resetUser(shell, { email, actor })
  const changed = await changeUser(shell, { email, change, actor })
  return changed.ok ? ok({ email: changed.value.email, link: null }) : changed
}

const OWN = {
  pointer: '/people',
  code: 'own_account',
  message:
    'Your own account is changed under Account; only another owner can take the site from you',
}
