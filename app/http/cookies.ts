import { answeredCookieName } from '../core/sharing/answered-cookie-name.ts'

export { readCookie } from '../core/read-cookie.ts'

/** Remembers an unfinished response on this device; holds no answers. */
export const resumeCookie = (slug: string, token: string, options: Options): string =>
  cookie(resumeCookieName(slug), token, options)

/** Remembers the way back to a panel for whoever comes back on this device. */
export const backCookie = (slug: string, sealed: string, options: Options): string =>
  cookie(backCookieName(slug), sealed, options)

/** That a link to results was opened in this browser; the link's token is not in it. */
export const shareCookie = (address: string, sealed: string, options: Options): string =>
  cookie(shareCookieName(address), sealed, options)

/**
 * That a link was just followed, which counts once its page is looked at: what fetches links ahead of
 * people keeps no cookies. Empty takes it away.
 */
export const followedCookie = (address: string, value: '1' | '', isHttps: boolean): string =>
  cookie(followedCookieName(address), value, {
    isHttps,
    maxAgeSeconds: value === '' ? 0 : 10 * 60,
  })

/** That somebody answered, where results are for those who did. */
export const answeredCookie = (slug: string, sealed: string, options: Options): string =>
  cookie(answeredCookieName(slug), sealed, options)

/** Between the two steps of signing in; it opens nothing by itself. Empty takes it away. */
export const halfwayCookie = (token: string, isHttps: boolean): string =>
  cookie(halfwayCookieName(isHttps), token, {
    isHttps,
    maxAgeSeconds: token === '' ? 0 : 10 * 60,
  })

export const halfwayCookieName = (isHttps: boolean): string =>
  isHttps ? '__Host-rapport-halfway' : 'rapport-halfway'

type Options = { readonly isHttps: boolean; readonly maxAgeSeconds: number }

const cookie = (name: string, value: string, options: Options): string =>
  [
    `${name}=${value}`,
    'Path=/',
    `Max-Age=${options.maxAgeSeconds}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(options.isHttps ? ['Secure'] : []),
  ].join('; ')

export const resumeCookieName = (slug: string) => `rapport-${slug}`
export const shareCookieName = (address: string) => `rapport-share-${address}`
export const followedCookieName = (address: string) => `rapport-followed-${address}`
export const backCookieName = (slug: string) => `rapport-back-${slug}`
