import type { Misfit } from '../../problem.ts'
import type { Result } from '../../result.ts'

/** As R writes it where nothing was said, without the quotes of an answer. A choice may be called so. */
export const NOT_SAID = { toString: () => 'NA' }

/** Nothing is null. Days are texts such as 2020-02-29. */
export type DataCell = string | number | null | typeof NOT_SAID

/** A cell for each field, in their order. */
export type DataRow = readonly DataCell[]

/** One column of a file that somebody brings. */
export type DataField = {
  readonly name: string
  /** In words; null where the file has none. */
  readonly label: string | null
  /** What the file says that its values stand for, by the value as text; empty where it says nothing. */
  readonly labels: ReadonlyMap<string, string>
  /** Whether the file says that this stands for no answer. */
  readonly isMissing: (cell: DataCell) => boolean
  /** What stands before the decimals, where numbers are texts. */
  readonly numbers: 'point' | 'comma'
}

/** Rows in the order of the file; a refusal comes last, where the rest can't be read. */
export type DataRows = AsyncGenerator<Result<readonly DataRow[], Misfit>>

export type DataTable = { readonly fields: readonly DataField[]; readonly rows: DataRows }
