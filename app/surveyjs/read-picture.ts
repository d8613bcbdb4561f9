import type { Picture, PictureType } from '../core/definition/theme.ts'
import type { Json } from '../core/json.ts'
import type { Reading } from './reading.server.ts'

const LARGEST_KB = { logo: 64, headerImage: 150 } as const

const DATA = /^data:image\/(png|jpe?g|gif|webp);base64,([A-Za-z0-9+/]+={0,2})$/i

/**
 * A picture within the source. Not SVG, which is a document that may hold anything; not an address
 * elsewhere, whose owner would learn who answers.
 */
export function readPicture(
  reading: Reading,
  value: Json | undefined,
  pointer: string,
  is: keyof typeof LARGEST_KB,
): Picture | null {
  if (value === undefined || value === null || value === '') return null
  const refuse = (message: string): null => {
    reading.error(pointer, 'picture_refused', message)
    return null
  }
  if (typeof value !== 'string') return refuse('A picture is a data: address')
  if (/^data:image\/svg/i.test(value))
    return refuse('SVG is not taken, since it can hold more than a picture; save it as PNG or WebP')
  const [, kind, base64] = DATA.exec(value) ?? []
  if (kind === undefined || base64 === undefined)
    return refuse('A picture is put in as data:image/png;base64,… (or jpeg, gif, webp)')
  const kilobytes = Math.ceil((base64.length * 3) / 4 / 1024)
  if (kilobytes > LARGEST_KB[is])
    return refuse(
      `At most ${LARGEST_KB[is]} kB, since every phone has to load it; it has ${kilobytes}`,
    )
  const type = typeOf(kind.toLowerCase())
  return holds(base64, type) ? { type, base64 } : refuse(`This is no ${type}`)
}

const typeOf = (kind: string): PictureType =>
  kind === 'png'
    ? 'image/png'
    : kind === 'gif'
      ? 'image/gif'
      : kind === 'webp'
        ? 'image/webp'
        : 'image/jpeg'

const BEGINNINGS: Readonly<Record<PictureType, RegExp>> = {
  'image/png': /^\x89PNG\r\n/,
  'image/jpeg': /^\xff\xd8\xff/,
  'image/gif': /^GIF8[79]a/,
  'image/webp': /^RIFF[^]{4}WEBP/,
}

function holds(base64: string, type: PictureType): boolean {
  try {
    return BEGINNINGS[type].test(atob(base64.slice(0, 24)))
  } catch {
    return false
  }
}
