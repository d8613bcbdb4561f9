import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { ANSWERED } from '../../core/tally/columns/column.ts'
import { designOf } from '../../core/tally/designs/design-of.ts'
import type { ResultsBoard } from '../results/results-board.server.ts'
import { tallyProblem } from '../results/tally-problem.server.ts'
import type { WeightOf } from './export-batches.server.ts'
import type { ExportOrder } from './export-order.server.ts'

/**
 * Each response's weight, as tables are weighted: a number that came with it, or what raking makes
 * of all responses of the source.
 */
export async function rowWeights(
  board: ResultsBoard,
  { survey, sources, selection: { weighting, flagged } }: ExportOrder,
): Promise<Result<WeightOf | null, Problem>> {
  switch (weighting.kind) {
    case 'none':
      return ok(null)
    case 'variable':
      return ok((_seq, row, columns) => {
        const column = columns.variable(weighting.variable)?.column
        if (column?.kind !== 'number' || column.codes[row] !== ANSWERED) return null
        const weight = column.values[row] ?? 0
        return weight > 0 ? weight : null
      })
    case 'raking': {
      const [source] = sources
      if (source === undefined || sources.length > 1)
        return refuse(problem('not_weighted', 'weight: sources are weighted one at a time'))
      const { columns: all } = await board.current(survey)
      const columns = all.of(source)
      const design = designOf(columns, { weighting, flagged })
      if (!design.ok) return refuse(tallyProblem(design.problem))
      const { base, weights } = design.value
      return ok((seq) => {
        const row = columns.rowOf(seq)
        return row === null || base[row] !== 1 ? null : (weights?.[row] ?? 1)
      })
    }
  }
}
