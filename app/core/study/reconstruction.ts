import type { ChoiceValue } from '../definition/definition.ts'

/** How to make rows whose tallies give the published figures. No row is a person. */
export type ReconstructionSpec = {
  readonly responses: number
  readonly seed: number
  /** Carried out in order; a step may depend on variables of earlier steps. */
  readonly steps: readonly ReconstructionStep[]
}

export type ReconstructionStep = SingleStep | MultipleStep

/**
 * One answer a row. `cells` partition the rows: each row falls in the first cell whose `when`
 * holds for it, and a cell's counts must add up to the rows that fall in it.
 */
export type SingleStep = {
  readonly kind: 'single'
  readonly variable: string
  readonly cells: readonly SingleCell[]
}

export type SingleCell = {
  readonly when: { readonly [variable: string]: readonly ChoiceValue[] }
  readonly counts: readonly { readonly value: ChoiceValue | null; readonly count: number }[]
}

/** Ticks of a multiple choice: each value is ticked in exactly `count` rows of those that match. */
export type MultipleStep = {
  readonly kind: 'multiple'
  readonly variable: string
  readonly when: { readonly [variable: string]: readonly ChoiceValue[] }
  readonly counts: readonly { readonly value: ChoiceValue; readonly count: number }[]
}
