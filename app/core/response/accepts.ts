/** What a file is by its content: a media type, and the ending that goes with it. */
export type FileKind = { readonly type: string; readonly ending: string }

/** Kinds that are kept at all: none that a browser or a desktop would run. */
const KEPT: readonly RegExp[] = [
  /^image\/(?:png|jpeg|gif|webp|avif|heic|heif|tiff|bmp)$/,
  /^audio\//,
  /^video\//,
  /^text\/(?:plain|csv)$/,
  /^application\/(?:pdf|zip|rtf|x-cfb|ogg)$/,
  /^application\/vnd\.(?:openxmlformats-officedocument|oasis\.opendocument)\./,
]

const isKept = ({ type }: FileKind): boolean => KEPT.some((kept) => kept.test(type))

/** As HTML's `accept` says it: `.pdf`, `image/*`, `image/png`; an empty list takes every kept kind. */
export function isAccepted(accepts: readonly string[], kind: FileKind): boolean {
  if (!isKept(kind)) return false
  if (accepts.length === 0) return true
  return accepts.some((accept) => {
    if (accept === '*' || accept === '*/*') return true
    if (accept.endsWith('/*')) return kind.type.startsWith(accept.slice(0, -1))
    if (accept.includes('/')) return kind.type === accept
    return endingOf(accept.replace(/^\./, '')) === endingOf(kind.ending)
  })
}

const SAME: { readonly [ending: string]: string } = {
  jpeg: 'jpg',
  tiff: 'tif',
  htm: 'html',
  // One container, whose content does not say which of the three it is.
  doc: 'cfb',
  xls: 'cfb',
  ppt: 'cfb',
}

const endingOf = (ending: string): string =>
  Object.hasOwn(SAME, ending) ? (SAME[ending] ?? ending) : ending
