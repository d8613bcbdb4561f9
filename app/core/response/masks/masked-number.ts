import type { Mask } from '../../definition/definition.ts'
import { readNumber } from '../form/read-number.ts'

export type NumericMask = Extract<Mask, { kind: 'numeric' }>

/**
 * As the mask writes numbers, else as people write them elsewhere: `1.234,56` can only be one
 * number. What could be two stays words, and the checker asks again.
 */
export function readMaskedNumber(mask: NumericMask, text: string): number | string {
  const trimmed = text.trim()
  const body = withoutSigns(mask, trimmed).replace('\u2212', '-')
  const own = plainNumber(body, mask.thousandsSeparator, mask.decimalSeparator)
  if (own !== null) return own
  for (const [thousands, decimal] of [
    [',', '.'],
    ['.', ','],
    [' ', ','],
    [' ', '.'],
    ['’', '.'],
    ["'", '.'],
  ] as const) {
    const isClear = body.includes(thousands) && body.includes(decimal)
    const number = isClear ? plainNumber(body, thousands, decimal) : null
    if (number !== null) return number
  }
  const number = readNumber(body.replace(/\s/g, ''))
  return typeof number === 'number' ? number : trimmed
}

function withoutSigns({ prefix, suffix }: NumericMask, text: string): string {
  const [before, after] = [prefix.trim(), suffix.trim()]
  const rest = before !== '' && text.startsWith(before) ? text.slice(before.length) : text
  return (after !== '' && rest.endsWith(after) ? rest.slice(0, -after.length) : rest).trim()
}

function plainNumber(text: string, thousands: string, decimal: string): number | null {
  const [whole = '', fraction, ...more] = decimal === '' ? [text] : text.split(decimal)
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null
  const sign = /^[+-]/.exec(whole)?.[0] ?? ''
  const groups =
    thousands === '' ? [whole.slice(sign.length)] : whole.slice(sign.length).split(thousands)
  const isGrouped = groups.every((group, index) =>
    (groups.length === 1 ? /^\d+$/ : index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group),
  )
  return isGrouped ? Number(`${sign}${groups.join('')}.${fraction ?? '0'}`) : null
}

export function writeMaskedNumber(
  { thousandsSeparator, decimalSeparator, precision }: NumericMask,
  number: number,
): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: precision })
    .formatToParts(number)
    .map(({ type, value }) =>
      type === 'group' ? thousandsSeparator : type === 'decimal' ? decimalSeparator : value,
    )
    .join('')
}
