import type { Colour } from '../../../core/definition/theme.ts'
import { fromHex } from '../../../core/presentation/contrast.ts'
import type { Json } from '../../../core/json.ts'

const HEX = /^#[0-9a-f]{6}$/i
const SHORT = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i

/** Hex by ourselves; names and functions as the browser reads them. Null for what is no colour. */
export function readCssColour(value: Json): Colour | null {
  if (typeof value !== 'string') return null
  const text = value.trim()
  if (HEX.test(text)) return fromHex(text as `#${string}`)
  const [, red, green, blue] = SHORT.exec(text) ?? []
  if (red !== undefined && green !== undefined && blue !== undefined)
    return fromHex(`#${red}${red}${green}${green}${blue}${blue}`)
  return byBrowser(text)
}

function byBrowser(text: string): Colour | null {
  if (typeof document === 'undefined' || !CSS.supports('color', text)) return null
  const pen = document.createElement('canvas').getContext('2d')
  if (pen === null) return null
  pen.fillStyle = text
  const written = pen.fillStyle
  return HEX.test(written) ? fromHex(written as `#${string}`) : null
}
