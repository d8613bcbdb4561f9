import type { Common, NumberView, OtherView, TextView } from './view.ts'

/** A picture of the survey's; without a source, its alternative is shown in words. */
export type PictureView = { readonly source: string | null; readonly alternative: string }

export type ImageView = PictureView & { readonly kind: 'image'; readonly id: string }

export type ChoiceLayout = 'list' | 'row' | 'pictures' | 'two' | 'three' | 'four' | 'five'

/** For answers that are not listed. */
export type OwnAnswerView = Omit<OtherView, 'error' | 'placeholder'> & {
  /** `many`: one answer on each line. */
  readonly lines: 'one' | 'many'
}

export type RankingView = Common & {
  readonly kind: 'ranking'
  /** In the order chosen so far. */
  /** Whether every choice is to have a place. */
  readonly placing: 'all' | 'picked'
  readonly ranks: readonly RankView[]
  readonly places: readonly string[]
}

export type RankView = {
  readonly id: string
  readonly field: string
  /** Of the choice. */
  readonly value: string
  readonly label: string
  /** Not offered yet. */
  readonly isWaiting?: boolean
  readonly place: string
  readonly other: OtherView | null
}

export type SliderView = {
  readonly min: number
  readonly max: number
  readonly step: number
  readonly marks: readonly MarkView[]
}

export type MarkView = { readonly value: string; readonly label: string }

export type RangeView = Common & {
  readonly kind: 'range'
  readonly ends: readonly EndView[]
  readonly inputMode: NumberView['inputMode']
  readonly slider: SliderView
}

export type EndView = {
  readonly id: string
  readonly field: string
  readonly label: string
  readonly value: string
  readonly error: string | null
}

export type TextGroupView = Common & {
  readonly kind: 'textGroup'
  readonly items: readonly (TextView | NumberView)[]
}

export type ComputedView = Common & {
  readonly kind: 'computed'
  readonly text: string
}
