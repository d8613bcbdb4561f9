import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '#app/core/json.ts'
import { hexOf } from '#app/core/presentation/contrast.ts'
import { faintPairs, PAIRS } from '#app/core/presentation/palette.ts'
import { themeCss } from '#app/core/presentation/theme-css.ts'
import { readSource } from '#app/surveyjs/read-source.server.ts'
import { A_GIF, A_PNG } from '#tests/support/themes.ts'

const reading = (more: JsonObject) => {
  const { definition, problems } = readSource({
    title: 'T',
    elements: [{ type: 'comment', name: 'a' }],
    ...more,
  })
  return {
    theme: definition?.theme ?? null,
    problems: problems.map(
      ({ pointer, code, severity }) => `${pointer} ${code}${severity === 'warning' ? '?' : ''}`,
    ),
    messages: problems.map(({ message }) => message),
  }
}
const own = (theme: Json) => reading({ theme })

describe('a theme in our own words', () => {
  test('of one accent changes the accent, and gets a dark pair that is read', () => {
    const { theme, problems } = own({ light: { accent: '#004b87' } })
    expect(problems).toEqual([])
    if (theme?.colours?.scheme !== 'both') throw new Error('expected both schemes')
    expect(hexOf(theme.colours.light.accent)).toBe('#004b87')
    expect(hexOf(theme.colours.light.onAccent)).toBe('#ffffff')
    expect(faintPairs(theme.colours.light, PAIRS)).toEqual([])
    expect(faintPairs(theme.colours.dark, PAIRS)).toEqual([])
  })

  test('of dark colours only is dark for everybody', () => {
    const { theme, problems } = own({
      dark: { page: '#101820', ink: '#ffffff', accent: '#ffb000', surface: 'rgb(24 34 45)' },
    })
    expect(problems).toEqual([])
    expect(theme?.colours?.scheme).toBe('dark')
    expect(theme === null ? null : themeCss(theme)).toContain('color-scheme:dark;')
  })

  test('says of a faint pair how faint it is, where, and in which colours', () => {
    const { theme, problems, messages } = own({
      light: { accent: '#ffb000', page: '#ffffff', ink: '#000' },
    })
    expect(problems).toEqual(['/theme/light/accent contrast_too_low'])
    expect(messages[0]).toBe(
      '#ffb000 on #ffffff has a contrast of 1.83:1, and words need 4.5:1 (the accent and the page, light)',
    )
    expect(theme).toBeNull()
  })

  test.each<[string, JsonObject, readonly string[]]>([
    ['soft ink', { light: { inkSoft: '#999' } }, ['/theme/light/inkSoft', '/theme/light/inkSoft']],
    ['a dark page', { light: { page: '#222' } }, ['/theme/light/page']],
    [
      'letters on the accent',
      { light: { accent: '#004b87', onAccent: '#5588bb' } },
      ['/theme/light/onAccent'],
    ],
    [
      'a dark accent',
      { dark: { accent: '#004b87' } },
      ['/theme/dark/accent', '/theme/dark/accent'],
    ],
    [
      'ink that shines through',
      { light: { page: '#fff', ink: 'rgba(0, 0, 0, 0.45)' } },
      ['/theme/light/ink', '/theme/light/ink'],
    ],
  ])('is refused for %s that can’t be read', (_, theme, pointers) => {
    const { problems } = own(theme)
    expect([...new Set(problems)]).toEqual(
      [...new Set(pointers)].map((pointer) => `${pointer} contrast_too_low`),
    )
  })

  test('a contrast just below the line does not read as if it were enough', () => {
    // 4.499…: rounded to two digits it would be 4.50.
    const { messages } = own({ light: { page: '#ffffff', ink: '#000', inkSoft: '#777777' } })
    expect(messages[0]).toContain('4.47:1')
  })

  test('takes fonts, radius, logo and header image from lists', () => {
    const { theme, problems } = own({
      font: { text: 'serif' },
      radius: 'large',
      logo: { picture: A_PNG, alternative: { default: 'Ours' }, position: 'middle', size: 'large' },
      headerImage: A_GIF,
    })
    expect(problems).toEqual([])
    expect(theme).toMatchObject({
      colours: null,
      fonts: { text: 'serif', headings: 'serif' },
      radius: 'large',
      logo: { position: 'middle', size: 'large', alternative: { default: 'Ours' } },
      headerImage: { type: 'image/gif' },
    })
  })

  test.each<[string, Json, readonly string[]]>([
    ['that is no object', 'blue', ['/theme theme_malformed']],
    [
      'with a colour that is none',
      { light: { ink: 'inkish' } },
      ['/theme/light/ink colour_malformed'],
    ],
    [
      'with a colour that would end the style',
      { light: { ink: 'red;}</style><script>' } },
      ['/theme/light/ink colour_malformed'],
    ],
    ['with a font of its own', { font: 'Comic Sans' }, ['/theme/font theme_malformed']],
    ['with a radius of its own', { radius: '12px' }, ['/theme/radius theme_malformed']],
    ['with colours that are none', { light: 'red' }, ['/theme/light theme_malformed']],
    [
      'with words that we don’t know',
      { background: 'red', light: { glow: 'red' } },
      ['/theme/background property_ignored?', '/theme/light/glow property_ignored?'],
    ],
    [
      'with a logo from elsewhere',
      { logo: 'https://example.org/logo.png' },
      ['/theme/logo picture_refused'],
    ],
    [
      'with a logo that can hold a script',
      { logo: { picture: 'data:image/svg+xml;base64,PHN2Zy8+' } },
      ['/theme/logo/picture picture_refused'],
    ],
    [
      'with a logo that is not what it says',
      { logo: A_GIF.replace('gif', 'png') },
      ['/theme/logo picture_refused'],
    ],
    [
      'with a logo that is too large',
      { logo: `${A_PNG}${'A'.repeat(100_000)}` },
      ['/theme/logo picture_refused'],
    ],
  ])('%s is said to be wrong', (_, theme, expected) => {
    expect(own(theme).problems).toEqual(expected)
  })

  test('no value of any shape gets into the style', () => {
    fc.assert(
      fc.property(
        fc.record({
          light: fc.object(),
          dark: fc.object(),
          font: fc.anything(),
          radius: fc.anything(),
        }),
        (theme) => {
          const read = own(JSON.parse(JSON.stringify(theme)) as Json).theme
          const css = read === null ? null : themeCss(read)
          expect(css ?? '').toMatch(/^[^<>\\]*$/)
        },
      ),
    )
  })
})

describe('a SurveyJS theme', () => {
  const surveyjs = (cssVariables: JsonObject, more: JsonObject = {}) =>
    own({ themeName: 'brand', colorPalette: 'light', cssVariables, ...more })

  test('gives what has a counterpart here, and says what has none', () => {
    const { theme, problems } = surveyjs(
      {
        '--sjs-primary-backcolor': 'rgba(0, 75, 135, 1)',
        '--sjs-general-backcolor-dim': '#f4f7fa',
        '--sjs-general-forecolor': 'rgba(0, 0, 0, 0.91)',
        '--sjs-font-family': 'Georgia, serif',
        '--sjs-corner-radius': '12px',
        '--sjs-shadow-small': '0px 1px 2px #0003',
      },
      { header: { backgroundImage: A_PNG, height: 200 }, backgroundImage: A_PNG },
    )
    expect(problems).toEqual([
      '/theme/cssVariables/--sjs-shadow-small property_ignored?',
      '/theme/header/height property_ignored?',
      '/theme/backgroundImage property_ignored?',
    ])
    if (theme?.colours?.scheme !== 'both') throw new Error('expected both schemes')
    expect(hexOf(theme.colours.light.accent)).toBe('#004b87')
    expect(hexOf(theme.colours.light.page)).toBe('#f4f7fa')
    expect(theme).toMatchObject({
      fonts: { text: 'serif' },
      radius: 'large',
      headerImage: { type: 'image/png' },
    })
  })

  test('of the third version is read by its new names', () => {
    const { theme } = surveyjs({
      '--sjs2-color-project-brand-600': '#7a1f5c',
      '--sjs2-color-fg-basic-secondary': 'var(--somewhere)',
      '--sjs2-base-unit-radius': '0px',
    })
    if (theme?.colours?.scheme !== 'both') throw new Error('expected both schemes')
    expect(hexOf(theme.colours.light.accent)).toBe('#7a1f5c')
    expect(theme.radius).toBe('none')
  })

  test('that is dark is dark for everybody', () => {
    const { theme } = surveyjs(
      { '--sjs-primary-backcolor': '#72bbff', '--sjs-general-backcolor-dim': '#2b303f' },
      { colorPalette: 'dark' },
    )
    expect(theme?.colours?.scheme).toBe('dark')
  })

  test('is measured like any other', () => {
    const { problems } = surveyjs({
      '--sjs-primary-backcolor': 'rgba(25, 179, 148, 1)',
      '--sjs-primary-forecolor': 'rgba(255, 255, 255, 1)',
    })
    expect(new Set(problems)).toEqual(
      new Set([
        '/theme/cssVariables/--sjs-primary-backcolor contrast_too_low',
        '/theme/cssVariables/--sjs-primary-forecolor contrast_too_low',
      ]),
    )
  })
})

describe('a survey’s own logo', () => {
  test('is shown in the size and the place that it asks for', () => {
    const { theme, problems } = reading({ logo: A_PNG, logoPosition: 'right', logoHeight: '80px' })
    expect(problems).toEqual([])
    expect(theme?.logo).toMatchObject({ position: 'end', size: 'large', alternative: null })
  })

  test('from elsewhere is left out with a warning', () => {
    const { theme, problems } = reading({ logo: 'https://example.org/logo.png' })
    expect(problems).toEqual(['/logo property_ignored?'])
    expect(theme).toBeNull()
  })
})
