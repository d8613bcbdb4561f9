import type { Expression } from '../expression/expression.ts'
import type { Json } from '../json.ts'

/** What stands in a question before somebody answers it, and what changes it by itself. */
export type Prefill = {
  readonly start: Json | null
  /** Followed for as long as nobody has answered otherwise. */
  readonly follows: Expression | null
  readonly rules: readonly Setter[]
}

/** Sets an answer when something that it reads has changed and its condition holds. */
export type Setter = { readonly condition: Expression | null; readonly gives: Given }

export type Given =
  | { readonly kind: 'value'; readonly value: Json }
  | {
      readonly kind: 'worked'
      readonly expression: Expression
      /** Where nothing comes out. */
      readonly ifBlank: 'clear' | 'leave'
    }
  | { readonly kind: 'inWords'; readonly from: string }
  /** What stood there at first, else nothing. */
  | { readonly kind: 'start' }
  | { readonly kind: 'nothing' }

/** A setter of the whole survey: SurveyJS's triggers that set, copy or work out. */
export type Trigger = Setter & {
  /** A question, and steps into its answer. */
  readonly target: readonly [string, ...string[]]
}
