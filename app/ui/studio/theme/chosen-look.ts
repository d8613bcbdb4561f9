import {
  FONTS,
  LOGO_POSITIONS,
  LOGO_SIZES,
  RADII,
  type Font,
  type Radius,
} from '../../../core/definition/theme.ts'
import { languageOf, ownText } from '../../../core/drafting/edits/own-text.ts'
import { isJsonObject, type Json, type JsonObject } from '../../../core/json.ts'
import { chosenColours, type ChosenScheme } from '../../../core/presentation/chosen-colours.ts'
import { readCssColour } from './read-css-colour.ts'

export const SCHEMES = {
  both: 'As the reader’s device',
  light: 'Always light',
  dark: 'Always dark',
} as const

/** What a draft's theme says, of what there is to choose; null where it says nothing. */
export type ChosenLook = {
  readonly title: string
  readonly scheme: keyof typeof SCHEMES
  /** The schemes that are ever shown. */
  readonly schemes: readonly ChosenScheme[]
  readonly fonts: { readonly text: Font; readonly headings: Font } | null
  readonly radius: Radius | null
  readonly logo: ReturnType<typeof logoIn>
  readonly header: string | null
}

export function chosenLook(source: JsonObject): ChosenLook {
  const { theme } = source
  const own = isJsonObject(theme) ? theme : {}
  const language = languageOf(source)
  const scheme =
    oneOf(own['scheme'], SCHEMES) ??
    (own['light'] === undefined && own['dark'] !== undefined ? 'dark' : 'both')
  return {
    title: ownText(source['title'], language) || 'Untitled survey',
    scheme,
    schemes: (['light', 'dark'] as const)
      .filter((each) => scheme === 'both' || scheme === each)
      .map((each) => chosenColours(theme, each, readCssColour)),
    fonts: fontsIn(own['font']),
    radius: RADII.find((each) => each === own['radius']) ?? null,
    logo: logoIn(own['logo'], language),
    header: typeof own['headerImage'] === 'string' ? own['headerImage'] : null,
  }
}

const oneOf = <Key extends string>(
  value: Json | undefined,
  options: { readonly [key in Key]: string },
): Key | null => (Object.keys(options) as Key[]).find((key) => key === value) ?? null

const fontOf = (value: Json | undefined): Font | null =>
  FONTS.find((each) => each === value) ?? null

function fontsIn(font: Json | undefined): { readonly text: Font; readonly headings: Font } | null {
  if (isJsonObject(font)) {
    const [text, headings] = [fontOf(font['text']), fontOf(font['headings'])]
    return text === null && headings === null
      ? null
      : { text: text ?? 'sans', headings: headings ?? 'serif' }
  }
  const both = fontOf(font)
  return both === null ? null : { text: both, headings: both }
}

function logoIn(logo: Json | undefined, language: string) {
  const own = isJsonObject(logo) ? logo : { picture: logo ?? null }
  const { picture } = own
  if (typeof picture !== 'string' || picture === '') return null
  return {
    picture,
    alternative: ownText(own['alternative'], language),
    position: LOGO_POSITIONS.find((each) => each === own['position']) ?? 'start',
    size: LOGO_SIZES.find((each) => each === own['size']) ?? 'medium',
  }
}
