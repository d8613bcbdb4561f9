import { CHOSEN_COLOURS, type ChosenColour, type Colour } from '../definition/theme.ts'
import { isJsonObject, type Json } from '../json.ts'
import { contrast } from './contrast.ts'
import {
  accentFor,
  CHOSEN_PAIRS,
  isChosenPair,
  withDefaults,
  type Chosen,
  type Pair,
} from './palette.ts'

export type Scheme = 'light' | 'dark'

export type MeasuredPair = Pair<ChosenColour> & {
  readonly measured: number
  readonly verdict: 'enough' | 'tooLittle'
}

/** The colours of one scheme as a page has them, with what was chosen and how well they are read. */
export type ChosenScheme = {
  readonly scheme: Scheme
  readonly given: Chosen
  /** Given, and written so that nobody could read it. */
  readonly unreadable: readonly ChosenColour[]
  readonly colours: { readonly [name in ChosenColour]: Colour }
  readonly pairs: readonly MeasuredPair[]
}

/** Reads a theme's colours with whatever can read one; `read` says null to what is none. */
export function chosenColours(
  theme: Json | undefined,
  scheme: Scheme,
  read: (value: Json) => Colour | null,
): ChosenScheme {
  const own = givenIn(theme, scheme, read)
  const other = givenIn(theme, scheme === 'light' ? 'dark' : 'light', read)
  // Where one scheme is not given, it takes the accent of the other, as light as it has to be.
  const accent = own.names === 0 ? other.given.accent : undefined
  const given = own.given
  const colours = withDefaults(
    accent === undefined ? given : { accent: accentFor(accent, scheme) },
    scheme,
  )
  const pairs = CHOSEN_PAIRS.filter((pair) => isChosenPair(pair, given)).map(
    (pair): MeasuredPair => {
      const measured = contrast(colours[pair.over], colours[pair.under])
      return { ...pair, measured, verdict: measured < pair.atLeast ? 'tooLittle' : 'enough' }
    },
  )
  return { scheme, given, unreadable: own.unreadable, colours, pairs }
}

function givenIn(theme: Json | undefined, scheme: Scheme, read: (value: Json) => Colour | null) {
  const group = isJsonObject(theme) ? theme[scheme] : undefined
  const given: { [name in ChosenColour]?: Colour } = {}
  const unreadable: ChosenColour[] = []
  for (const name of CHOSEN_COLOURS) {
    const value = isJsonObject(group) ? group[name] : undefined
    if (value === undefined || value === null) continue
    const colour = read(value)
    if (colour === null) unreadable.push(name)
    else given[name] = colour
  }
  return { given, unreadable, names: Object.keys(given).length }
}

/** Rounded down: what is not enough must not read as if it were. */
export const contrastInWords = (measured: number): string =>
  `${(Math.floor(measured * 100) / 100).toFixed(2)}:1`
