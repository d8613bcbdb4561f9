import { readUrl } from '../read-url.ts'

/** Longer ids are no panel's. */
export const LONGEST_MEMBER = 200

/** The name of a panel's member, as it came in; null when it can't be one. */
export const readMember = (text: string | null): string | null =>
  text === null || text === '' || text.length > LONGEST_MEMBER || /\p{Surrogate}/u.test(text)
    ? null
    : text

/** `{id}` may stand in path and query only: the host is never somebody else's to choose. */
export const addressFor = (template: string, member: string): string =>
  template.replaceAll('{id}', encodeURIComponent(member))

const SIGNATURE = 'signature'

/** The signature is always the last parameter, so that a panel can cut it off again. */
export const withSignature = (address: string, signature: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}${SIGNATURE}=${signature}`

/** Why a template can't be used, or null. */
export function templateProblem(template: string): string | null {
  if (!template.includes('{id}')) return 'holds no {id}'
  if (template.includes('#')) return 'may hold no #'
  // A name that no host can have: where it turns up is where the member would.
  const address = template.replaceAll('{id}', 'x')
  const url = readUrl(address)
  if (url === null) return 'is no address'
  if (url.username !== '' || url.password !== '') return 'may name no user'
  if (new URL(template.replaceAll('{id}', 'y')).host !== url.host)
    return 'may hold {id} only after the host'
  if (url.searchParams.has(SIGNATURE)) return `may hold no ${SIGNATURE} of its own`
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal))
    return 'must begin with https://'
  return null
}
