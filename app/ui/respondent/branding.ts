import { textIn } from '#app/core/definition/localized-text.ts'
import type { Logo, Theme } from '#app/core/definition/theme.ts'
import { themeCss } from '#app/core/presentation/theme-css.ts'

/** A survey’s own colours and pictures, ready to be rendered. */
export type Branding = {
  /** Empty where only pictures are its own. */
  readonly css: string
  readonly logo: LogoView | null
  /** Only for the eyes. */
  readonly headerImage: string | null
}

export type LogoView = Pick<Logo, 'position' | 'size'> & {
  readonly source: string
  readonly alternative: string
  /** A logo for light pages gets a light ground where the page turns dark. */
  readonly ground: 'page' | 'plate'
}

export function brandingOf(
  theme: Theme | null,
  locale: string,
  surveyTitle: string,
): Branding | null {
  if (theme === null) return null
  const { logo, headerImage, picturesAt, colours } = theme
  const addressOf = ({ type, base64 }: Logo['picture'], name: string) =>
    picturesAt === null ? `data:${type};base64,${base64}` : `${picturesAt}/${name}`
  return {
    css: themeCss(theme) ?? '',
    headerImage: headerImage === null ? null : addressOf(headerImage, 'header'),
    logo:
      logo === null
        ? null
        : {
            source: addressOf(logo.picture, 'logo'),
            alternative: logo.alternative === null ? surveyTitle : textIn(logo.alternative, locale),
            position: logo.position,
            size: logo.size,
            ground: colours === null || colours.scheme === 'both' ? 'plate' : 'page',
          },
  }
}
