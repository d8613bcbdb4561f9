import type { Mask } from '../../definition/definition.ts'
import type { Json } from '../../json.ts'
import { unreachable } from '../../result.ts'
import { filledIn, formsOf, written } from '../check/mask-slots.ts'
import { readByPattern, writeByPattern } from './date-by-pattern.ts'
import { readMaskedNumber, writeMaskedNumber } from './masked-number.ts'

/** What was typed into a field with a mask, as the checker takes it; what is unclear stays as typed. */
export function readMasked(mask: Mask, typed: string): Json {
  const text = typed.trim()
  if (text === '') return ''
  switch (mask.kind) {
    case 'pattern':
      return readPattern(mask.pattern, text)
    case 'datetime': {
      const iso =
        writeByPattern(text, mask.pattern) === null ? readByPattern(text, mask.pattern) : text
      if (iso === null) return text
      return mask.keeps === 'iso' ? iso : (writeByPattern(iso, mask.pattern) ?? text)
    }
    case 'numeric': {
      const number = readMaskedNumber(mask, text)
      if (typeof number === 'string' || mask.keeps === 'number') return number
      return `${mask.prefix}${writeMaskedNumber(mask, number)}${mask.suffix}`
    }
    default:
      return unreachable(mask)
  }
}

/** People write blanks and dashes where they like. */
function readPattern(pattern: string, text: string): string {
  const { all, kept, open } = formsOf(pattern)
  const fits = (candidate: string) =>
    [all, kept, open].some((form) => filledIn(candidate, form) !== null)
  const bare = text.replace(/[^\p{L}\d]/gu, '')
  return !fits(text) && fits(bare) ? bare : text
}

/** A kept answer as it is written in its field. */
export function shownMasked(mask: Mask, value: string | number): string {
  switch (mask.kind) {
    case 'pattern':
      return writtenOut(mask.pattern, String(value))
    case 'datetime':
      return writeByPattern(String(value), mask.pattern) ?? String(value)
    case 'numeric': {
      const number = typeof value === 'number' ? value : readMaskedNumber(mask, value)
      return typeof number === 'number' ? writeMaskedNumber(mask, number) : number
    }
    default:
      return unreachable(mask)
  }
}

function writtenOut(pattern: string, text: string): string {
  const { all, kept, open } = formsOf(pattern)
  const filled = [all, kept, open]
    .map((form) => filledIn(text, form))
    .find((found) => found !== null)
  return filled == null ? text : written(all, filled)
}
