import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Colour, Palette } from '#app/core/definition/theme.ts'
import { contrast, fromHex } from '#app/core/presentation/contrast.ts'
import { DEFAULT_PALETTES } from '#app/core/presentation/default-palettes.ts'
import {
  accentFor,
  CHOSEN_PAIRS,
  completePalette,
  faintPairs,
  PAIRS,
  withDefaults,
} from '#app/core/presentation/palette.ts'
import { themeCss } from '#app/core/presentation/theme-css.ts'

const NOTHING_ELSE = {
  fonts: null,
  radius: null,
  logo: null,
  headerImage: null,
  picturesAt: null,
}
const part = fc.integer({ min: 0, max: 255 })
const colour: fc.Arbitrary<Colour> = fc.record({ red: part, green: part, blue: part })
const scheme = fc.constantFrom('light' as const, 'dark' as const)

test.each<[`#${string}`, `#${string}`, number]>([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
  ['#0000ff', '#ffffff', 8.59],
  ['#ff0000', '#000000', 5.25],
])('%s on %s has the contrast that WCAG gives it', (one, other, expected) => {
  expect(contrast(fromHex(one), fromHex(other))).toBeCloseTo(expected, 2)
  expect(contrast(fromHex(other), fromHex(one))).toBeCloseTo(expected, 2)
})

test.each(['light', 'dark'] as const)('our own %s colours pass every pair', (own) => {
  expect(faintPairs(DEFAULT_PALETTES[own], PAIRS)).toEqual([])
})

test('wherever the chosen colours are right, every other colour of the page is', () => {
  fc.assert(
    fc.property(colour, colour, colour, colour, scheme, (page, surface, ink, accent, own) => {
      const chosen = withDefaults({ page, surface, ink, accent }, own)
      fc.pre(faintPairs(chosen, CHOSEN_PAIRS).length === 0)
      expect(faintPairs(completePalette(chosen), PAIRS)).toEqual([])
    }),
    { numRuns: 200, maxSkipsPerRun: 1000 },
  )
})

test('any accent becomes one that is read in the other scheme', () => {
  fc.assert(
    fc.property(colour, scheme, (accent, other) => {
      const chosen = withDefaults({ accent: accentFor(accent, other) }, other)
      expect(faintPairs(completePalette(chosen), PAIRS)).toEqual([])
    }),
  )
})

test('our own colours are those of the style sheet', () => {
  const css = readFileSync(join(import.meta.dirname, '../../../app/ui/tokens.css'), 'utf8')
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
  const missingFrom = (within: string, palette: Palette) => {
    const theme = { colours: { scheme: 'light' as const, palette }, ...NOTHING_ELSE }
    return [...(themeCss(theme) ?? '').matchAll(/(--[a-z-]+):(#[0-9a-f]{6})/g)].flatMap(
      ([all, name = '', hex = '']) => (within.includes(`${name}: ${hex};`) ? [] : [all]),
    )
  }
  expect(missingFrom(light, DEFAULT_PALETTES.light)).toEqual([])
  expect(missingFrom(dark, DEFAULT_PALETTES.dark)).toEqual([])
})
