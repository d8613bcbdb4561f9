import { createHash, randomBytes } from 'node:crypto'
import { parseLinkToken, type ApiKey, type LinkToken } from '../../core/ids.ts'
import { randomKey } from '../random-key.server.ts'

export const newLinkToken = (): LinkToken => randomKey(parseLinkToken)

export const newApiKey = (): ApiKey => `rapport_${randomBytes(32).toString('base64url')}` as ApiKey

/**
 * What is kept of a token. It is long and random, so nobody can guess it from this; and since it is
 * looked up by this, how long the look-up takes says nothing of it.
 */
export const tokenHash = (token: LinkToken | ApiKey): string =>
  createHash('sha256').update(token).digest('hex')
