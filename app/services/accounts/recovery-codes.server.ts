import { createHmac, randomInt } from 'node:crypto'
import type { Tx } from '../../../db/connection.server.ts'
import { countRecoveryCodes, replaceRecoveryCodes } from '../../../db/second-factors.server.ts'
import type { UserId } from '../../core/ids.ts'

const HOW_MANY = 10
const LETTERS = 12
/** Without those that are taken for each other when written by hand. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

/** New ones in the place of the old, shown this once. */
export function giveRecoveryCodes(tx: Tx, serverSecret: Buffer, userId: UserId): readonly string[] {
  const codes = Array.from({ length: HOW_MANY }, newCode)
  replaceRecoveryCodes(
    tx,
    userId,
    codes.map((code) => recoveryHash(serverSecret, code)),
  )
  return codes
}

/** Whoever turns a second factor on gets some, unless they have them already. */
export const firstRecoveryCodes = (
  tx: Tx,
  serverSecret: Buffer,
  userId: UserId,
): readonly string[] =>
  countRecoveryCodes(tx, userId) > 0 ? [] : giveRecoveryCodes(tx, serverSecret, userId)

/** Keyed, so that a stolen database opens nothing; however it was typed. */
export const recoveryHash = (serverSecret: Buffer, code: string): string =>
  createHmac('sha256', serverSecret)
    .update(`recovery code ${code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`)
    .digest('hex')

function newCode(): string {
  const letters = Array.from({ length: LETTERS }, () => ALPHABET[randomInt(ALPHABET.length)])
  return [0, 4, 8].map((from) => letters.slice(from, from + 4).join('')).join('-')
}
