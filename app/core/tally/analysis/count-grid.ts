import { ok, refuse, type Result } from '../../result.ts'
import type { Columns } from '../columns/columns.ts'
import { crosstab } from './count-crosstab.ts'
import type { Crosstab, CrosstabSpec } from './crosstab.ts'
import type { TallyRefusal } from './refusal.ts'

/** A crosstab for each row of a matrix or grid, all alike. */
export type GridSpec = Omit<CrosstabSpec, 'rows'> & { readonly question: string }

/**
 * The stacked table of a matrix: a crosstab of each of its rows (of a grid, of each of its cells), in
 * the order of the questionnaire, by one banner.
 *
 * Refuses names of questions that have no rows, and what crosstab refuses.
 *
 * @example
 * gridTables(new Columns([]), { question: 'm' }) // { ok: false, problem: { code: 'unknownVariable', variable: 'm' } }
 */
export function gridTables(
  columns: Columns,
  { question, ...spec }: GridSpec,
): Result<readonly Crosstab[], TallyRefusal> {
  const parts = columns.codebook.filter(
    (variable) => variable.question === question && variable.row !== null,
  )
  if (parts.length === 0) return refuse({ code: 'unknownVariable', variable: question })
  const tables: Crosstab[] = []
  for (const { id } of parts) {
    const table = crosstab(columns, { ...spec, rows: id })
    if (!table.ok) return table
    tables.push(table.value)
  }
  return ok(tables)
}
