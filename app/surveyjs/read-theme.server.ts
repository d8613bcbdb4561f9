import type { Logo, Theme } from '../core/definition/theme.ts'
import { isJsonObject, type Json, type JsonObject } from '../core/json.ts'
import { coloursOf, NOTHING_GIVEN, type GivenTheme } from './given-theme.ts'
import { readOwnTheme } from './read-own-theme.server.ts'
import { readPicture } from './read-picture.ts'
import { readSurveyjsTheme } from './read-surveyjs-theme.server.ts'
import type { Reading } from './reading.server.ts'

/**
 * Rapport's own addition to a source: `theme`, in our words or as SurveyJS theme JSON. SurveyJS's
 * own `logo` is read as well. Null where nothing is given, or where something of it is refused.
 */
export function readTheme(reading: Reading, source: JsonObject): Theme | null {
  const before = reading.problems.length
  const given = readGiven(reading, source['theme'])
  const logo = given.logo ?? readSurveyLogo(reading, source)
  const colours = coloursOf(reading, given)
  const { fonts, radius, headerImage } = given
  const isRefused = reading.problems.slice(before).some(({ severity }) => severity === 'error')
  const parts = [colours, fonts, radius, logo, headerImage]
  if (isRefused || parts.every((part) => part === null)) return null
  return { colours, fonts, radius, logo, headerImage, picturesAt: null }
}

function readGiven(reading: Reading, theme: Json | undefined): GivenTheme {
  if (theme === undefined || theme === null) return NOTHING_GIVEN
  if (!isJsonObject(theme)) {
    reading.error('/theme', 'theme_malformed', 'A theme is an object')
    return NOTHING_GIVEN
  }
  return isSurveyjsTheme(theme) ? readSurveyjsTheme(reading, theme) : readOwnTheme(reading, theme)
}

const isSurveyjsTheme = (theme: JsonObject) =>
  ['cssVariables', 'themeName', 'colorPalette', 'headerView', 'isPanelless'].some(
    (key) => theme[key] !== undefined,
  )

const POSITIONS: { readonly [position: string]: Logo['position'] } = {
  left: 'start',
  right: 'end',
  top: 'middle',
  bottom: 'middle',
}

function readSurveyLogo(reading: Reading, source: JsonObject): Logo | null {
  const { logo, logoPosition } = source
  const address = isJsonObject(logo) ? (logo['default'] ?? Object.values(logo)[0]) : logo
  // Other addresses have been judged where those of a survey are.
  if (typeof address !== 'string' || !/^data:/i.test(address) || logoPosition === 'none')
    return null
  const picture = readPicture(reading, address, '/logo', 'logo')
  if (picture === null) return null
  const position = typeof logoPosition === 'string' ? POSITIONS[logoPosition] : undefined
  return { picture, alternative: null, position: position ?? 'start', size: sizeOf(source) }
}

/** SurveyJS measures in pixels, ours has three sizes. */
function sizeOf({ logoHeight, logoWidth }: JsonObject): Logo['size'] {
  const height = pixels(logoHeight)
  if (height !== null) return height <= 40 ? 'small' : height <= 64 ? 'medium' : 'large'
  const width = pixels(logoWidth)
  if (width === null) return 'medium'
  return width <= 80 ? 'small' : width <= 240 ? 'medium' : 'large'
}

function pixels(value: Json | undefined): number | null {
  if (typeof value === 'number') return value
  const digits =
    typeof value === 'string' ? /^(\d{1,4})(?:\.\d+)?(?:px)?$/.exec(value.trim()) : null
  return digits === null ? null : Number(digits[1])
}
