import type { Codebook } from '../codebook/variable.ts'
import { oneWay } from '../findings/tables-for.ts'
import type { Columns } from '../tally/columns/columns.ts'
import { countOneWay } from '../tally/tables/count-one-way.ts'

/** How many people gave each answer, for who may know it. */
export type VariableCount = {
  readonly id: string
  /** People with an answer from the list, or a number. */
  readonly base: number
  /** By category of the codebook, in its order. */
  readonly counts: readonly number[]
  /** Of numbers. */
  readonly mean: number | null
}

/** What is not in the columns yet was asked of nobody. */
export function* variableCounts(
  columns: Columns,
  codebook: Codebook,
): Generator<void, readonly VariableCount[]> {
  const found: VariableCount[] = []
  for (const { id, categories, measure } of codebook) {
    if (measure === 'text' || measure === 'date') continue
    yield
    const table = countOneWay(columns, oneWay(id, null))
    const people = new Map(table?.counts.map(({ value, count }) => [value, count]))
    const moments = table?.moments ?? null
    found.push({
      id,
      base: (categories.length > 0 ? table?.base.substantive : moments?.n) ?? 0,
      counts: categories.map(({ value }) => people.get(value) ?? 0),
      mean: moments?.mean ?? null,
    })
  }
  return found
}
