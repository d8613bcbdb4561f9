import type { LocalizedText } from './localized-text.ts'

/** Each part a whole number from 0 to 255. */
export type Colour = { readonly red: number; readonly green: number; readonly blue: number }

/** What an author may choose; the rest of a palette follows from it. */
export const CHOSEN_COLOURS = ['page', 'surface', 'ink', 'inkSoft', 'accent', 'onAccent'] as const

export type ChosenColour = (typeof CHOSEN_COLOURS)[number]

export type ColourName =
  | ChosenColour
  | 'sunken'
  | 'line'
  | 'lineStrong'
  | 'accentStrong'
  | 'accentTint'
  | 'noticeSurface'
  | 'noticeInk'
  | 'noticeLine'
  | 'error'
  | 'errorSurface'
  | 'focus'

/** Every colour of an answer page, in one of light and dark. */
export type Palette = { readonly [name in ColourName]: Colour }

/** Colours for both wishes of a reader, or the same ones whatever they wish. */
export type Colours =
  | { readonly scheme: 'both'; readonly light: Palette; readonly dark: Palette }
  | { readonly scheme: 'light' | 'dark'; readonly palette: Palette }

export const FONTS = ['sans', 'serif', 'humanist', 'rounded', 'slab', 'mono'] as const
export type Font = (typeof FONTS)[number]

export const RADII = ['none', 'small', 'medium', 'large'] as const
export type Radius = (typeof RADII)[number]

export const LOGO_SIZES = ['small', 'medium', 'large'] as const
export const LOGO_POSITIONS = ['start', 'middle', 'end'] as const

export type PictureType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp'

/** A picture that came within the source; its bytes are of the type that it names. */
export type Picture = { readonly type: PictureType; readonly base64: string }

export type Logo = {
  readonly picture: Picture
  /** Null: the survey's title. */
  readonly alternative: LocalizedText | null
  readonly position: (typeof LOGO_POSITIONS)[number]
  readonly size: (typeof LOGO_SIZES)[number]
}

/** How a survey's pages look. What is null stays as Rapport's own. */
export type Theme = {
  readonly colours: Colours | null
  readonly fonts: { readonly text: Font; readonly headings: Font } | null
  readonly radius: Radius | null
  readonly logo: Logo | null
  readonly headerImage: Picture | null
  /** The address below which its pictures are; null before a version is published. */
  readonly picturesAt: string | null
}
