import { describe, expect, test } from 'vitest'
import type { Mask } from '#app/core/definition/definition.ts'
import { compileMask } from '#app/core/response/check/mask.ts'
import { readMasked, shownMasked } from '#app/core/response/masks/read-masked.ts'

const numeric = (more: Partial<Extract<Mask, { kind: 'numeric' }>> = {}): Mask => ({
  kind: 'numeric',
  keeps: 'number',
  decimalSeparator: '.',
  thousandsSeparator: ',',
  precision: 2,
  negative: 'allowed',
  min: null,
  max: null,
  prefix: '',
  suffix: '',
  ...more,
})
const german = numeric({ decimalSeparator: ',', thousandsSeparator: '.' })
const dated = (pattern: string, keeps: 'iso' | 'typed' = 'iso'): Mask => ({
  kind: 'datetime',
  pattern,
  keeps,
  min: null,
  max: null,
})
const pattern = (text: string, keeps: 'bare' | 'typed' = 'bare'): Mask => ({
  kind: 'pattern',
  pattern: text,
  keeps,
})

describe('a number with a mask', () => {
  test.each([
    ['1,234.5', 1234.5],
    ['1234.5', 1234.5],
    ['1234,5', 1234.5],
    ['1.234,56', 1234.56],
    ['1 234,56', 1234.56],
    ['−12', -12],
    ['12,34,56', '12,34,56'],
    ['a dozen', 'a dozen'],
    ['', ''],
  ])('%s is read as %s', (typed, kept) => {
    expect(readMasked(numeric(), typed)).toBe(kept)
  })

  test('what could be two numbers is the one that the mask writes', () => {
    expect(readMasked(numeric(), '1,234')).toBe(1234)
    expect(readMasked(german, '1.234')).toBe(1234)
    expect(readMasked(german, '1,234')).toBe(1.234)
  })

  test('a currency may be typed or left out, and is kept once', () => {
    const price = numeric({ prefix: '$', suffix: ' a year', keeps: 'typed' })
    for (const typed of ['$1,500 a year', '1500', '$1500', '1,500 a year'])
      expect(readMasked(price, typed)).toBe('$1,500 a year')
    expect(shownMasked(price, '$1,500 a year')).toBe('1,500')
  })

  test('is shown as the mask writes it', () => {
    expect(shownMasked(german, 1234567.5)).toBe('1.234.567,5')
  })
})

describe('a day by a pattern', () => {
  test.each([
    ['dd.mm.yyyy', '03.02.2026', '2026-02-03'],
    ['dd.mm.yyyy', '3.2.2026', '2026-02-03'],
    ['dd.mm.yyyy', '3/2/2026', '2026-02-03'],
    ['dd.mm.yyyy', '2026-02-03', '2026-02-03'],
    ['mm/dd/yyyy', '2/3/2026', '2026-02-03'],
    ['dd.mm.yy', '03.02.26', '2026-02-03'],
    ['HH:MM', '9:05', '09:05'],
    ['hh:MM TT', '9:05 pm', '21:05'],
    ['hh:MM TT', '12:05 AM', '00:05'],
    ['mm/dd/yyyy HH:MM', '02/03/2026 09:05', '2026-02-03T09:05'],
    ['dd.mm.yyyy', 'in February', 'in February'],
  ])('by %s, %s is kept as %s', (written, typed, kept) => {
    expect(readMasked(dated(written), typed)).toBe(kept)
  })

  test('is written out again whichever way it came', () => {
    expect(readMasked(dated('dd.mm.yyyy', 'typed'), '3.2.2026')).toBe('03.02.2026')
    expect(shownMasked(dated('dd.mm.yyyy'), '2026-02-03')).toBe('03.02.2026')
    expect(shownMasked(dated('hh:MM TT'), '21:05')).toBe('09:05 PM')
    expect(shownMasked(dated('dd.mm.yyyy'), 'in February')).toBe('in February')
  })

  test('a pattern that repeats itself takes no time', () => {
    const endless = `${'TT.'.repeat(60)}dd`
    expect(readMasked(dated(endless), `${'a '.repeat(500)}x`)).toBe(`${'a '.repeat(500)}x`.trim())
  })
})

describe('a pattern', () => {
  test.each(['(123) 45-6', '123456', '123 456', '123-456'])('is filled by %s', (typed) => {
    const mask = pattern('(999) 99-9', 'typed')
    const checked = compileMask(mask)(readMasked(mask, typed), '/q')
    expect(checked).toEqual({ value: '(123) 45-6', problems: [] })
  })

  test('is shown with its fixed signs, however it is kept', () => {
    expect(shownMasked(pattern('99-99 aa'), '1234ab')).toBe('12-34 ab')
    expect(shownMasked(pattern('99-99'), '123')).toBe('123')
  })
})
