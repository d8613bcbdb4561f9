import type { Mask } from '../../definition/definition.ts'
import type { Json } from '../../json.ts'
import { unreachable } from '../../result.ts'
import type { Random } from './invent.ts'

export function inventMasked(mask: Mask, random: Random): Json {
  switch (mask.kind) {
    case 'pattern':
      return filled(mask.pattern, random)
    case 'datetime':
      return moment(mask, random)
    case 'numeric':
      return amount(mask, random)
    default:
      return unreachable(mask)
  }
}

const digit = (random: Random) => String(Math.floor(random() * 10))

/** The fixed signs as they stand; `9` is a digit, `a` a letter, `#` either. */
const filled = (pattern: string, random: Random): string =>
  pattern.replaceAll(/\\(.)|([9#])|(a)/gsu, (sign, fixed?: string, figure?: string) =>
    fixed !== undefined ? fixed : figure !== undefined ? digit(random) : sign === 'a' ? 'x' : sign,
  )

function moment(
  { pattern, keeps, min, max }: Extract<Mask, { kind: 'datetime' }>,
  random: Random,
): string {
  const year = 1960 + Math.floor(random() * 66)
  const [month, day] = [1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)]
  const two = (number: number) => String(number).padStart(2, '0')
  const date = /d/.test(pattern) ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`
  const hasYear = /y/.test(pattern)
  const iso = hasYear ? (/[Hh]/.test(pattern) ? `${date}T09:30` : date) : '09:30'
  const within = min !== null && iso < min ? min : max !== null && iso > max ? max : iso
  if (keeps === 'iso') return within
  const [y = '', m = '', d = ''] = within.slice(0, 10).split('-')
  const values: { readonly [unit: string]: string } = {
    y,
    m,
    d,
    H: '09',
    h: '09',
    M: '30',
    s: '00',
  }
  return pattern.replaceAll(/d+|m+|y+|H+|h+|M+|s+|TT/g, (token) =>
    token === 'TT' ? 'AM' : (values[token.charAt(0)] ?? '').slice(-token.length),
  )
}

function amount(mask: Extract<Mask, { kind: 'numeric' }>, random: Random): Json {
  const low = Math.ceil(mask.min ?? Math.min(0, mask.max ?? 0))
  const high = Math.floor(mask.max ?? low + 100)
  const number = low + Math.floor(random() * (high - low + 1))
  return mask.keeps === 'number' ? number : `${mask.prefix}${number}${mask.suffix}`
}
