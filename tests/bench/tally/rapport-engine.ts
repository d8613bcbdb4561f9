import type { Codebook } from '#app/core/codebook/variable.ts'
import type { Result } from '#app/core/result.ts'
import { ratioMean } from '#app/core/stats/ratio-mean.ts'
import { axisOf } from '#app/core/tally/axes/axis-of.ts'
import type { Columns } from '#app/core/tally/columns/columns.ts'
import { crosstab } from '#app/core/tally/analysis/count-crosstab.ts'
import { countTable } from '#app/core/tally/tables/count-table.ts'
import { crossedCells } from '#app/core/tally/designs/crossed-cells.ts'
import type { Crosstab, CrosstabCell, CrosstabSpec } from '#app/core/tally/analysis/crosstab.ts'
import { sieveOf } from '#app/core/tally/columns/filter-sieve.ts'
import { designOf } from '#app/core/tally/designs/design-of.ts'
import { oneWayId, type Filter, type Table } from '#app/core/tally/tables/table.ts'
import { compileExpression } from '#app/surveyjs/compile-expression.server.ts'
import { WEIGHT } from './answered-survey.ts'
import { BANNER, CROSSTAB, FILTER, MEAN } from './job.ts'
import type { Engine, Figures, Job } from './job.ts'

/** Rapport's own, on columns as the server holds them. */
export function rapportEngine(columns: Columns, codebook: Codebook): Engine {
  const compiled = compileExpression(FILTER)
  if (!compiled.ok) throw new Error('The filter can’t be read')
  const { value: expression } = compiled
  let asked = 0
  /** A new one each time: what a filter lets through is kept by its text. */
  const newFilter = (): Filter => {
    asked += 1
    return { text: FILTER + ' '.repeat(asked), expression }
  }

  const analysed = (spec: Pick<CrosstabSpec, 'rows' | 'banner' | 'where' | 'weighting'>) =>
    found(
      crosstab(columns, {
        ...spec,
        kind: 'crosstab',
        flagged: 'kept',
        letters: { adjustment: 'benjaminiHochberg', level: 0.05 },
      }),
    )

  function run(job: Job): Figures {
    switch (job) {
      case 'oneWay':
        return codebook.flatMap(({ id }) =>
          figuresOf(
            countTable(columns, {
              kind: 'oneWay',
              id: oneWayId(id, null),
              variable: id,
              where: null,
            }),
          ),
        )
      case 'crosstab':
        return figuresOf(countTable(columns, { kind: 'cross', id: 'cross', ...CROSSTAB }))
      case 'filtered': {
        const people = { name: 'counted', base: columns.counted }
        const side = (variable: string) => found(axisOf(columns, [variable], people))
        const [down, across] = [side(CROSSTAB.rows), side(CROSSTAB.columns)]
        const design = found(designOf(columns, { weighting: { kind: 'none' }, flagged: 'kept' }))
        const { cells } = crossedCells(design, down, across, sieveOf(columns, newFilter()))
        const counts = cells.strata[0]?.people
        return down.places.flatMap((_, row) =>
          across.places.map(
            (__, column) => counts?.[row * (across.keys + 1) + column + 1] ?? Number.NaN,
          ),
        )
      }
      case 'weightedMean': {
        const design = found(designOf(columns, { weighting: WEIGHTING, flagged: 'kept' }))
        const { cells } = crossedCells(
          design,
          found(axisOf(columns, [MEAN.variable], { name: 'counted', base: columns.counted })),
          null,
          null,
        )
        const mean = ratioMean(cells, MEAN.scores, () => true)
        return [mean.people, mean.weight, mean.mean ?? NaN, mean.standardError ?? NaN]
      }
      case 'banner':
        return cellsOf(
          analysed({
            rows: BANNER.rows,
            banner: BANNER.groups.map((variables) => ({ variables })),
            where: null,
            weighting: WEIGHTING,
          }),
          ({ count, weighted }) => [count, weighted],
        )
    }
  }
  return { name: 'Rapport', run, close: () => undefined }
}

const WEIGHTING = { kind: 'variable', variable: WEIGHT.id } as const

/** Row by row, and in each the columns of every group. */
const cellsOf = (table: Crosstab, figures: (cell: CrosstabCell) => Figures): Figures =>
  table.groups.flatMap(({ columns }) =>
    table.rowValues.flatMap((_, row) =>
      columns.flatMap(({ cells }) => {
        const cell = cells[row]
        return cell === undefined ? [] : figures(cell)
      }),
    ),
  )

function found<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.problem))
}

function figuresOf(table: Table | null): Figures {
  if (table === null) throw new Error('There is no such table')
  const { asked, answered, substantive } = table.base
  const counts =
    table.kind === 'oneWay' ? table.counts.map(({ count }) => count) : table.counts.flat()
  return [asked, answered, substantive, ...counts]
}
