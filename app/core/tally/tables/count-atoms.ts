import type { Columns } from '../columns/columns.ts'
import type { RowGroups, RowRange } from '../columns/counted-rows.ts'
import { countGroups } from './count-one-way.ts'
import { joinGroups } from './join-groups.ts'
import type { Filter, OneWayTable, TableSpec } from './table.ts'

/** Of each variable with filtered tables: the smallest groups of people from which they add up. */
export type Atoms = { readonly [variable: string]: readonly OneWayTable[] }

/**
 * Counts the atoms of filtered tables: people are grouped by which of a variable's filters let
 * them through, those whom none does included. Every filtered table, every union and every
 * difference of them is a sum of atoms, so what can't be learnt from the atoms can't be learnt
 * from the tables.
 *
 * `id` of an atom says for each filter, in the order of the specifications, whether it lets the
 * group through. O(rows x filters); variables without filtered tables are left out.
 *
 * @example
 * countAtoms(new Columns([]), [{ kind: 'oneWay', id: 'a', variable: 'a', where: null }]) // {}
 */
export function countAtoms(
  columns: Columns,
  specs: readonly TableSpec[],
  range: RowRange = { from: 0, to: columns.rows },
): Atoms {
  const filters = new Map<string, Filter[]>()
  for (const spec of specs) {
    if (spec.kind !== 'oneWay' || spec.where === null) continue
    const known = filters.get(spec.variable)
    if (known === undefined) filters.set(spec.variable, [spec.where])
    else known.push(spec.where)
  }
  return Object.fromEntries(
    [...filters].map(([variable, parts]) => [variable, atomsOf(columns, variable, parts, range)]),
  )
}

function atomsOf(
  columns: Columns,
  variable: string,
  filters: readonly Filter[],
  range: RowRange,
): readonly OneWayTable[] {
  const masks = filters.map((filter): RowGroups => ({ of: columns.mask(filter), count: 2 }))
  const { groups, parts } = joinGroups(masks, range)
  const names = parts.map((part) => ({ id: part.join(''), where: part.join('') }))
  return countGroups(columns, variable, names, groups, range) ?? []
}
