import type { Expression } from '../expression/expression.ts'
import type { JsonObject } from '../json.ts'
import type { Choice, ChoiceRules } from './choice.ts'
import type { Element } from './definition.ts'
import type { LocalizedText } from './localized-text.ts'
import type { ChoicesLayout, ComputedFormat } from './layouts.ts'
import type { Prefill } from './prefill.ts'
import type { Limit, Mask, Validator } from './validator.ts'

type QuestionCommon = {
  /** Value name: the key of the answer in a response. */
  readonly name: string
  readonly title: LocalizedText
  /** `hidden`: for those alone who hear the page. */
  readonly titleLayout: 'shown' | 'hidden'
  readonly description: LocalizedText | null
  readonly visibleIf: Expression | null
  readonly requiredIf: Expression | null
  readonly isRequired: boolean
  readonly requiredErrorText: LocalizedText | null
  /** Where it does not hold nothing is demanded. */
  readonly enableIf: Expression | null
  readonly isReadOnly: boolean
  /** `own`: a comment may be written beside the answer, whatever the answer. */
  readonly comment: 'none' | 'own'
  /** What is asked for in the comment. */
  readonly commentText: LocalizedText | null
  readonly validators: readonly Validator[]
  readonly prefill: Prefill | null
}

type WithChoices = {
  /** All that may be offered; `rules` say to whom. */
  readonly choices: readonly Choice[]
  readonly rules: ChoiceRules | null
  readonly otherPlaceholder: LocalizedText | null
  /** Where the words of an "other" choice are kept: beside the answer or in its place. */
  readonly otherWords: 'comment' | 'value'
  /** `taken`: values that are not listed are answers too. */
  readonly unlisted: 'refused' | 'taken'
  readonly layout: ChoicesLayout
}

/** One of a list. */
export type SingleChoice = QuestionCommon &
  WithChoices & {
    readonly kind: 'single'
    readonly control: 'radio' | 'dropdown' | 'buttons' | 'boolean' | 'images'
  }

/** Any of a list. */
export type MultipleChoice = QuestionCommon &
  WithChoices & {
    readonly kind: 'multiple'
    readonly control: 'checkbox' | 'tagbox' | 'images' | 'areas'
    readonly minSelected: number | null
    readonly maxSelected: number | null
    /** Each choice is kept as an object with the value under this key. */
    readonly memberKey: string | null
  }

export type Rating = QuestionCommon & {
  readonly kind: 'rating'
  readonly control: 'steps' | 'dropdown'
  readonly choices: readonly Choice[]
  readonly minLabel: LocalizedText | null
  readonly maxLabel: LocalizedText | null
}

export type Row = { readonly value: string; readonly label: LocalizedText }

export type RowRules = {
  /** Asked of every row or column, which it reads as `{item}`. */
  readonly rowsVisibleIf: Expression | null
  readonly columnsVisibleIf: Expression | null
  readonly own: { readonly [row: string]: Expression }
}

/** SurveyJS matrix: one column, or several, for each row. */
export type Matrix = QuestionCommon & {
  readonly kind: 'matrix'
  readonly cells: 'one' | 'many'
  /** What single cells say, by row and column. */
  readonly cellTexts: {
    readonly [row: string]: { readonly [column: string]: LocalizedText }
  } | null
  readonly rows: readonly Row[]
  readonly columns: readonly Choice[]
  readonly rules: RowRules | null
  readonly eachRowRequired: boolean
  readonly eachRowUnique: boolean
}

export type TextInput =
  | 'text'
  | 'email'
  | 'tel'
  | 'url'
  | 'password'
  | 'color'
  | 'date'
  | 'datetime-local'
  | 'time'
  | 'month'
  | 'week'

export type TextQuestion = QuestionCommon & {
  readonly kind: 'text'
  readonly lines: 'one' | 'many'
  readonly inputType: TextInput
  readonly mask: Mask | null
  readonly maxLength: number
  readonly minLength: number | null
  /** Of dates and times. */
  readonly min: Limit | null
  readonly max: Limit | null
  readonly placeholder: LocalizedText | null
  /** As in HTML's `autocomplete`: what of oneself is asked for. */
  readonly autocomplete: string | null
  readonly suggestions: readonly LocalizedText[]
  /** Lines to be seen, of a text of many. */
  readonly height: number
}

export type NumberQuestion = QuestionCommon & {
  readonly kind: 'number'
  readonly control: 'field' | 'slider'
  readonly min: number | null
  readonly max: number | null
  readonly step: number | null
  readonly minIf: Expression | null
  readonly maxIf: Expression | null
  readonly marks: readonly Mark[]
}

/** What a number on a slider means. */
export type Mark = { readonly value: number; readonly label: LocalizedText }

/** A slider with two ends. */
export type RangeQuestion = QuestionCommon & {
  readonly kind: 'range'
  readonly min: number
  readonly max: number
  readonly step: number | null
  readonly minIf: Expression | null
  readonly maxIf: Expression | null
  readonly marks: readonly Mark[]
  readonly minLength: number | null
  readonly maxLength: number | null
}

/** Choices in the order of preference: all of them, or those that were picked. */
export type Ranking = QuestionCommon &
  WithChoices & {
    readonly kind: 'ranking'
    readonly ranks: 'all' | 'picked'
    readonly minSelected: number | null
    readonly maxSelected: number | null
  }

/** SurveyJS multipletext: several short texts under one heading. */
export type TextGroup = QuestionCommon & {
  readonly kind: 'textGroup'
  readonly items: readonly (TextQuestion | NumberQuestion)[]
}

/** SurveyJS matrixdropdown: the same questions for each of a list of rows. */
export type Grid = QuestionCommon & {
  readonly kind: 'grid'
  readonly rows: readonly Row[]
  readonly rules: RowRules | null
  readonly elements: readonly Element[]
  /** Questions whose answers must differ from row to row. */
  readonly unique: readonly string[]
  readonly duplicateText: LocalizedText | null
}

/** SurveyJS matrixdynamic and paneldynamic: the same questions as often as somebody likes. */
export type Entries = QuestionCommon & {
  readonly kind: 'entries'
  readonly control: 'rows' | 'panels'
  readonly elements: readonly Element[]
  readonly minEntries: number
  readonly maxEntries: number
  /** How many stand there, blank, before anything was answered. */
  readonly initialEntries: number
  readonly mayAdd: boolean
  readonly mayRemove: boolean
  /** What a new entry holds at first. */
  readonly newEntry: JsonObject | 'copyOfLast'
  readonly wording: EntriesWording
  readonly unique: readonly string[]
  readonly duplicateText: LocalizedText | null
}

/** In the researcher's words, where they gave any. */
export type EntriesWording = {
  readonly entryTitle: LocalizedText | null
  readonly entryDescription: LocalizedText | null
  readonly add: LocalizedText | null
  readonly remove: LocalizedText | null
  readonly none: LocalizedText | null
}

export type FileQuestion = QuestionCommon & {
  readonly kind: 'file'
  readonly maxFiles: number
  readonly maxBytes: number
  /** As in HTML's `accept`: `.pdf`, `image/*`, `image/png`; empty takes what we know. */
  readonly accepts: readonly string[]
}

export type Signature = QuestionCommon & {
  readonly kind: 'signature'
  readonly format: 'png' | 'jpeg' | 'svg'
}

/** SurveyJS expression: worked out by us, whatever is sent. */
export type Computed = QuestionCommon & {
  readonly kind: 'computed'
  readonly expression: Expression | null
  readonly shows: 'number' | 'text'
  readonly format: ComputedFormat
}

export type Question =
  | SingleChoice
  | MultipleChoice
  | Rating
  | Matrix
  | TextQuestion
  | NumberQuestion
  | RangeQuestion
  | Ranking
  | TextGroup
  | Grid
  | Entries
  | FileQuestion
  | Signature
  | Computed
