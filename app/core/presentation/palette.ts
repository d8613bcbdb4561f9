import type { ChosenColour, Colour, ColourName, Palette } from '../definition/theme.ts'
import { contrast, fromHex, luminance, mixed } from './contrast.ts'
import { DEFAULT_PALETTES } from './default-palettes.ts'

export type Chosen = { readonly [name in ChosenColour]?: Colour }

/** What is read, and what it stands on. */
export type Pair<Name extends ColourName = ColourName> = {
  readonly over: Name
  readonly under: Name
  /** The least contrast that WCAG 2.2 AA asks for. */
  readonly atLeast: 4.5 | 3
}

const text = <Name extends ColourName>(over: Name, ...under: readonly Name[]): Pair<Name>[] =>
  under.map((each) => ({ over, under: each, atLeast: 4.5 }))
const lines = (over: ColourName, ...under: readonly ColourName[]): Pair[] =>
  under.map((each) => ({ over, under: each, atLeast: 3 }))

/** Pairs of what an author can choose: where these are right, the others can be made right. */
export const CHOSEN_PAIRS: readonly Pair<ChosenColour>[] = [
  ...text<ChosenColour>('ink', 'page', 'surface'),
  ...text<ChosenColour>('inkSoft', 'page', 'surface'),
  ...text<ChosenColour>('accent', 'page', 'surface'),
  ...text<ChosenColour>('onAccent', 'accent'),
]

/** Every pair of colours that stands on an answer page. */
export const PAIRS: readonly Pair[] = [
  ...CHOSEN_PAIRS,
  ...text('accentStrong', 'page', 'surface'),
  ...text('onAccent', 'accentStrong'),
  ...text('ink', 'accentTint', 'errorSurface'),
  ...text('accent', 'accentTint'),
  ...text('error', 'page', 'surface', 'errorSurface'),
  ...text('page', 'error'),
  ...text('noticeInk', 'noticeSurface'),
  ...lines('lineStrong', 'page', 'surface'),
  ...lines('focus', 'page', 'surface'),
]

export type Faint<Name extends ColourName> = Pair<Name> & { readonly measured: number }

export const faintPairs = <Name extends ColourName>(
  colours: { readonly [name in Name]: Colour },
  pairs: readonly Pair<Name>[],
): readonly Faint<Name>[] =>
  pairs.flatMap((pair) => {
    const measured = contrast(colours[pair.over], colours[pair.under])
    return measured < pair.atLeast ? [{ ...pair, measured }] : []
  })

/** What nobody chose is made from what was: soft ink from ink, surfaces from the page. */
export function isChosenPair(
  { over, under }: Pair<ChosenColour>,
  given: { readonly [name in ChosenColour]?: unknown },
): boolean {
  if (over === 'inkSoft') return given.inkSoft !== undefined
  return under !== 'surface' || given.surface !== undefined || given.page === undefined
}

const WHITE = fromHex('#ffffff')
const BLACK = fromHex('#000000')
const STEPS = 20

/** The first colour on the way from one to another that will do; the other where none does. */
function firstOnTheWay(
  from: Colour,
  to: Colour,
  willDo: (colour: Colour) => boolean,
  start = 0,
): Colour {
  for (let step = start * STEPS; step < STEPS; step += 1) {
    const colour = mixed(from, to, step / STEPS)
    if (willDo(colour)) return colour
  }
  return to
}

const standsOut =
  (atLeast: number, ...under: readonly Colour[]) =>
  (colour: Colour) =>
    under.every((each) => contrast(colour, each) >= atLeast)

/** What an author chose, with our own colours in the gaps. */
export function withDefaults(
  chosen: Chosen,
  scheme: 'light' | 'dark',
): { readonly [name in ChosenColour]: Colour } {
  const own = DEFAULT_PALETTES[scheme]
  const page = chosen.page ?? own.page
  const surface = chosen.surface ?? (chosen.page === undefined ? own.surface : page)
  const ink = chosen.ink ?? own.ink
  const accent = chosen.accent ?? own.accent
  const soft = standsOut(4.5, page, surface)
  const inkSoft =
    chosen.inkSoft ??
    (chosen.ink === undefined && soft(own.inkSoft)
      ? own.inkSoft
      : firstOnTheWay(mixed(ink, page, 0.3), ink, soft))
  return { page, surface, ink, inkSoft, accent, onAccent: chosen.onAccent ?? lettersOn(accent) }
}

const lettersOn = (accent: Colour): Colour =>
  contrast(WHITE, accent) >= contrast(BLACK, accent) ? WHITE : BLACK

/** Every colour of a page. Right wherever the chosen ones are. */
export function completePalette(chosen: { readonly [name in ChosenColour]: Colour }): Palette {
  const { page, surface, ink, accent, onAccent } = chosen
  const own = DEFAULT_PALETTES[luminance(page) > 0.18 ? 'light' : 'dark']
  const readable = standsOut(4.5, page, surface)
  const error = firstOnTheWay(own.error, ink, readable)
  return {
    ...chosen,
    sunken: mixed(page, ink, 0.04),
    line: mixed(page, ink, 0.16),
    lineStrong: firstOnTheWay(surface, ink, standsOut(3, page, surface), 0.3),
    accentStrong: firstOnTheWay(
      mixed(accent, ink, 0.25),
      accent,
      (colour) => readable(colour) && contrast(onAccent, colour) >= 4.5,
    ),
    accentTint: firstOnTheWay(mixed(surface, accent, 0.12), surface, (colour) =>
      [ink, accent].every((each) => contrast(each, colour) >= 4.5),
    ),
    noticeSurface: own.noticeSurface,
    noticeInk: own.noticeInk,
    noticeLine: own.noticeLine,
    error,
    errorSurface: firstOnTheWay(mixed(surface, error, 0.1), surface, (colour) =>
      [ink, error].every((each) => contrast(each, colour) >= 4.5),
    ),
    focus: firstOnTheWay(own.focus, ink, standsOut(3, page, surface)),
  }
}

/** An accent for the other scheme, where the author gave none: the same hue, as light as needed. */
export function accentFor(accent: Colour, scheme: 'light' | 'dark'): Colour {
  const { page, surface } = DEFAULT_PALETTES[scheme]
  return firstOnTheWay(accent, scheme === 'dark' ? WHITE : BLACK, standsOut(4.5, page, surface))
}
