import type { Columns } from './columns.ts'
import { countCross } from './count-cross.ts'
import { countOneWay } from './count-one-way.ts'
import type { Table, TableSpec } from './table.ts'

/**
 * Counts the table that a specification names, whatever its kind; see countOneWay and countCross.
 *
 * @example
 * countTable(new Columns([]), { kind: 'oneWay', id: 'a', variable: 'a', where: null }) // null
 */
export const countTable = (columns: Columns, spec: TableSpec): Table | null =>
  spec.kind === 'oneWay' ? countOneWay(columns, spec) : countCross(columns, spec)
