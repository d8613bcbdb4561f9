import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
} from '@simplewebauthn/server'
import { listPasskeys } from '../../../db/second-factors.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { giveChallenge } from './challenge.server.ts'
import { confirmPassword } from './check-password.server.ts'
import type { SignedInUser } from './find-session.server.ts'
import type { PasskeySite } from './passkey-site.ts'

/** What a browser needs to make a passkey for somebody who knows their password. */
export async function offerPasskey(
  shell: Shell,
  accounts: Accounts,
  input: {
    readonly user: SignedInUser
    readonly password: string
    readonly site: PasskeySite | null
  },
): Promise<Result<PublicKeyCredentialCreationOptionsJSON, Problem>> {
  const { user, site } = input
  if (site === null) return refuse(problem('passkeys_unavailable'))
  const { id, email, name } = user
  const confirmed = await confirmPassword(shell, accounts, { email, password: input.password })
  if (!confirmed.ok) return confirmed
  const { challenge, known } = await shell.database.write((tx) => ({
    challenge: giveChallenge(tx, { purpose: 'passkeyAdd', userId: id }, shell.now()),
    known: listPasskeys(tx, id),
  }))
  return ok(
    await generateRegistrationOptions({
      rpName: 'Rapport',
      rpID: site.rpId,
      userID: new Uint8Array(Buffer.from(id)),
      userName: email,
      userDisplayName: name,
      challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
      attestationType: 'none',
      excludeCredentials: known.map((passkey) => ({ id: passkey.id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    }),
  )
}
