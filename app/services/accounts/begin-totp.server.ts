import { findTotp, keepTotp } from '../../../db/second-factors.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { confirmPassword } from './check-password.server.ts'
import type { SignedInUser } from './find-session.server.ts'
import { newTotpSecret, sealTotp, totpAddress } from './totp.server.ts'

export type TotpOffer = {
  /** As a QR code shows it. */
  readonly address: string
  /** To type where nothing can be scanned. */
  readonly secret: string
  /** Comes back with the first code: it shows that this was offered to whoever sends that. */
  readonly sealed: string
}

/** A secret for an authenticator app; it counts once a code of it has come back. */
export async function beginTotp(
  shell: Shell,
  accounts: Accounts,
  input: { readonly user: SignedInUser; readonly password: string },
): Promise<Result<TotpOffer, Problem>> {
  const { id, email } = input.user
  const confirmed = await confirmPassword(shell, accounts, { email, password: input.password })
  if (!confirmed.ok) return confirmed
  const secret = newTotpSecret()
  return shell.database.write((tx): Result<TotpOffer, Problem> => {
    if ((findTotp(tx, id)?.confirmedAt ?? null) !== null) return refuse(problem('second_factor_on'))
    const sealed = sealTotp(shell.secret, id, secret)
    keepTotp(tx, id, sealed)
    return ok({ address: totpAddress(secret, email), secret, sealed })
  })
}
