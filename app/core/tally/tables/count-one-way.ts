import type { VariableColumn } from '../columns/column.ts'
import type { Columns } from '../columns/columns.ts'
import { countedRows, type RowGroups, type RowRange } from '../columns/counted-rows.ts'
import { baseOf, oneWayTable } from './one-way-table.ts'
import type { OneWaySpec, OneWayTable } from './table.ts'
import { tallyRows } from './tally-rows.ts'

/**
 * Counts one variable, among all responses or those that a filter lets through, of all rows or of
 * a range of them. Null when the codebook has no such variable.
 *
 * `base.asked` are rows to whom the question was shown, `answered` those who chose or wrote
 * anything, `substantive` those who neither skipped nor declined. Of a multiple choice, `counts`
 * are ticks and can add up to more than the base. O(rows); 0 rows give zeros.
 *
 * @example
 * countOneWay(new Columns([]), { kind: 'oneWay', id: 'a', variable: 'a', where: null }) // null
 */
export function countOneWay(
  columns: Columns,
  spec: OneWaySpec,
  range?: RowRange,
): OneWayTable | null {
  const { id, variable, where } = spec
  if (where !== null) {
    const name = { id, where: where.text }
    const groups = { of: columns.mask(where), count: 2 }
    return countGroups(columns, variable, [name, name], groups, range)?.[1] ?? null
  }
  return countGroups(columns, variable, [{ id, where: null }], null, range)?.[0] ?? null
}

/** What a table is kept under, and the filter that it is of. */
export type TableName = { readonly id: string; readonly where: string | null }

/**
 * Counts one variable in each group of rows, in one pass; `names` are those of the groups' tables.
 * Null when the codebook has no such variable.
 *
 * @example
 * countGroups(new Columns([]), 'a', [{ id: 'a', where: null }], null) // null
 */
export function countGroups(
  columns: Columns,
  variable: string,
  names: readonly TableName[],
  groups: RowGroups | null,
  range?: RowRange,
): readonly OneWayTable[] | null {
  const found = columns.variable(variable)
  if (found === null) return null
  const tallies = tallied(columns, found, groups, range)
  const answers = tallies.map((tally) => baseOf(found, tally).substantive)
  const all = answers.reduce((sum, count) => sum + count, 0)
  return tallies.flatMap((tally, group) => {
    const name = names[group]
    return name === undefined ? [] : [oneWayTable(found, name, tally, all - (answers[group] ?? 0))]
  })
}

const tallied = (
  columns: Columns,
  { column, variable }: VariableColumn,
  groups: RowGroups | null,
  range: RowRange | undefined,
) => tallyRows(column, variable.categories.length, countedRows(columns, groups, range))
