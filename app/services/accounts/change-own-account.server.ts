import type { Problem } from '../../core/problem.ts'
import { ok, unreachable, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { beginTotp, type TotpOffer } from './begin-totp.server.ts'
import { changeIdentity } from './change-identity.server.ts'
import { changePassword } from './change-password.server.ts'
import { confirmTotp } from './confirm-totp.server.ts'
import { endOtherSessions } from './end-other-sessions.server.ts'
import { endSession } from './end-session.server.ts'
import type { SignedInUser } from './find-session.server.ts'
import { nameSession } from './name-session.server.ts'
import { removePasskey } from './remove-passkey.server.ts'
import { removeTotp } from './remove-totp.server.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.server.ts'

export const OWN_CHANGES = [
  'identity',
  'password',
  'appOn',
  'appConfirm',
  'appOff',
  'codes',
  'passkeyOff',
  'nameSession',
  'endSession',
  'endOthers',
] as const
export type OwnChange = (typeof OWN_CHANGES)[number]

/** What comes of it beside that it is done. */
export type OwnOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'offer'; readonly offer: TotpOffer }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }

/** One of the changes that somebody makes to their own account, by the verb that makes it. */
export async function changeOwnAccount(
  shell: Shell,
  accounts: Accounts,
  input: {
    readonly user: SignedInUser
    readonly change: OwnChange
    readonly field: (name: string) => string
  },
): Promise<Result<OwnOutcome, Problem>> {
  const { user, change, field } = input
  const password = field('currentPassword')
  switch (change) {
    case 'identity':
      return done(
        await changeIdentity(shell, accounts, {
          user,
          currentPassword: password,
          email: field('email'),
          name: field('name'),
        }),
      )
    case 'password':
      return done(
        await changePassword(shell, accounts, {
          user,
          currentPassword: password,
          password: field('password'),
        }),
      )
    case 'appOn': {
      const offered = await beginTotp(shell, accounts, { user, password })
      return offered.ok ? ok({ kind: 'offer', offer: offered.value }) : offered
    }
    case 'appConfirm':
      return shown(
        await confirmTotp(shell, accounts, {
          user,
          code: field('code'),
          sealed: field('offer'),
        }),
      )
    case 'appOff':
      return done(await removeTotp(shell, accounts, { user, password }))
    case 'codes':
      return shown(await renewRecoveryCodes(shell, accounts, { user, password }))
    case 'passkeyOff':
      return done(await removePasskey(shell, accounts, { user, password, id: field('passkey') }))
    case 'nameSession':
      return done(await nameSession(shell, { user, id: field('session'), label: field('label') }))
    case 'endSession':
      return done(await endSession(shell, { user, id: field('session') }))
    case 'endOthers':
      await endOtherSessions(shell, user)
      return ok({ kind: 'done' })
    default:
      return unreachable(change)
  }
}

const done = (result: Result<unknown, Problem>): Result<OwnOutcome, Problem> =>
  result.ok ? ok({ kind: 'done' }) : result

const shown = (
  result: Result<{ readonly recoveryCodes: readonly string[] }, Problem>,
): Result<OwnOutcome, Problem> => {
  if (!result.ok) return result
  const { recoveryCodes: codes } = result.value
  return ok(codes.length === 0 ? { kind: 'done' } : { kind: 'codes', codes })
}
