import type { Codebook } from '../../codebook/variable.ts'
import { inOneGo } from '../../in-one-go.ts'
import { ok, refuse, type Result } from '../../result.ts'
import type { Columns } from '../columns/columns.ts'
import { crosstabSteps } from './count-crosstab.ts'
import type { Crosstab, CrosstabSpec } from './crosstab.ts'
import type { TallyRefusal } from './refusal.ts'

/** A crosstab for each row of a matrix or grid, all alike. */
export type GridSpec = Omit<CrosstabSpec, 'rows'> & { readonly question: string }

/**
 * The rows of a matrix, or of a grid each of its cells, of which tables can be made: words of people's
 * own and dates are left out. In the order of the questionnaire; places in a ranking are none.
 *
 * @example
 * gridParts([], 'm') // []
 */
export const gridParts = (codebook: Codebook, question: string): Codebook =>
  codebook.filter(
    (variable) =>
      variable.question === question &&
      variable.row !== null &&
      variable.part === 'answer' &&
      variable.measure !== 'text' &&
      variable.measure !== 'date',
  )

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
  spec: GridSpec,
): Result<readonly Crosstab[], TallyRefusal> {
  return inOneGo(gridSteps(columns, spec))
}

/**
 * As gridTables, in steps between which others may have their turn; see crosstabSteps.
 *
 * @example
 * gridSteps(new Columns([]), { question: 'm' }).next().done // true
 */
export function* gridSteps(
  columns: Columns,
  { question, ...spec }: GridSpec,
): Generator<void, Result<readonly Crosstab[], TallyRefusal>> {
  const parts = gridParts(columns.codebook, question)
  if (parts.length === 0) return refuse({ code: 'unknownVariable', variable: question })
  const tables: Crosstab[] = []
  for (const { id } of parts) {
    const table = yield* crosstabSteps(columns, { ...spec, rows: id })
    if (!table.ok) return table
    tables.push(table.value)
  }
  return ok(tables)
}
