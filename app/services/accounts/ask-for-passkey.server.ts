import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import { giveChallenge } from './challenge.server.ts'
import type { PasskeySite } from './passkey-site.ts'

/** What a browser needs to look for a passkey. Nobody learns from it who has an account. */
export async function askForPasskey(
  shell: Shell,
  site: PasskeySite | null,
): Promise<Result<PublicKeyCredentialRequestOptionsJSON, Problem>> {
  if (site === null) return refuse(problem('passkeys_unavailable'))
  const challenge = await shell.database.write((tx) =>
    giveChallenge(tx, { purpose: 'passkeySignIn', userId: null }, shell.now()),
  )
  return ok(
    await generateAuthenticationOptions({
      rpID: site.rpId,
      challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
      userVerification: 'required',
    }),
  )
}
