import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { endOtherSessions } from '../../../db/accounts.server.ts'
import { findPasskey, insertPasskey, takeChallenge } from '../../../db/second-factors.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import { challengeHash } from './challenge.server.ts'
import type { TurnedOn } from './confirm-totp.server.ts'
import type { SignedInUser } from './find-session.server.ts'
import { challengeIn, registration } from './passkey-answer.ts'
import type { PasskeySite } from './passkey-site.ts'
import { readLabel } from './read-account.ts'
import { firstRecoveryCodes } from './recovery-codes.server.ts'

/** Keeps the passkey that a browser made for our challenge. Sessions opened without one end. */
export async function addPasskey(
  shell: Shell,
  input: {
    readonly user: SignedInUser
    readonly site: PasskeySite | null
    readonly label: string
    /** As the browser sent it. */
    readonly answer: unknown
  },
): Promise<Result<TurnedOn, Problem>> {
  const { user, site } = input
  if (site === null) return refuse(problem('passkeys_unavailable'))
  const answer = registration.safeParse(input.answer)
  const challenge = answer.success ? challengeIn(answer.data.response.clientDataJSON) : null
  if (!answer.success || challenge === null) return refuse(problem('passkey_refused'))
  const asked = { hash: challengeHash(challenge), purpose: 'passkeyAdd' } as const
  const given = await shell.database.write((tx) => takeChallenge(tx, asked, shell.now()))
  if (given?.userId !== user.id) return refuse(problem('passkey_refused'))
  const { id, rawId, type, response } = answer.data
  // It throws whatever it does not like.
  const verified = await verifyRegistrationResponse({
    response: { id, rawId, type, clientExtensionResults: {}, response: madeOf(response) },
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.rpId,
    requireUserVerification: true,
  }).catch(() => null)
  if (verified === null || !verified.verified) return refuse(problem('passkey_refused'))
  const { credential } = verified.registrationInfo
  return shell.database.write((tx): Result<TurnedOn, Problem> => {
    if (findPasskey(tx, credential.id) !== null) return refuse(problem('passkey_refused'))
    const at = shell.now()
    const label = readLabel(input.label) || 'Passkey'
    insertPasskey(tx, {
      id: credential.id,
      userId: user.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: response.transports ?? [],
      label,
      createdAt: at,
    })
    endOtherSessions(tx, user.id, user.session)
    recordAudit(tx, {
      at,
      actor: `user ${user.email}`,
      action: 'user.addPasskey',
      subject: `${user.email}: ${label}`,
    })
    return ok({ recoveryCodes: firstRecoveryCodes(tx, shell.secret, user.id) })
  })
}

const madeOf = ({
  clientDataJSON,
  attestationObject,
}: {
  readonly clientDataJSON: string
  readonly attestationObject: string
}) => ({ clientDataJSON, attestationObject })
