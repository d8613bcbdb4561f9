import { DECLINED, NOT_SHOWN, SKIPPED, type VariableColumn } from '../columns/column.ts'
import type { Base, OneWayTable } from './table.ts'
import type { RowTally } from './tally-rows.ts'

/**
 * The one-way table of a group of rows; `where` says which group, null for everybody.
 *
 * @example
 * oneWayTable({ variable: { id: 'a', categories: [] }, column: { kind: 'text' } }, { id: 'a', where: null }, { codes: Int32Array.of(1, 2, 5), counts: new Int32Array(0), moments: NO_OBSERVATIONS }, 0).base // { asked: 7, answered: 5, substantive: 5 }
 */
export const oneWayTable = (
  found: VariableColumn,
  { id, where }: { readonly id: string; readonly where: string | null },
  tally: RowTally,
  complement: number,
): OneWayTable => ({
  kind: 'oneWay',
  id,
  variable: found.variable.id,
  where,
  base: baseOf(found, tally),
  counts: found.variable.categories.map(({ value, role }, index) => ({
    value,
    count: tally.counts[index] ?? 0,
    ...(role === 'declined' ? { role } : {}),
  })),
  moments: tally.moments.n === 0 ? null : tally.moments,
  complement,
})

/**
 * Who was asked, who of them said anything, and who said something substantive.
 *
 * @example
 * baseOf({ variable: { categories: [] }, column: { kind: 'text' } }, { codes: Int32Array.of(1, 2, 5, 1) }) // { asked: 8, answered: 6, substantive: 5 }
 */
export function baseOf(
  { variable, column }: VariableColumn,
  { codes }: Pick<RowTally, 'codes'>,
): Base {
  const inCode = (code: number) => codes[code - NOT_SHOWN] ?? 0
  const asked = codes.reduce((sum, count) => sum + count, 0) - inCode(NOT_SHOWN)
  const answered = asked - inCode(SKIPPED)
  const declined =
    column.kind === 'choice'
      ? variable.categories.reduce(
          (sum, { role }, code) => (role === 'declined' ? sum + inCode(code) : sum),
          0,
        )
      : inCode(DECLINED)
  return { asked, answered, substantive: answered - declined }
}
