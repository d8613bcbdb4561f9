import type { Expression } from '../core/expression/expression.ts'
import type { DeviceWords } from '../core/response/device-page.ts'

export type RichSurveyProps = {
  readonly survey: string
  /** The SurveyJS JSON as published. */
  readonly source: unknown
  readonly version: number
  readonly locale: string
  readonly operator: string
  readonly submitTo: string
  /** Where files go as soon as they are chosen. */
  readonly filesTo: string
  /** Key of the collector, or null for the default door. */
  readonly collector: string | null
  readonly screenOut: {
    readonly expression: Expression
    readonly reads: readonly string[]
    readonly askAgain: string
  } | null
  readonly texts: {
    readonly send: string
    readonly noAnswer: string
    readonly sending: string
    readonly failed: string
    readonly tryAgain: string
    readonly screenedOut: string
    readonly changeMyAnswer: string
    readonly device: DeviceWords
  }
}
