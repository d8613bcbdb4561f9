import { readUrl } from '../core/read-url.ts'

const HOME = '/studio'
/** Two slashes at the front name another site; so do some ways of writing them. */
const OWN_PATH = /^\/[A-Za-z0-9]/

/** Where somebody goes after signing in: a page of our own and nowhere else. */
export function safeReturn(text: string | null): string {
  if (text === null || !OWN_PATH.test(text) || text.length > 500) return HOME
  const base = 'http://localhost'
  const url = readUrl(text, base)
  // Asked again of what dots in the path have left: `/a/..//evil.example` begins well.
  return url?.origin === base && OWN_PATH.test(url.pathname) ? url.pathname + url.search : HOME
}

export const signInAddress = (returnTo: string): string =>
  returnTo === HOME ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(returnTo)}`

/** Headers of an answer that sets cookies; nobody on the way may keep it. */
export function cookieHeaders(lines: readonly string[]): Headers {
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  for (const line of lines) headers.append('Set-Cookie', line)
  return headers
}
