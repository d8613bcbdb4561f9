import { hexOf } from '../presentation/contrast.ts'
import type { JsonObject } from '../json.ts'
import { CHOSEN_COLOURS, type Palette, type Picture, type Theme } from './theme.ts'

/** A theme as Rapport writes it, whatever it was read from. */
export function ownTheme({ colours, fonts, radius, logo, headerImage }: Theme): JsonObject {
  return {
    ...(colours === null
      ? {}
      : colours.scheme === 'both'
        ? { light: hexes(colours.light), dark: hexes(colours.dark) }
        : { scheme: colours.scheme, [colours.scheme]: hexes(colours.palette) }),
    ...(fonts === null ? {} : { font: fonts.text === fonts.headings ? fonts.text : { ...fonts } }),
    ...(radius === null ? {} : { radius }),
    ...(logo === null
      ? {}
      : {
          logo: {
            picture: addressOf(logo.picture),
            ...(logo.alternative === null ? {} : { alternative: logo.alternative }),
            position: logo.position,
            size: logo.size,
          },
        }),
    ...(headerImage === null ? {} : { headerImage: addressOf(headerImage) }),
  }
}

const hexes = (palette: Palette): JsonObject =>
  Object.fromEntries(CHOSEN_COLOURS.map((name) => [name, hexOf(palette[name])]))

const addressOf = ({ type, base64 }: Picture): string => `data:${type};base64,${base64}`
