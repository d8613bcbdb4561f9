import type { TextInput } from '#app/core/definition/definition.ts'

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

export type ElementView = HtmlView | PanelView | QuestionView

export type HtmlView = { readonly kind: 'html'; readonly id: string; readonly html: string }

export type PanelView = {
  readonly kind: 'panel'
  readonly id: string
  /** Something of it is to be answered. */
  readonly isDemanded: boolean
  readonly error: string | null
  readonly title: string | null
  readonly description: string | null
  readonly elements: readonly ElementView[]
}

export type QuestionView =
  SingleView | DropdownView | MultipleView | RatingView | MatrixView | TextView | NumberView

export type Common = {
  readonly id: string
  readonly label: string
  readonly hint: string | null
  readonly error: string | null
  readonly isRequired: boolean
  /** It can be read, and not answered. */
  readonly isDisabled: boolean
}

export type SingleView = Common & {
  readonly kind: 'single'
  readonly choices: readonly ChoiceView[]
}

export type MultipleView = Common & {
  readonly kind: 'multiple'
  readonly choices: readonly ChoiceView[]
}

export type DropdownView = Common & {
  readonly kind: 'dropdown'
  readonly field: string
  readonly options: readonly OptionView[]
  readonly other: OtherView | null
}

export type RatingView = Common & {
  readonly kind: 'rating'
  readonly choices: readonly ChoiceView[]
  readonly minLabel: string | null
  readonly maxLabel: string | null
  readonly noAnswer: ChoiceView | null
}

export type MatrixView = Common & {
  readonly kind: 'matrix'
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
}

export type NumberView = Common & {
  readonly kind: 'number'
  readonly field: string
  readonly value: string
  readonly inputMode: 'numeric' | 'decimal' | 'text'
}

export type ChoiceView = {
  readonly id: string
  readonly field: string
  readonly value: string
  readonly label: string
  readonly isChosen: boolean
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
