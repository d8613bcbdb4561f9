import type { LivePage } from '#app/core/response/live/live-page.ts'
import type { Progress } from '#app/core/response/progress.ts'
import type { TextInput } from '#app/core/definition/definition.ts'
import type {
  ChoiceLayout,
  ComputedView,
  ImageView,
  OwnAnswerView,
  PictureView,
  RangeView,
  RankingView,
  SliderView,
  TextGroupView,
} from './field-views.ts'
import type { LanguageMark } from './language-mark.ts'

export type * from './field-views.ts'

/** One page of the questionnaire as plain data: localised, with its ids, ready to be rendered. */
export type PageView = {
  readonly locale: string
  /** For `<title>`; begins with "Error:" where something is to be mended. */
  readonly documentTitle: string
  /** The same once nothing is to be mended any more. */
  readonly plainTitle: string
  /** The page's own title, else the survey's. */
  readonly heading: string
  readonly headingMark: LanguageMark
  /** For the header of `RespondentShell`; null where the heading says it already. */
  readonly runningTitle: string | null
  readonly description: string | null
  readonly descriptionMark: LanguageMark
  /** Null where the survey does not want it shown. */
  readonly progress: Progress | null
  /** The pages of the survey, where it asks for a list of them. */
  readonly contents: readonly ContentsItem[] | null
  /** On the first page. */
  readonly care: CareView | null
  /** Where there is a limit of time. */
  readonly timeNote: string | null
  readonly buttons: ButtonsView
  readonly notice: NoticeView | null
  readonly errors: readonly ErrorLink[]
  readonly elements: readonly ElementView[]
  /** Names of the questions shown, to be posted back. */
  readonly seen: readonly string[]
  /** Where something hangs on answers of this page: how, and which questions stand there hidden. */
  readonly live: { readonly page: LivePage; readonly unseen: readonly string[] } | null
  /** The same of what stands inside others because a rule holds, by path. */
  readonly seenInside: readonly string[]
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** What the buttons say, in the author's words where there are some; null where there is no such button. */
export type ButtonsView = {
  readonly next: string | null
  readonly send: string | null
  readonly review: string | null
  readonly back: string | null
}

export type ContentsItem = {
  readonly title: string
  /** Number of the page to which a button leads. */
  readonly goTo: string | null
  readonly state: 'current' | 'reached' | 'problem' | 'ahead'
}

export type CareView = {
  readonly operator: string | null
  readonly minutes: number
  readonly canLeaveOut: 'all' | 'most'
  readonly timeLimitMinutes: number | null
}

export type NoticeView = { readonly text: string; readonly href: string | null }

export type ErrorLink = {
  readonly href: string
  readonly text: string
  /** The question that it is about. */
  readonly about: string
}

export type ElementView = (HtmlView | ImageView | PanelView | QuestionView) & {
  /** Of what comes and goes with answers on the page. */
  readonly part?: { readonly id: string; readonly isHidden: boolean }
}

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
  | FileView
  | SignatureView
  | ComputedView
  | GridView
  | EntriesView

export type Common = {
  readonly id: string
  readonly label: string
  readonly labelMark: LanguageMark
  /** Still said to those who hear the page. */
  readonly isLabelHidden: boolean
  /** The survey's own words. */
  readonly hint: string | null
  readonly hintMark: LanguageMark
  /** Ours: how an answer is written. */
  readonly note: string | null
  readonly error: string | null
  readonly isRequired: boolean
  /** It can be read, and not answered. */
  readonly isDisabled: boolean
  /** Beside the answer, whatever the answer. */
  readonly comment: OtherView | null
  /** Of a cell: the row that it stands in, said before its label. */
  readonly row: string | null
  /** Has the focus when the page arrives. */
  readonly isFocused: boolean
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

export type FileView = Common & {
  readonly kind: 'file'
  readonly field: string
  readonly choose: string
  /** What is taken, in words. */
  readonly limits: readonly string[]
  readonly accept: string
  readonly most: number
  readonly kept: readonly KeptFileView[]
  /** Of the button that sends what was chosen and stays. */
  readonly upload: string
}

export type KeptFileView = {
  readonly name: string
  readonly field: string
  readonly value: string
  /** Of the button that takes it away. */
  readonly drop: string
}

export type SignatureView = Common & {
  readonly kind: 'signature'
  readonly field: string
  /** The picture, as a `data:` address. */
  readonly value: string
  readonly typedField: string
  readonly typedName: string
  /** What the drawing is turned into. */
  readonly format: 'image/png' | 'image/jpeg'
  readonly drop: string
}

export type ChoiceView = {
  readonly id: string
  readonly field: string
  readonly value: string
  readonly label: string
  /** Not offered yet. */
  readonly isWaiting?: boolean
  readonly isChosen: boolean
  /** It goes with no other. */
  readonly isAlone?: true
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
  /** Not offered yet. */
  readonly isWaiting?: boolean
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

/** The same questions for each of several rows. */
export type GridView = Common & {
  readonly kind: 'grid'
  readonly layout: Layout
  readonly columns: readonly HeadView[]
  readonly groups: readonly GroupView[]
}

/** The same questions as often as somebody likes. */
export type EntriesView = Common & {
  readonly kind: 'entries'
  readonly layout: Layout
  readonly columns: readonly HeadView[]
  readonly groups: readonly GroupView[]
  /** Says how many there are when the page is posted. */
  readonly countField: string
  readonly limits: string | null
  /** Said where there is no entry. */
  readonly none: string | null
  readonly add: EditView | null
  readonly removed: RemovedView | null
}

/**
 * `table`: fits beside each other. `wide`: a table that may scroll inside its place. `groups`: one
 * below the other wherever it is shown.
 */
export type Layout = 'table' | 'wide' | 'groups'

/** Its cell in a group has the id of the group with `cell` behind it. */
export type HeadView = {
  readonly id: string
  readonly cell: string
  readonly label: string
  readonly isRequired: boolean
}

/** A row of a table, or an entry. */
export type GroupView = {
  readonly id: string
  readonly label: string
  readonly description: string | null
  readonly elements: readonly ElementView[]
  readonly remove: EditView | null
  /** Itself, where nothing in it can be. */
  readonly isFocused: boolean
}

/** A button that changes the page instead of leaving it. */
export type EditView = {
  readonly edit: string
  readonly text: string
  /** Read to those who do not see what the button stands beside. */
  readonly about: string | null
}

/** Where an entry was until just now. */
export type RemovedView = {
  /** Of the group that has come into its place. */
  readonly index: number
  readonly text: string
  readonly restore: EditView | null
}
