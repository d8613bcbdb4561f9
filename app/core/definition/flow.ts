import type { LocalizedText } from './localized-text.ts'

/** How somebody is led through the pages. */
export type Flow = {
  /** `always`: answers are looked over before they are sent. */
  readonly review: 'offered' | 'always'
  readonly back: 'offered' | 'none'
  readonly progress: 'shown' | 'hidden'
  /** A list of the pages beside each of them. */
  readonly contents: 'none' | 'shown'
  readonly pageTitles: 'shown' | 'hidden'
  /** The first page only begins; it is not counted. */
  readonly start: 'page' | 'none'
  readonly numbers: Numbers
  /** `own`: the survey itself says who asks, why and how long it takes. Rapport's own addition. */
  readonly introduction: 'ours' | 'own'
  readonly buttons: ButtonTexts
  /** Only where the author insists; more time can always be had. */
  readonly timeLimitMs: number | null
}

export type Numbers = {
  readonly within: 'none' | 'survey' | 'page'
  /** As written, such as `1.`, `a)` or `#1`. */
  readonly first: string
}

/** The author's own words on buttons, in the place of ours. */
export type ButtonTexts = {
  readonly begin: LocalizedText | null
  readonly next: LocalizedText | null
  readonly back: LocalizedText | null
  readonly review: LocalizedText | null
  readonly send: LocalizedText | null
}
