import type { TextInput } from '#app/core/definition/definition.ts'
import type {
  ChoiceLayout,
  ComputedView,
  ImageView,
  OwnAnswerView,
  PictureView,
  RangeView,
  RankingView,
  SignatureView,
  SliderView,
  TextGroupView,
} from './field-views.ts'

export type * from './field-views.ts'

/** One page of the questionnaire as plain data: localised, with its ids, ready to be rendered. */
export type PageView = {
  readonly locale: string
  /** For `<title>`; begins with "Error:" where something is to be mended. */
  readonly documentTitle: string
  /** The page's own title, else the survey's. */
  readonly heading: string
  /** For the header of `RespondentShell`; null where the heading says it already. */
  readonly runningTitle: string | null
  readonly description: string | null
  readonly progress: { readonly page: number; readonly pages: number }
  readonly notice: NoticeView | null
  readonly errors: readonly ErrorLink[]
  readonly elements: readonly ElementView[]
  /** Names of the questions shown, to be posted back. */
  readonly seen: readonly string[]
  readonly isFirst: boolean
  readonly isLast: boolean
}

export type NoticeView = { readonly text: string; readonly href: string | null }

export type ErrorLink = {
  readonly href: string
  readonly text: string
  /** The question that it is about. */
  readonly about: string
}

export type ElementView = HtmlView | ImageView | PanelView | QuestionView

export type HtmlView = { readonly kind: 'html'; readonly id: string; readonly html: string }

export type PanelView = {
  readonly kind: 'panel'
  readonly id: string
  readonly title: string | null
  readonly description: string | null
  readonly elements: readonly ElementView[]
}

export type QuestionView =
  | SingleView
  | DropdownView
  | MultipleView
  | RatingView
  | RankingView
  | MatrixView
  | TextView
  | NumberView
  | RangeView
  | TextGroupView
  | SignatureView
  | ComputedView

export type Common = {
  readonly id: string
  readonly label: string
  /** Still said to those who hear the page. */
  readonly isLabelHidden: boolean
  /** The survey's own words. */
  readonly hint: string | null
  /** Ours: how an answer is written. */
  readonly note: string | null
  readonly error: string | null
  readonly isRequired: boolean
  /** Beside the answer, whatever the answer. */
  readonly comment: OtherView | null
}

export type SingleView = Common & {
  readonly kind: 'single'
  readonly choices: readonly ChoiceView[]
  readonly layout: ChoiceLayout
  readonly picture: PictureView | null
  readonly own: OwnAnswerView | null
}

export type MultipleView = Common & {
  readonly kind: 'multiple'
  readonly choices: readonly ChoiceView[]
  readonly layout: ChoiceLayout
  readonly picture: PictureView | null
  readonly own: OwnAnswerView | null
}

export type DropdownView = Common & {
  readonly kind: 'dropdown'
  readonly field: string
  readonly options: readonly OptionView[]
  readonly other: OtherView | null
  readonly own: OwnAnswerView | null
}

export type RatingView = Common & {
  readonly kind: 'rating'
  readonly steps: 'short' | 'long'
  readonly choices: readonly ChoiceView[]
  readonly minLabel: string | null
  readonly maxLabel: string | null
  readonly noAnswer: ChoiceView | null
}

export type MatrixView = Common & {
  readonly kind: 'matrix'
  readonly cells: 'one' | 'many'
  /** `told`: cells say something of their own. */
  readonly texts: 'columns' | 'told'
  readonly columns: readonly ColumnView[]
  readonly rows: readonly RowView[]
}

export type TextView = Common & {
  readonly kind: 'text'
  readonly field: string
  readonly lines: 'one' | 'many'
  readonly inputType: TextInput
  readonly value: string
  readonly placeholder: string | null
  readonly autocomplete: string
  readonly inputMode: 'text' | 'numeric' | 'decimal' | 'tel' | null
  readonly min: string | null
  readonly max: string | null
  readonly height: number
  /** How many characters may be written, where the survey says so. */
  readonly count: number | null
  readonly prefix: string | null
  readonly suffix: string | null
  readonly suggestions: readonly string[]
}

export type NumberView = Common & {
  readonly kind: 'number'
  readonly field: string
  readonly value: string
  readonly inputMode: 'numeric' | 'decimal' | 'text'
  readonly slider: SliderView | null
}

export type ChoiceView = {
  readonly id: string
  readonly field: string
  readonly value: string
  readonly label: string
  readonly isChosen: boolean
  readonly picture: PictureView | null
  /** Beneath the others, across all columns. */
  readonly isSpecial: boolean
  /** "No answer": after the others, and apart from them. */
  readonly isApart: boolean
  readonly other: OtherView | null
}

export type OptionView = {
  /** Its words may be written beneath. */
  readonly isOther: boolean
  readonly value: string
  readonly label: string
  readonly isChosen: boolean
}

/** The words of an "other" choice. */
export type OtherView = {
  readonly id: string
  readonly field: string
  readonly label: string
  readonly value: string
  readonly placeholder: string | null
  readonly error: string | null
}

export type ColumnView = { readonly id: string; readonly label: string; readonly isApart: boolean }

export type RowView = {
  readonly id: string
  readonly label: string
  readonly error: string | null
  readonly cells: readonly ChoiceView[]
}
