import { readUrl } from '../read-url.ts'
import { ok, refuse, type Result } from '../result.ts'

export const MOST_ORIGINS = 20

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/
const EXAMPLE = 'must be an origin such as https://www.example.org'

/**
 * Scheme, host and port of a site, as its browsers will write them. Only by https: on the way to any
 * other page, somebody could put another survey in the place of this one. Nothing with a star.
 */
export function readOrigin(text: string): Result<string, string> {
  const trimmed = text.trim()
  const url = /^https?:\/\/[^/?#@\\*\s;,]+\/?$/i.test(trimmed) ? readUrl(trimmed) : null
  if (url === null) return refuse(EXAMPLE)
  const { protocol, hostname, origin } = url
  // What a policy would read as more than one word, or as a keyword.
  if (!/^[a-z0-9.:[\]-]+$/.test(hostname) || hostname.length > 253) return refuse(EXAMPLE)
  return protocol === 'https:' || LOOPBACK.test(hostname)
    ? ok(origin)
    : refuse('must begin with https://')
}
