import type { Columns } from './columns.ts'
import { countMasked } from './count-one-way.ts'
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
 * group through; at most 52 filters. O(rows x atoms); variables without filtered tables are left out.
 *
 * @example
 * countAtoms(new Columns([]), [{ kind: 'oneWay', id: 'a', variable: 'a', where: null }]) // {}
 */
export function countAtoms(columns: Columns, specs: readonly TableSpec[]): Atoms {
  const filters = new Map<string, Filter[]>()
  for (const spec of specs) {
    if (spec.kind !== 'oneWay' || spec.where === null) continue
    const known = filters.get(spec.variable)
    if (known === undefined) filters.set(spec.variable, [spec.where])
    else known.push(spec.where)
  }
  return Object.fromEntries(
    [...filters].map(([variable, parts]) => [variable, atomsOf(columns, variable, parts)]),
  )
}

function atomsOf(
  columns: Columns,
  variable: string,
  filters: readonly Filter[],
): readonly OneWayTable[] {
  const masks = filters.map((filter) => columns.mask(filter))
  const members = new Map<number, Uint8Array>()
  for (let row = 0; row < columns.rows; row += 1) {
    let pattern = 0
    for (const mask of masks) pattern = pattern * 2 + (mask[row] ?? 0)
    const atom = members.get(pattern) ?? new Uint8Array(columns.rows)
    atom[row] = 1
    members.set(pattern, atom)
  }
  return [...members].flatMap(
    ([pattern, mask]) =>
      countMasked(columns, variable, pattern.toString(2).padStart(filters.length, '0'), mask) ?? [],
  )
}
