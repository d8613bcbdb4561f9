import type { Question } from '../core/definition/definition.ts'
import type { Expression } from '../core/expression/expression.ts'
import type { RichTexts } from '../ui/respondent/rich-texts.ts'

/** What the server tells the rich look. */
export type RichSurveyProps = {
  readonly survey: string
  /** The SurveyJS JSON as published, as the person of this response meets it. */
  readonly source: unknown
  readonly version: number
  readonly locale: string
  readonly title: string
  readonly description: string | null
  readonly operator: string
  readonly submitTo: string
  /** Where files go as soon as they are chosen. */
  readonly filesTo: string
  /** The same without this look. */
  readonly plainHref: string
  /** Key of the collector, or null for the default door. */
  readonly collector: string | null
  /** Under which it is sent, like what the plain page would send. */
  readonly id: string
  readonly arms: { readonly [name: string]: string | number | boolean }
  /** Token of the invitation by which somebody came. */
  readonly invitation: string | null
  /** Of a panel, to be led back. */
  readonly member: string | null
  /** What stands on the first page, where something may have been typed already. */
  readonly asked: readonly Question[]
  readonly screenOut: {
    readonly expression: Expression
    readonly reads: readonly string[]
    readonly askAgain: string
  } | null
  readonly texts: RichTexts
}
