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
  /** Under which it is sent, where that decides what the person meets. */
  readonly id: string | null
  readonly arms: { readonly [name: string]: string | number | boolean }
  /** Token of the invitation by which somebody came. */
  readonly invitation: string | null
  /** Of a panel, to be led back. */
  readonly member: string | null
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
    /** Why a file was not kept. */
    readonly files: {
      readonly typeRefused: string
      readonly tooLarge: string
      readonly notArrived: string
    }
    readonly device: DeviceWords
  }
}
