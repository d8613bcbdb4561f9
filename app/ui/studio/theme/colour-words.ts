import type { ChosenColour, Font, Radius } from '../../../core/definition/theme.ts'

export const COLOUR_WORDS: Readonly<Record<ChosenColour, string>> = {
  page: 'Page',
  surface: 'Surfaces',
  ink: 'Text',
  inkSoft: 'Quiet text',
  accent: 'Accent',
  onAccent: 'Text on the accent',
}

export const FONT_WORDS: Readonly<Record<Font, string>> = {
  sans: 'Sans serif',
  serif: 'Serif',
  humanist: 'Humanist',
  rounded: 'Rounded',
  slab: 'Slab serif',
  mono: 'Typewriter',
}

export const RADIUS_WORDS: Readonly<Record<Radius, string>> = {
  none: 'Square',
  small: 'Slightly round',
  medium: 'Round',
  large: 'Very round',
}
