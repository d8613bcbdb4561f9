import type { Columns } from '../columns/columns.ts'
import { countCross } from './count-cross.ts'
import type { RowRange } from '../columns/counted-rows.ts'
import { countOneWay } from './count-one-way.ts'
import type { Table, TableSpec } from './table.ts'

/**
 * Counts the table that a specification names, whatever its kind, of all rows or of a range of
 * them; see countOneWay and countCross. Tables of ranges that follow each other merge to the table
 * of both, see mergeTables.
 *
 * @example
 * countTable(new Columns([]), { kind: 'oneWay', id: 'a', variable: 'a', where: null }) // null
 */
export const countTable = (columns: Columns, spec: TableSpec, range?: RowRange): Table | null =>
  spec.kind === 'oneWay' ? countOneWay(columns, spec, range) : countCross(columns, spec, range)
