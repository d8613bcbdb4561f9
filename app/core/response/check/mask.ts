import type { Mask } from '../../definition/definition.ts'
import type { Json } from '../../json.ts'
import { unreachable } from '../../result.ts'
import { cleanText } from '../clean-text.ts'
import { BLANK, refused, type Checked } from './checked.ts'
import { filledIn, formsOf, written } from './mask-slots.ts'
import { isCalendarText } from './text-formats.ts'

type CheckMasked = (raw: Json, pointer: string) => Checked

/** An answer may come as it was typed or as SurveyJS keeps it, without the fixed signs. */
export function compileMask(mask: Mask): CheckMasked {
  switch (mask.kind) {
    case 'pattern':
      return patternMask(mask)
    case 'datetime':
      return dateMask(mask)
    case 'numeric':
      return numericMask(mask)
    default:
      return unreachable(mask)
  }
}

/** Taken as it was typed, without its fixed signs, or as what is open alone; kept in one form. */
function patternMask({ pattern, keeps }: Extract<Mask, { kind: 'pattern' }>): CheckMasked {
  const { all, kept, open } = formsOf(pattern)
  return (raw, pointer) => {
    const text = typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw.trim() : null
    if (text === null) return refused(pointer, 'wrong_type', 'The answer is text')
    if (text === '') return BLANK
    const filled = [all, kept, open]
      .map((form) => filledIn(text, form))
      .find((fits) => fits !== null)
    if (filled == null)
      return refused(pointer, 'not_the_pattern', `The answer is written like ${pattern}`, {
        pattern,
      })
    return { value: written(keeps === 'typed' ? all : kept, filled), problems: [] }
  }
}

function dateMask({ pattern, keeps, min, max }: Extract<Mask, { kind: 'datetime' }>): CheckMasked {
  const typed = patternMask({
    kind: 'pattern',
    pattern: pattern.replace(/[dmyHhMs]/g, '9').replace(/TT/g, 'aa'),
    keeps: 'typed',
  })
  return (raw, pointer) => {
    if (typeof raw !== 'string') return refused(pointer, 'wrong_type', 'The answer is text')
    const text = cleanText(raw).trim()
    if (text === '') return BLANK
    const iso = keeps === 'iso' ? text : isoOf(text, pattern)
    if (iso === null || !isCalendarText(iso, pattern)) {
      const shape = typed(text, pointer)
      return shape.problems.length > 0
        ? refused(pointer, 'not_the_pattern', `The answer is written like ${pattern}`, { pattern })
        : refused(pointer, 'not_a_date', 'There is no such date')
    }
    if (min !== null && iso < min) return refused(pointer, 'too_small', `At least ${min}`, { min })
    if (max !== null && iso > max) return refused(pointer, 'too_great', `At most ${max}`, { max })
    return { value: text, problems: [] }
  }
}

/** `31.12.2023` by `dd.mm.yyyy` to `2023-12-31`; null where the signs are not where they should be. */
function isoOf(text: string, pattern: string): string | null {
  const parts = new Map<string, string>()
  let at = 0
  for (const [token] of pattern.matchAll(/d+|m+|y+|H+|h+|M+|s+|TT|./g)) {
    const piece = text.slice(at, at + token.length)
    at += token.length
    if (/^[dmyHhMs]/.test(token)) {
      if (piece.length !== token.length || !/^\d+$/.test(piece)) return null
      parts.set(token.charAt(0).replace('h', 'H'), piece)
    } else if (token !== 'TT' && piece !== token) return null
  }
  if (at !== text.length) return null
  const two = (unit: string) => (parts.get(unit) ?? '00').padStart(2, '0')
  const clock = parts.has('H') ? `${two('H')}:${two('M')}` : ''
  const year = parts.get('y')?.padStart(4, '20')
  if (year === undefined) return clock === '' ? null : clock
  const date = parts.has('d') ? `${year}-${two('m')}-${two('d')}` : `${year}-${two('m')}`
  return clock === '' ? date : `${date}T${clock}`
}

function numericMask(mask: Extract<Mask, { kind: 'numeric' }>): CheckMasked {
  const { prefix, suffix, decimalSeparator, thousandsSeparator, precision } = mask
  const read = (text: string): number | null => {
    let body = text.trim()
    if (prefix !== '' && body.startsWith(prefix.trim())) body = body.slice(prefix.trim().length)
    if (suffix !== '' && body.endsWith(suffix.trim())) body = body.slice(0, -suffix.trim().length)
    const plain = body
      .trim()
      .replaceAll(thousandsSeparator === '' ? ' ' : thousandsSeparator, '')
      .replace(decimalSeparator, '.')
    return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
  }
  return (raw, pointer) => {
    if (typeof raw === 'string' && raw.trim() === '') return BLANK
    const number =
      mask.keeps === 'typed' && typeof raw === 'string'
        ? read(raw)
        : typeof raw === 'number'
          ? raw
          : null
    if (number === null || !Number.isFinite(number))
      return refused(pointer, 'not_a_number', 'The answer is a number')
    const { min, max } = mask
    if (mask.negative === 'refused' && number < 0)
      return refused(pointer, 'too_small', 'At least 0', { min: 0 })
    if (min !== null && number < min)
      return refused(pointer, 'too_small', `At least ${min}`, { min })
    if (max !== null && number > max)
      return refused(pointer, 'too_great', `At most ${max}`, { max })
    const scale = 10 ** precision
    if (Math.abs(Math.round(number * scale) / scale - number) > 1e-9)
      return refused(pointer, 'not_an_integer', `In steps of ${1 / scale}`, { step: 1 / scale })
    return {
      value: mask.keeps === 'typed' && typeof raw === 'string' ? raw.trim() : number,
      problems: [],
    }
  }
}
