import type { LocalizedText } from './localized-text.ts'

/** How choices are laid out where there is room. */
export type ChoicesLayout = {
  /** 0: beside each other, as many as fit. */
  readonly columns: number
  /** Of pictures: told by their labels too, or by what they show alone. */
  readonly captions: 'shown' | 'hidden'
  /** "None", "other" and the like: among the others, or beneath them. */
  readonly special: 'listed' | 'apart'
  /** Of a picture with areas: the picture. */
  readonly picture: LocalizedText | null
}

export const ONE_COLUMN: ChoicesLayout = {
  columns: 1,
  captions: 'shown',
  special: 'listed',
  picture: null,
}

/** How a value that was worked out is written. */
export type ComputedFormat = {
  readonly style: 'none' | 'decimal' | 'currency' | 'percent' | 'date'
  /** As in ISO 4217. */
  readonly currency: string
  readonly minDecimals: number | null
  readonly maxDecimals: number | null
  readonly grouping: 'used' | 'unused'
  /** With `{0}` in the place of the value. */
  readonly around: LocalizedText | null
}
