import type { ChoiceValue } from '../../definition/definition.ts'

/** How much each response counts. */
export type Weighting =
  | { readonly kind: 'none' }
  /** A number that came with the response; without one above 0 a response is outside the base. */
  | { readonly kind: 'variable'; readonly variable: string }
  | Raking

/** Weights that make the shares of each margin meet its targets. */
export type Raking = {
  readonly kind: 'raking'
  readonly margins: readonly Margin[]
  /** Of weights whose mean is 1; null: none. */
  readonly bounds: { readonly low: number; readonly high: number } | null
  /** A variable with the weights to start from; null: all alike. */
  readonly base: string | null
  /** Absent: as given. */
  readonly errors?: StandardErrors
}

/**
 * Raked weights taken as if they had come with the responses, which is on the safe side; or with what
 * their targets explain taken out of what varies.
 */
export type StandardErrors = 'asGiven' | 'calibrated'

/**
 * By which errors weighted figures are judged; null where nothing was raked.
 *
 * @example
 * errorsOf({ kind: 'none' }) // null
 */
export const errorsOf = (weighting: Weighting): StandardErrors | null =>
  weighting.kind === 'raking' ? (weighting.errors ?? 'asGiven') : null

export type Margin = {
  readonly variable: string
  /** Shares of 1. */
  readonly targets: readonly { readonly value: ChoiceValue; readonly share: number }[]
}
