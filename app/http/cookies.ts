/** Remembers an unfinished response on this device; holds no answers. */
export const resumeCookie = (
  slug: string,
  token: string,
  options: { readonly isHttps: boolean; readonly maxAgeSeconds: number },
): string =>
  [
    `${resumeCookieName(slug)}=${token}`,
    'Path=/',
    `Max-Age=${options.maxAgeSeconds}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(options.isHttps ? ['Secure'] : []),
  ].join('; ')

export const resumeCookieName = (slug: string) => `rapport-${slug}`

export function readCookie(header: string | null, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=')
    if (key === name) return value.join('=')
  }
  return null
}
