import {
  CHOSEN_COLOURS,
  type ChosenColour,
  type Colour,
  type Colours,
  type Logo,
  type Palette,
  type Picture,
  type Theme,
} from '../core/definition/theme.ts'
import type { JsonObject } from '../core/json.ts'
import { hexOf } from '../core/presentation/contrast.ts'
import { DEFAULT_PALETTES } from '../core/presentation/default-palettes.ts'
import {
  accentFor,
  CHOSEN_PAIRS,
  completePalette,
  faintPairs,
  isChosenPair,
  withDefaults,
  type Chosen,
  type Faint,
} from '../core/presentation/palette.ts'
import { readColour } from './read-colour.ts'
import type { Reading } from './reading.server.ts'

export type Scheme = 'light' | 'dark'

/** A colour and where it stands in the source. */
type Given = { readonly colour: Colour; readonly pointer: string }
export type GivenColours = { readonly [name in ChosenColour]?: Given }

export type GivenTheme = {
  readonly scheme: Scheme | 'both'
  readonly light: GivenColours
  readonly dark: GivenColours
  readonly fonts: Theme['fonts']
  readonly radius: Theme['radius']
  readonly logo: Logo | null
  readonly headerImage: Picture | null
}

export const NOTHING_GIVEN: GivenTheme = {
  scheme: 'both',
  light: {},
  dark: {},
  fonts: null,
  radius: null,
  logo: null,
  headerImage: null,
}

/** Colours by the names that a source has for them; what is beneath is read first. */
export function readColours(
  owner: JsonObject,
  keyOf: (name: ChosenColour) => string | null,
  scheme: Scheme,
  at: (key: string) => string,
  onUnreadable: (pointer: string, key: string) => void,
): GivenColours {
  const given: { [name in ChosenColour]?: Given } = {}
  for (const name of CHOSEN_COLOURS) {
    const key = keyOf(name)
    if (key === null || owner[key] === undefined || owner[key] === null) continue
    const own = DEFAULT_PALETTES[scheme]
    const page = given.page?.colour ?? own.page
    const surface = given.surface?.colour ?? given.page?.colour ?? own.surface
    const beneath = name === 'page' ? own.page : name === 'surface' ? page : surface
    const colour = readColour(owner[key], beneath)
    if (colour === null) onUnreadable(at(key), key)
    else given[name] = { colour, pointer: at(key) }
  }
  return given
}

/** Whole palettes from what was given; null where nothing was, or where something can't be read. */
export function coloursOf(
  reading: Reading,
  { scheme, light, dark }: Pick<GivenTheme, 'scheme' | 'light' | 'dark'>,
): Colours | null {
  if (scheme !== 'both') {
    const palette = paletteOf(reading, scheme === 'light' ? light : dark, scheme)
    return palette === null ? null : { scheme, palette }
  }
  if (isEmpty(light) && isEmpty(dark)) return null
  const bright = isEmpty(light) ? derived(dark, 'light') : paletteOf(reading, light, 'light')
  const dim = isEmpty(dark) ? derived(light, 'dark') : paletteOf(reading, dark, 'dark')
  return bright === null || dim === null ? null : { scheme, light: bright, dark: dim }
}

const isEmpty = (given: GivenColours) => Object.keys(given).length === 0

/** Our own colours with the accent of the other scheme, made as light or dark as it must be. */
function derived({ accent }: GivenColours, scheme: Scheme): Palette {
  if (accent === undefined) return DEFAULT_PALETTES[scheme]
  return completePalette(withDefaults({ accent: accentFor(accent.colour, scheme) }, scheme))
}

function paletteOf(reading: Reading, given: GivenColours, scheme: Scheme): Palette | null {
  const chosen: Chosen = Object.fromEntries(
    Object.entries(given).map(([name, { colour }]) => [name, colour]),
  )
  const colours = withDefaults(chosen, scheme)
  const faint = faintPairs(colours, CHOSEN_PAIRS).filter((pair) => isChosenPair(pair, given))
  for (const pair of faint) {
    const pointer = given[pair.over]?.pointer ?? given[pair.under]?.pointer ?? '/theme'
    reading.error(pointer, 'contrast_too_low', sentence(pair, colours, scheme))
  }
  return faint.length === 0 ? completePalette(colours) : null
}

const WORDS: Readonly<Record<ChosenColour, string>> = {
  page: 'the page',
  surface: 'surfaces',
  ink: 'ink',
  inkSoft: 'soft ink',
  accent: 'the accent',
  onAccent: 'words on the accent',
}

function sentence(
  { over, under, atLeast, measured }: Faint<ChosenColour>,
  colours: { readonly [name in ChosenColour]: Colour },
  scheme: Scheme,
): string {
  // Rounded down: what is refused must not read as if it were enough.
  const figure = (Math.floor(measured * 100) / 100).toFixed(2)
  const pair = `${hexOf(colours[over])} on ${hexOf(colours[under])}`
  return `${pair} has a contrast of ${figure}:1, and words need ${atLeast}:1 (${WORDS[over]} and ${WORDS[under]}, ${scheme})`
}
