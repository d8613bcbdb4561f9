import {
  CHOSEN_COLOURS,
  FONTS,
  LOGO_POSITIONS,
  LOGO_SIZES,
  RADII,
  type Logo,
  type Theme,
} from '../core/definition/theme.ts'
import { isJsonObject, type Json, type JsonObject } from '../core/json.ts'
import { readColours, type GivenColours, type GivenTheme, type Scheme } from './given-theme.ts'
import { readPicture } from './read-picture.ts'
import type { Reading } from './reading.server.ts'

const KEYS = ['scheme', 'light', 'dark', 'font', 'radius', 'logo', 'headerImage']
const SCHEMES = ['light', 'dark', 'both'] as const

/** A theme in Rapport's own words. */
export function readOwnTheme(reading: Reading, theme: JsonObject): GivenTheme {
  passOver(reading, theme, KEYS, '/theme')
  const [light, dark] = [coloursIn(reading, theme, 'light'), coloursIn(reading, theme, 'dark')]
  const onlyDark = theme['light'] === undefined && theme['dark'] !== undefined
  return {
    scheme: oneOf(reading, theme, 'scheme', SCHEMES, '/theme') ?? (onlyDark ? 'dark' : 'both'),
    light,
    dark,
    fonts: readFonts(reading, theme),
    radius: oneOf(reading, theme, 'radius', RADII, '/theme'),
    logo: readLogo(reading, theme['logo']),
    headerImage: readPicture(reading, theme['headerImage'], '/theme/headerImage', 'headerImage'),
  }
}

function coloursIn(reading: Reading, theme: JsonObject, scheme: Scheme): GivenColours {
  const at = `/theme/${scheme}`
  const colours = theme[scheme]
  if (colours === undefined || colours === null) return {}
  if (!isJsonObject(colours)) {
    reading.error(at, 'theme_malformed', `${scheme} is an object of colours`)
    return {}
  }
  passOver(reading, colours, CHOSEN_COLOURS, at)
  return readColours(
    colours,
    (name) => name,
    scheme,
    (key) => `${at}/${key}`,
    (pointer, key) => {
      reading.error(pointer, 'colour_malformed', `${key} is a colour such as #004b87`)
    },
  )
}

function readFonts(reading: Reading, theme: JsonObject): Theme['fonts'] {
  const { font } = theme
  if (!isJsonObject(font)) {
    const both = oneOf(reading, theme, 'font', FONTS, '/theme')
    return both === null ? null : { text: both, headings: both }
  }
  passOver(reading, font, ['text', 'headings'], '/theme/font')
  const text = oneOf(reading, font, 'text', FONTS, '/theme/font')
  const headings = oneOf(reading, font, 'headings', FONTS, '/theme/font')
  return text === null && headings === null
    ? null
    : { text: text ?? 'sans', headings: headings ?? 'serif' }
}

function readLogo(reading: Reading, logo: Json | undefined): Logo | null {
  if (logo === undefined || logo === null) return null
  const own: JsonObject = isJsonObject(logo) ? logo : { picture: logo }
  const at = '/theme/logo'
  passOver(reading, own, ['picture', 'alternative', 'position', 'size'], at)
  const pointer = isJsonObject(logo) ? `${at}/picture` : at
  const picture = readPicture(reading, own['picture'], pointer, 'logo')
  if (picture === null) return null
  return {
    picture,
    alternative: reading.text(own, 'alternative', at),
    position: oneOf(reading, own, 'position', LOGO_POSITIONS, at) ?? 'start',
    size: oneOf(reading, own, 'size', LOGO_SIZES, at) ?? 'medium',
  }
}

function oneOf<Value extends string>(
  reading: Reading,
  owner: JsonObject,
  key: string,
  values: readonly Value[],
  pointer: string,
): Value | null {
  const given = owner[key]
  if (given === undefined || given === null) return null
  const found = values.find((value) => value === given)
  if (found !== undefined) return found
  reading.error(`${pointer}/${key}`, 'theme_malformed', `${key} is one of ${values.join(', ')}`)
  return null
}

function passOver(
  reading: Reading,
  owner: JsonObject,
  known: readonly string[],
  pointer: string,
): void {
  for (const key of Object.keys(owner))
    if (!known.includes(key)) {
      const step = key.replaceAll('~', '~0').replaceAll('/', '~1')
      reading.report(
        `${pointer}/${step}`,
        'warning',
        'property_ignored',
        `A theme knows ${known.join(', ')} here`,
      )
    }
}
