import type { Codebook, Variable } from '#app/core/codebook/variable.ts'
import { NOT_SHOWN, SKIPPED } from '#app/core/tally/columns/column.ts'
import type { Columns } from '#app/core/tally/columns/columns.ts'

/** What one row says of a variable, as small numbers: a code, and a bit for each choice. */
export type Coded = {
  readonly id: string
  readonly codes: readonly number[]
  readonly bits: readonly number[] | null
}

/** The same codes that Rapport's columns hold, for the engine beside it. */
export function codesOf(columns: Columns, codebook: Codebook): readonly Coded[] {
  return codebook.map(({ id }) => {
    const column = columns.variable(id)?.column
    if (column === undefined) throw new Error(`No column ${id}`)
    return {
      id,
      codes: Array.from(column.codes.subarray(0, columns.rows)),
      bits: column.kind === 'choices' ? Array.from(column.bits.subarray(0, columns.rows)) : null,
    }
  })
}

/** Counts by code as a one-way table has them: bases, then people in each category. */
export function oneWayFigures(
  variable: Variable,
  states: ReadonlyMap<number, number>,
  ticks: readonly number[] | null,
): readonly number[] {
  const all = [...states.values()].reduce((sum, count) => sum + count, 0)
  const asked = all - (states.get(NOT_SHOWN) ?? 0)
  const answered = asked - (states.get(SKIPPED) ?? 0)
  const declined = variable.categories.flatMap(({ role }, code) =>
    role === 'declined' ? code : [],
  )
  const isMultiple = variable.measure === 'multiple'
  const declines = isMultiple
    ? (states.get(1) ?? 0)
    : declined.reduce((sum, code) => sum + (states.get(code) ?? 0), 0)
  const counts = ticks ?? variable.categories.map((_, code) => states.get(code) ?? 0)
  return [asked, answered, answered - declines, ...counts]
}
