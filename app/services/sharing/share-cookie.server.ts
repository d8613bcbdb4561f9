import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ShareLinkRow } from '../../../db/share-links.server.ts'

/** Longest that a browser remembers a link; then it is opened anew. */
const REMEMBERED_MS = 30 * 24 * 60 * 60 * 1000

type Link = Pick<ShareLinkRow, 'id' | 'tokenHash' | 'passwordHash' | 'expiresAt'>

export type Sealed = { readonly value: string; readonly forMs: number }

/** What a browser keeps in the token's place. A new password makes those before it useless. */
export function sealLink(secret: Buffer, link: Link, now: number): Sealed {
  const until = Math.min(link.expiresAt ?? Number.POSITIVE_INFINITY, now + REMEMBERED_MS)
  return { value: `${until}.${macOf(secret, link, String(until))}`, forMs: until - now }
}

/** `over` where it was good for a time that has gone by. */
export function checkSeal(
  secret: Buffer,
  link: Link,
  value: string,
  now: number,
): 'good' | 'over' | 'foreign' {
  const [until = '', mac = '', ...rest] = value.split('.')
  if (rest.length > 0 || !/^\d{1,16}$/.test(until)) return 'foreign'
  const expected = Buffer.from(macOf(secret, link, until))
  const found = Buffer.from(mac)
  if (found.length !== expected.length || !timingSafeEqual(found, expected)) return 'foreign'
  return now < Number(until) ? 'good' : 'over'
}

const macOf = (secret: Buffer, { id, tokenHash, passwordHash }: Link, until: string): string =>
  createHmac('sha256', secret)
    .update('share link')
    .update(JSON.stringify([id, tokenHash, passwordHash, until]))
    .digest('base64url')
