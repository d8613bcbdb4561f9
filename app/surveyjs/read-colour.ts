import { colord, extend } from 'colord'
import names from 'colord/plugins/names'
import type { Colour } from '../core/definition/theme.ts'
import type { Json } from '../core/json.ts'
import { mixed } from '../core/presentation/contrast.ts'

extend([names])

const LONGEST = 100

/** As CSS writes it: hex, rgb(), hsl() or a name. What shines through is laid on what is beneath. */
export function readColour(value: Json | undefined, beneath: Colour): Colour | null {
  if (typeof value !== 'string' || value.length > LONGEST) return null
  const read = colord(value.trim())
  if (!read.isValid()) return null
  const { r, g, b, a } = read.toRgb()
  const whole = { red: Math.round(r), green: Math.round(g), blue: Math.round(b) }
  return mixed(beneath, whole, a)
}
