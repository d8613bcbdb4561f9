import type { Expression } from '../expression/expression.ts'
import type { Arm, OrderRules } from '../presentation/order-rules.ts'
import type { AttentionCheck } from '../quality/quality-flags.ts'
import type { Flow } from './flow.ts'
import type { LocalizedText } from './localized-text.ts'
import type { PartDemand } from './part-demand.ts'
import type { Trigger } from './prefill.ts'
import type { Question } from './question.ts'
import type { Theme } from './theme.ts'

export type * from './choice.ts'
export type * from './prefill.ts'
export type * from './looks.ts'
export type * from './question.ts'
export type * from './validator.ts'

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
  /** Other closings, for those of whom a rule holds; the first that does. */
  readonly closingsIf: readonly { readonly expression: Expression; readonly html: LocalizedText }[]
  /** Worked out from the answers; never believed from outside. */
  readonly calculated: readonly CalculatedValue[]
  /** What sets answers while somebody answers. */
  readonly triggers: readonly Trigger[]
  /** How a survey is answered where the browser can: the plain pages, or SurveyJS's renderer on top. */
  readonly look: Look
  /** Rapport's own addition: questions whose right answer everybody who reads them knows. */
  readonly attentionChecks: readonly AttentionCheck[]
  readonly screenOut: ScreenOut | null
  readonly order: OrderRules
  readonly flow: Flow
  readonly arms: readonly Arm[]
  /** Null: the pages look as Rapport's own. */
  readonly theme: Theme | null
}

export type Look = 'plain' | 'rich'

export type CalculatedValue = {
  readonly name: string
  readonly expression: Expression
  /** `kept`: stored with the answers. */
  readonly result: 'kept' | 'passing'
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
  /** In a list of the pages, where it differs. */
  readonly navigationTitle?: LocalizedText | null
  readonly description: LocalizedText | null
  readonly visibleIf: Expression | null
  readonly demand: PartDemand | null
  readonly elements: readonly Element[]
}

export type Element = Panel | Html | Image | Question

export type Panel = {
  readonly kind: 'panel'
  readonly name: string
  readonly title: LocalizedText | null
  readonly description: LocalizedText | null
  readonly visibleIf: Expression | null
  readonly demand: PartDemand | null
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

export type Image = {
  readonly kind: 'image'
  readonly name: string
  readonly visibleIf: Expression | null
  readonly source: LocalizedText
  readonly alternative: LocalizedText | null
}

export const isQuestion = (element: Element): element is Question =>
  element.kind !== 'panel' && element.kind !== 'html' && element.kind !== 'image'

export const COMMENT_SUFFIX = '-Comment'

/** SurveyJS keeps the words of an "other" choice beside the answer, under this key. */
export const commentKey = (questionName: string) => `${questionName}${COMMENT_SUFFIX}`
