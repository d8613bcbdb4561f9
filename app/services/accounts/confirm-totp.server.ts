import { endOtherSessions } from '../../../db/accounts.server.ts'
import {
  confirmTotp as markConfirmed,
  findTotp,
  takeTotpStep,
} from '../../../db/second-factors.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import type { SignedInUser } from './find-session.server.ts'
import { firstRecoveryCodes } from './recovery-codes.server.ts'
import { CODE_REFUSED, stepOfCode, totpAddress, unsealTotp } from './totp.server.ts'
import type { TotpOffer } from './begin-totp.server.ts'

export type TurnedOn = {
  /** Empty where they have some from before. */
  readonly recoveryCodes: readonly string[]
}

/**
 * What was offered and is not confirmed yet, to show it again to whoever was shown it before. An
 * open session alone learns nothing of it: what was offered was asked for with the password.
 */
export function readTotpOffer(shell: Shell, user: SignedInUser, sealed: string): TotpOffer | null {
  const totp = shell.database.read((tx) => findTotp(tx, user.id))
  if (totp === null || totp.confirmedAt !== null || totp.sealed !== sealed) return null
  const secret = unsealTotp(shell.secret, user.id, totp.sealed)
  return secret === null ? null : { secret, sealed, address: totpAddress(secret, user.email) }
}

const OFFER_OVER = 'Another code to scan was made meanwhile; please begin anew'

/** The first code shows that the app has the secret. Sessions opened without one end. */
export async function confirmTotp(
  shell: Shell,
  { throttles }: Accounts,
  input: {
    readonly user: SignedInUser
    readonly code: string
    /** Of the offer that the code answers. */
    readonly sealed: string
  },
): Promise<Result<TurnedOn, Problem>> {
  const { id, email, session } = input.user
  const wait = await throttles.tryCode(id)
  if (wait !== null)
    return refuse(
      problem('rate_limited', 'Too many codes were tried; please wait', {
        retryAfterSeconds: wait,
      }),
    )
  const confirmed = await shell.database.write((tx): Result<TurnedOn, Problem> => {
    const totp = findTotp(tx, id)
    if (totp === null) return refuse(problem('code_refused', OFFER_OVER))
    if (totp.confirmedAt !== null) return refuse(problem('second_factor_on'))
    if (totp.sealed !== input.sealed) return refuse(problem('code_refused', OFFER_OVER))
    const secret = unsealTotp(shell.secret, id, totp.sealed)
    const at = shell.now()
    const step = secret === null ? null : stepOfCode(secret, input.code, at)
    if (step === null || !takeTotpStep(tx, id, step))
      return refuse(problem('code_refused', CODE_REFUSED))
    markConfirmed(tx, id, at)
    endOtherSessions(tx, id, session)
    recordAudit(tx, { at, actor: `user ${email}`, action: 'user.appOn', subject: email })
    return ok({ recoveryCodes: firstRecoveryCodes(tx, shell.secret, id) })
  })
  if (confirmed.ok) await throttles.codeTaken(id)
  return confirmed
}
