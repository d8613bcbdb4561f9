import type { ChoiceValue } from '../../definition/definition.ts'
import type { Expression } from '../../expression/expression.ts'

/** Of how many people a percentage speaks. `answered` includes declined; `substantive` does not. */
export type Base = {
  readonly asked: number
  readonly answered: number
  readonly substantive: number
}

export type PercentOf = keyof Base

export type Filter = { readonly text: string; readonly expression: Expression }

export type OneWaySpec = {
  readonly kind: 'oneWay'
  readonly id: string
  readonly variable: string
  readonly where: Filter | null
}

export type CrossSpec = {
  readonly kind: 'cross'
  readonly id: string
  readonly rows: string
  readonly columns: string
}

export type TableSpec = OneWaySpec | CrossSpec

export type CategoryCount = {
  readonly value: ChoiceValue
  readonly count: number
  /** Outside the substantive base. */
  readonly role?: 'declined'
}

/** Count, mean and sum of squared deviations: enough to merge and to give a standard deviation. */
export type Moments = { readonly n: number; readonly mean: number; readonly squares: number }

export type OneWayTable = {
  readonly kind: 'oneWay'
  readonly id: string
  readonly variable: string
  readonly where: string | null
  readonly base: Base
  /** Every category of the codebook, in its order, at 0 too. */
  readonly counts: readonly CategoryCount[]
  /** Of a scale variable with at least one number. */
  readonly moments: Moments | null
  /** Substantive base of those whom the filter left out; 0 without a filter. */
  readonly complement: number
}

export type CrossTable = {
  readonly kind: 'cross'
  readonly id: string
  readonly rows: string
  readonly columns: string
  /** Of both variables together. */
  readonly base: Base
  readonly rowValues: readonly ChoiceValue[]
  readonly columnValues: readonly ChoiceValue[]
  /** Substantive categories only; `counts[row][column]`. */
  readonly counts: readonly (readonly number[])[]
}

export type Table = OneWayTable | CrossTable

/**
 * The name under which a one-way table is kept: its variable, and the filter as it was written.
 *
 * @example
 * oneWayId('age', null) // "age"
 */
export const oneWayId = (variable: string, where: Filter | null) =>
  where === null ? variable : `${variable} | ${where.text}`

/**
 * The name under which a crosstab is kept.
 *
 * @example
 * crossId('age', 'gender') // "age x gender"
 */
export const crossId = (rows: string, columns: string) => `${rows} x ${columns}`
