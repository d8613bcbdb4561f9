import type { ChoiceValue } from '../../definition/definition.ts'

/** One variable broken down by the categories of another, or by those of several nested. */
export type BreakSpec = {
  readonly kind: 'break'
  readonly id: string
  readonly rows: string
  /** Outermost first. */
  readonly by: readonly string[]
}

/** Everybody with a substantive answer to the rows stands in exactly one column or in the rest. */
export type BreakTable = {
  readonly kind: 'break'
  readonly id: string
  readonly rows: string
  readonly by: readonly string[]
  /** A person may be in several rows, as with a multiple choice. */
  readonly rowsOverlap: boolean
  /** Substantive categories, in codebook order. */
  readonly rowValues: readonly ChoiceValue[]
  readonly columns: readonly BreakColumn[]
  /** Those without a substantive answer to what the table is broken down by. */
  readonly rest: People
}

export type People = {
  readonly base: number
  /** One for each row of the table. */
  readonly counts: readonly number[]
}

/** `values`: of each variable of the break, outermost first. */
export type BreakColumn = People & { readonly values: readonly ChoiceValue[] }

/**
 * The name under which a variable by a break is kept.
 *
 * @example
 * breakId('attitude', ['age', 'gender']) // "attitude by age > gender"
 */
export const breakId = (rows: string, by: readonly string[]) => `${rows} by ${by.join(' > ')}`
