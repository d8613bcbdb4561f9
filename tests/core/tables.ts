import type { Codebook } from '#app/core/codebook/variable.ts'
import type { JsonObject } from '#app/core/json.ts'
import { oneWay } from '#app/core/findings/tables-for.ts'
import type { Plan } from '#app/core/response/plan.ts'
import { keepVisible } from '#app/core/response/visibility.ts'
import { Columns } from '#app/core/tally/columns/columns.ts'
import { countTable } from '#app/core/tally/tables/count-table.ts'
import {
  crossId,
  type CrossTable,
  type OneWayTable,
  type TableSpec,
} from '#app/core/tally/tables/table.ts'
import { filter } from './plans.ts'

export const columnsOf = (plan: Plan, answers: readonly JsonObject[]): Columns => {
  const columns = new Columns(plan.codebook)
  for (const said of answers) {
    const { answers: kept, notShown } = keepVisible(plan, said)
    columns.append(kept, notShown)
  }
  return columns
}

export const times = (n: number, answers: JsonObject): readonly JsonObject[] =>
  Array.from({ length: n }, () => answers)

export const crossSpec = (rows: string, columns: string): TableSpec => ({
  kind: 'cross',
  id: crossId(rows, columns),
  rows,
  columns,
})

export function oneWayOf(
  plan: Plan,
  answers: readonly JsonObject[],
  variable: string,
  where: string | null = null,
): OneWayTable {
  const spec = oneWay(variable, where === null ? null : filter(where))
  const table = countTable(columnsOf(plan, answers), spec)
  if (table?.kind !== 'oneWay') throw new Error(`No table of ${variable}`)
  return table
}

export function crossOf(
  plan: Plan,
  answers: readonly JsonObject[],
  rows: string,
  columns: string,
): CrossTable {
  const table = countTable(columnsOf(plan, answers), crossSpec(rows, columns))
  if (table?.kind !== 'cross') throw new Error(`No table of ${rows} and ${columns}`)
  return table
}

/** One-way tables of every variable, and more. */
export const specsOf = (
  codebook: Codebook,
  more: readonly TableSpec[] = [],
): readonly TableSpec[] => [...codebook.map(({ id }) => oneWay(id, null)), ...more]
