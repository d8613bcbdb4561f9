import { createHash, randomBytes } from 'node:crypto'
import {
  forgetExpiredChallenges,
  insertChallenge,
  type Challenge,
} from '../../../db/second-factors.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import type { UserId } from '../../core/ids.ts'

const VALID_FOR_MS = 10 * 60 * 1000

/** Something that has to come back once, within minutes; only its hash is kept. */
export function giveChallenge(
  tx: Tx,
  challenge: { readonly purpose: Challenge['purpose']; readonly userId: UserId | null },
  now: number,
): string {
  forgetExpiredChallenges(tx, now)
  const token = randomBytes(32).toString('base64url')
  insertChallenge(tx, {
    ...challenge,
    hash: challengeHash(token),
    expiresAt: now + VALID_FOR_MS,
  })
  return token
}

export const challengeHash = (token: string): string =>
  createHash('sha256').update(token).digest('hex')
