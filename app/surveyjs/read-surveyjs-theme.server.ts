import type { ChosenColour, Font, Radius } from '../core/definition/theme.ts'
import { isJsonObject, type Json, type JsonObject } from '../core/json.ts'
import { NOTHING_GIVEN, readColours, type GivenTheme } from './given-theme.ts'
import { readPicture } from './read-picture.ts'
import type { Reading } from './reading.server.ts'

/** SurveyJS's names for our colours; those of its third version first. */
const COLOURS: Readonly<Record<ChosenColour, readonly string[]>> = {
  page: ['--sjs2-color-utility-surface-survey', '--sjs-general-backcolor-dim'],
  surface: ['--sjs2-color-bg-basic-primary', '--sjs-general-backcolor'],
  ink: ['--sjs2-color-fg-basic-primary', '--sjs-general-forecolor'],
  inkSoft: ['--sjs2-color-fg-basic-secondary', '--sjs-general-forecolor-light'],
  accent: ['--sjs2-color-project-brand-600', '--sjs-primary-backcolor'],
  onAccent: ['--sjs2-color-fg-brand-on-primary', '--sjs-primary-forecolor'],
}
const FONT = ['--sjs2-typography-font-family-text', '--sjs-font-family']
const RADIUS = ['--sjs2-base-unit-radius', '--sjs-corner-radius']
const READ = new Set([...Object.values(COLOURS).flat(), ...FONT, ...RADIUS])

/** Names and looks that have no counterpart and take nothing away. */
const MEANS_NOTHING = ['themeName', 'colorPalette', 'isPanelless', 'headerView']

/** SurveyJS theme JSON, as far as it has a counterpart; the rest is said to be left out. */
export function readSurveyjsTheme(reading: Reading, theme: JsonObject): GivenTheme {
  const scheme = theme['colorPalette'] === 'dark' ? 'dark' : 'light'
  const variables = objectIn(reading, theme, 'cssVariables')
  const header = objectIn(reading, theme, 'header')
  const leaveOut = (pointer: string) => {
    reading.report(pointer, 'warning', 'property_ignored', 'This has no counterpart here')
  }
  for (const key of Object.keys(variables))
    if (!READ.has(key)) leaveOut(`/theme/cssVariables/${step(key)}`)
  for (const key of Object.keys(header))
    if (key !== 'backgroundImage') leaveOut(`/theme/header/${step(key)}`)
  for (const key of Object.keys(theme))
    if (![...MEANS_NOTHING, 'cssVariables', 'header', 'backgroundImage'].includes(key))
      leaveOut(`/theme/${step(key)}`)
  if ((theme['backgroundImage'] ?? '') !== '')
    reading.report(
      '/theme/backgroundImage',
      'warning',
      'property_ignored',
      'No picture lies behind words, since nobody can measure how well they are read there',
    )
  const colours = readColours(
    variables,
    (name) => COLOURS[name].find((key) => variables[key] !== undefined) ?? null,
    scheme,
    (key) => `/theme/cssVariables/${key}`,
    leaveOut,
  )
  return {
    ...NOTHING_GIVEN,
    scheme: scheme === 'dark' ? 'dark' : 'both',
    [scheme]: colours,
    fonts: fontsIn(variables, leaveOut),
    radius: radiusIn(variables, leaveOut),
    headerImage: headerImageIn(reading, header, leaveOut),
  }
}

function objectIn(reading: Reading, theme: JsonObject, key: string): JsonObject {
  const value = theme[key]
  if (value === undefined || value === null) return {}
  if (isJsonObject(value)) return value
  reading.error(`/theme/${key}`, 'theme_malformed', `${key} is an object`)
  return {}
}

const step = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')

function firstOf(
  variables: JsonObject,
  keys: readonly string[],
): { readonly key: string; readonly value: Json } | null {
  for (const key of keys) {
    const value = variables[key]
    if (value !== undefined && value !== '') return { key, value }
  }
  return null
}

/** The generic family tells; the others are well known by name. */
const FAMILIES: readonly (readonly [family: RegExp, font: Font])[] = [
  [/mono|courier|consolas/i, 'mono'],
  [/rounded|nunito|quicksand|comfortaa/i, 'rounded'],
  [/slab|rockwell/i, 'slab'],
  [/segoe|open sans|roboto|inter|arial|helvetica|sans-serif|system-ui/i, 'sans'],
  [/serif|georgia|times|garamond|palatino|merriweather/i, 'serif'],
]

function fontsIn(variables: JsonObject, leaveOut: (pointer: string) => void): GivenTheme['fonts'] {
  const found = firstOf(variables, FONT)
  if (found === null) return null
  const { key, value } = found
  const font =
    typeof value === 'string' ? FAMILIES.find(([family]) => family.test(value))?.[1] : undefined
  if (font === undefined) leaveOut(`/theme/cssVariables/${key}`)
  return font === undefined ? null : { text: font, headings: font }
}

function radiusIn(variables: JsonObject, leaveOut: (pointer: string) => void): Radius | null {
  const found = firstOf(variables, RADIUS)
  if (found === null) return null
  const { key, value } = found
  const digits =
    typeof value === 'string' ? /^(\d{1,3})(?:\.\d+)?(?:px)?$/.exec(value.trim()) : null
  if (digits === null) {
    leaveOut(`/theme/cssVariables/${key}`)
    return null
  }
  const pixels = Number(digits[1])
  return pixels === 0 ? 'none' : pixels <= 4 ? 'small' : pixels <= 10 ? 'medium' : 'large'
}

/** An address elsewhere takes nothing from the questions, so it does not keep them from being asked. */
function headerImageIn(
  reading: Reading,
  { backgroundImage }: JsonObject,
  leaveOut: (pointer: string) => void,
): GivenTheme['headerImage'] {
  const pointer = '/theme/header/backgroundImage'
  if (typeof backgroundImage === 'string' && !/^(?:data:|$)/i.test(backgroundImage)) {
    leaveOut(pointer)
    return null
  }
  return readPicture(reading, backgroundImage, pointer, 'headerImage')
}
