import type { ShownBy } from '../codebook/shown-by.ts'
import type { Table } from '../tally/tables/table.ts'
import type { ReleasedTable } from './release.ts'

/** The variables on whose answers it depends who is in a table. */
export const deciding = (table: Table, shownBy: ShownBy): readonly string[] =>
  table.kind === 'oneWay'
    ? (shownBy[table.variable] ?? [])
    : [...(shownBy[table.rows] ?? []), ...(shownBy[table.columns] ?? [])]

/**
 * Were all who are new asked what not everybody is asked? Then its table would say what they
 * answered to the question that decides, whose own table waits because of that.
 */
export const wereAllAsked = (
  shown: ReleasedTable | undefined,
  now: Table,
  responses: number,
): boolean => {
  const unasked = responses - now.base.asked
  return (
    shown?.responses !== undefined &&
    unasked > 0 &&
    unasked <= shown.responses - shown.table.base.asked
  )
}
