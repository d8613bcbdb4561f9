import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { UserId } from '../../core/ids.ts'

const ISSUER = 'Rapport'
const DIGITS = 6
const PERIOD_SECONDS = 30
/** Clocks of telephones are a little off. */
const STEPS_ASIDE = 1

/** Said where a code of an app is asked for. */
export const CODE_REFUSED =
  'That code is not right, or was used before. Codes go by the clock: the device that shows them has to be on time'

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

const appFor = (secret: string, email = '') =>
  new TOTP({
    issuer: ISSUER,
    label: email,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: DIGITS,
    period: PERIOD_SECONDS,
  })

/** What an authenticator app scans. */
export const totpAddress = (secret: string, email: string): string =>
  appFor(secret, email).toString()

/** The step of time that a code is of; null where it is of none near now. */
export function stepOfCode(secret: string, code: string, now: number): number | null {
  const token = code.replaceAll(/[\s-]/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const aside = appFor(secret).validate({ token, timestamp: now, window: STEPS_ASIDE })
  return aside === null ? null : Math.floor(now / 1000 / PERIOD_SECONDS) + aside
}

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Sealed for one user: put beside another's name it can't be opened. */
export function sealTotp(serverSecret: Buffer, userId: UserId, secret: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, sealingKey(serverSecret), nonce)
  cipher.setAAD(Buffer.from(userId))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Null where another secret of the server's sealed it. */
export function unsealTotp(serverSecret: Buffer, userId: UserId, text: string): string | null {
  const bytes = Buffer.from(text, 'base64url')
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  if (tag.length < TAG_BYTES) return null
  const decipher = createDecipheriv(CIPHER, sealingKey(serverSecret), nonce, {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(userId))
  decipher.setAuthTag(tag)
  try {
    const opened = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES))
    return Buffer.concat([opened, decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

const sealingKey = (serverSecret: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', serverSecret, '', 'totp secrets', 32))
