import sanitizeHtml from 'sanitize-html'

/** Text with structure, links and nothing that runs, loads or imitates the page. */
const ALLOWED_TAGS = [
  'p',
  'br',
  'strong',
  'b',
  'em',
  'i',
  'ul',
  'ol',
  'li',
  'h2',
  'h3',
  'h4',
  'a',
  'span',
] as const

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [...ALLOWED_TAGS],
  allowedAttributes: { a: ['href'], '*': ['lang', 'dir'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowProtocolRelative: false,
}

export const sanitise = (html: string): string => sanitizeHtml(html, ALLOWED)

/** `javascript:` may come with blanks, tabs and capitals, and browsers pass over all of them. */
export function isSafeAddress(address: string): boolean {
  // eslint-disable-next-line no-control-regex
  const plain = address.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff]/g, '')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase()
  if (scheme === undefined) return !plain.startsWith('//') && !plain.startsWith('\\')
  if (scheme === 'data') return /^data:image\/(?:png|jpe?g|gif|webp);base64,/i.test(plain)
  return ['https', 'http', 'mailto', 'tel'].includes(scheme)
}
