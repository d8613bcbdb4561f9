import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { findUser } from '../../../db/accounts.server.ts'
import { findPasskey, notePasskeyUse, takeChallenge } from '../../../db/second-factors.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { challengeHash } from './challenge.server.ts'
import { openSession, type Opened } from './open-session.server.ts'
import { assertion, challengeIn } from './passkey-answer.ts'
import type { PasskeySite } from './passkey-site.ts'

/** A passkey is both: something one has, opened by something one knows or is. */
export async function signInByPasskey(
  shell: Shell,
  accounts: Accounts,
  input: {
    readonly site: PasskeySite | null
    /** As the browser sent it. */
    readonly answer: unknown
    readonly cookie: string | null
  },
): Promise<Result<Opened, Problem>> {
  const { site } = input
  if (site === null) return refuse(problem('passkeys_unavailable'))
  const answer = assertion.safeParse(input.answer)
  const challenge = answer.success ? challengeIn(answer.data.response.clientDataJSON) : null
  if (!answer.success || challenge === null) return refuse(problem('passkey_refused'))
  const asked = { hash: challengeHash(challenge), purpose: 'passkeySignIn' } as const
  const { given, passkey } = await shell.database.write((tx) => ({
    given: takeChallenge(tx, asked, shell.now()),
    passkey: findPasskey(tx, answer.data.id),
  }))
  if (given === null || passkey === null) return refuse(problem('passkey_refused'))
  const { id, rawId, type, response } = answer.data
  const { clientDataJSON, authenticatorData, signature } = response
  // It throws whatever it does not like.
  const verified = await verifyAuthenticationResponse({
    response: {
      id,
      rawId,
      type,
      clientExtensionResults: {},
      response: { clientDataJSON, authenticatorData, signature },
    },
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.rpId,
    credential: {
      id: passkey.id,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.counter,
    },
    requireUserVerification: true,
  }).catch(() => null)
  if (verified === null || !verified.verified) return refuse(problem('passkey_refused'))
  const { newCounter } = verified.authenticationInfo
  const user = await shell.database.write((tx) => {
    notePasskeyUse(tx, passkey.id, newCounter, shell.now())
    return findUser(tx, passkey.userId)
  })
  if (user === null) return refuse(problem('passkey_refused'))
  return openSession(shell, accounts, { user, cookie: input.cookie, by: 'passkey' })
}
