import type { IncomingMessage } from 'node:http'
import { readUrl } from '../core/read-url.ts'

/**
 * Did a page of ours send this form? Browsers say so by Sec-Fetch-Site; without it (plain http on
 * a local network) the Origin must be our own. `null`, which a page without referrer sends, is not.
 */
export function isSameOrigin(req: IncomingMessage, publicUrl: URL | null): boolean {
  const site = req.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = req.headers.origin
  if (origin === undefined) return false
  if (publicUrl !== null && origin === publicUrl.origin) return true
  return readUrl(origin)?.host === req.headers.host
}
