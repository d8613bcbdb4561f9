import type { Expression } from '../expression/expression.ts'
import type { LocalizedText } from './localized-text.ts'

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
  /** The address of what is shown in place of the label, or with it. */
  readonly picture?: LocalizedText
}

/** Which of the listed choices somebody is offered, where that depends on other answers. */
export type ChoiceRules = {
  /** Asked of every choice, which it reads as `{item}`; SurveyJS `choicesVisibleIf`. */
  readonly visibleIf: Expression | null
  readonly enableIf: Expression | null
  /** Rules of single choices, by value. */
  readonly own: {
    readonly [value: string]: {
      readonly visibleIf: Expression | null
      readonly enableIf: Expression | null
    }
  }
  readonly carried: CarriedChoices | null
}

/** Choices that come from another question. */
export type CarriedChoices =
  | {
      readonly kind: 'choices'
      readonly from: string
      readonly mode: 'all' | 'selected' | 'unselected'
      /** Values that stand in this question's list only because the other has them. */
      readonly values: readonly string[]
    }
  /** One choice for each entry of a dynamic question: what was answered there under `key`. */
  | {
      readonly kind: 'entries'
      readonly from: string
      readonly key: string
      /** What the choices are called by; null where by their values. */
      readonly labelKey: string | null
    }
