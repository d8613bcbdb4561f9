import type { Expression } from '../expression/expression.ts'
import type { LocalizedText } from './localized-text.ts'

/** Our typed reading of a survey's source. Derived, never written back. */
export type Definition = {
  readonly title: LocalizedText
  readonly description: LocalizedText | null
  /** The survey's own language, in which `LocalizedText.default` is written. */
  readonly locale: string
  /** Every language that the survey is written in, its own first. */
  readonly locales: readonly string[]
  readonly pages: readonly Page[]
  /** Shown after sending; sanitised HTML. */
  readonly closing: LocalizedText | null
  readonly screenOut: ScreenOut | null
}

/** A respondent for whom `expression` holds is outside the population and is thanked early. */
export type ScreenOut = {
  readonly expression: Expression
  /** Value names that the expression reads. */
  readonly reads: readonly string[]
  readonly message: LocalizedText
  /** Said once when a screening question was left blank. */
  readonly askAgain: LocalizedText
}

export type Page = {
  readonly name: string
  readonly title: LocalizedText | null
  readonly description: LocalizedText | null
  readonly visibleIf: Expression | null
  readonly elements: readonly Element[]
}

export type Element = Panel | Html | Question

export type Panel = {
  readonly kind: 'panel'
  readonly name: string
  readonly title: LocalizedText | null
  readonly description: LocalizedText | null
  readonly visibleIf: Expression | null
  readonly elements: readonly Element[]
}

/** Text only; takes no answer. */
export type Html = {
  readonly kind: 'html'
  readonly name: string
  readonly visibleIf: Expression | null
  /** Sanitised when the source was read. */
  readonly html: LocalizedText
}

type QuestionCommon = {
  /** Unique in the survey; the key of the answer in a response. */
  readonly name: string
  readonly title: LocalizedText
  readonly description: LocalizedText | null
  readonly visibleIf: Expression | null
  readonly requiredIf: Expression | null
  readonly isRequired: boolean
  readonly requiredErrorText: LocalizedText | null
}

export type ChoiceValue = string | number | boolean

/**
 * `substantive` answers the question; `declined` says that one can't or won't;
 * `none` and `other` are substantive too, but exclusive or with words of one's own.
 */
export type ChoiceRole = 'substantive' | 'declined' | 'none' | 'other'

export type Choice = {
  readonly value: ChoiceValue
  readonly label: LocalizedText
  readonly role: ChoiceRole
}

/** SurveyJS radiogroup and dropdown: one of a list. */
export type SingleChoice = QuestionCommon & {
  readonly kind: 'single'
  readonly control: 'radio' | 'dropdown'
  readonly choices: readonly Choice[]
  readonly otherPlaceholder: LocalizedText | null
}

/** SurveyJS checkbox: any of a list. */
export type MultipleChoice = QuestionCommon & {
  readonly kind: 'multiple'
  readonly choices: readonly Choice[]
  readonly minSelected: number | null
  readonly maxSelected: number | null
  readonly otherPlaceholder: LocalizedText | null
}

export type Rating = QuestionCommon & {
  readonly kind: 'rating'
  readonly choices: readonly Choice[]
  readonly minLabel: LocalizedText | null
  readonly maxLabel: LocalizedText | null
}

/** SurveyJS matrix: one column for each row. */
export type Matrix = QuestionCommon & {
  readonly kind: 'matrix'
  readonly rows: readonly { readonly value: string; readonly label: LocalizedText }[]
  readonly columns: readonly Choice[]
  readonly eachRowRequired: boolean
}

export type TextQuestion = QuestionCommon & {
  readonly kind: 'text'
  readonly lines: 'one' | 'many'
  readonly inputType: 'text' | 'email' | 'tel' | 'url' | 'date'
  readonly maxLength: number
  readonly minLength: number | null
  readonly placeholder: LocalizedText | null
}

export type NumberQuestion = QuestionCommon & {
  readonly kind: 'number'
  readonly min: number | null
  readonly max: number | null
  readonly step: number | null
}

export type Question =
  SingleChoice | MultipleChoice | Rating | Matrix | TextQuestion | NumberQuestion

export const isQuestion = (element: Element): element is Question =>
  element.kind !== 'panel' && element.kind !== 'html'

export const COMMENT_SUFFIX = '-Comment'

/** SurveyJS keeps the words of an "other" choice beside the answer, under this key. */
export const commentKey = (questionName: string) => `${questionName}${COMMENT_SUFFIX}`
