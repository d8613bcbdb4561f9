const HOME = '/studio'

/** Where somebody goes after signing in: a page of our own and nowhere else. */
export function safeReturn(text: string | null): string {
  if (text === null || !/^\/[A-Za-z0-9]/.test(text) || text.length > 500) return HOME
  const base = 'http://localhost'
  if (!URL.canParse(text, base)) return HOME
  const url = new URL(text, base)
  return url.origin === base ? url.pathname + url.search : HOME
}

export const signInAddress = (returnTo: string): string =>
  returnTo === HOME ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(returnTo)}`

/** Headers of an answer that sets cookies; nobody on the way may keep it. */
export function cookieHeaders(lines: readonly string[]): Headers {
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  for (const line of lines) headers.append('Set-Cookie', line)
  return headers
}
