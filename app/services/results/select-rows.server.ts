import { oneWay, tablesFor } from '../../core/findings/tables-for.ts'
import type { Problem } from '../../core/problem.ts'
import type { FindingTables } from '../../core/results/present-finding.ts'
import type { ShownTable, WeightedShares } from '../../core/results/present-variable.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { IntervalMethod } from '../../core/stats/share-interval.ts'
import { designTotal } from '../../core/stats/design-total.ts'
import { effectivePeople, weightingEffect } from '../../core/stats/kish.ts'
import type { Columns } from '../../core/tally/columns/columns.ts'
import { crosstabSteps } from '../../core/tally/analysis/count-crosstab.ts'
import { countTable } from '../../core/tally/tables/count-table.ts'
import { designOf } from '../../core/tally/designs/design-of.ts'
import type { Table } from '../../core/tally/tables/table.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import type { Selection } from './read-selection.server.ts'
import { tallyProblem } from './tally-problem.server.ts'

export type SelectedRows = {
  readonly responses: number
  /** Kish's, of everybody who is selected, and what unequal weights cost. */
  readonly effective: number | null
  readonly designEffect: number | null
  readonly table: (variable: string) => ShownTable | null
  readonly findings: FindingTables
}

/**
 * Exact tables of some responses, or of all with weights or as the sample was drawn: whoever asks
 * may see everything. In steps between which others may have their turn.
 */
export function* selectRows(
  columns: Columns,
  { study }: HostedSurvey,
  selection: Selection,
  variables: readonly string[],
  interval: IntervalMethod,
): Generator<void, Result<SelectedRows, Problem>> {
  const { where, weighting, flagged } = selection
  const design = designOf(columns, { weighting, flagged, sampling: study.sample })
  if (!design.ok) return refuse(tallyProblem(design.problem))
  yield
  const inBase = columns.among(design.value.base)
  yield
  const selected = where === null ? inBase : inBase.among(columns.mask(where))
  yield
  const total = designTotal(design.value, where === null ? null : selected.counted)
  const drawn = designTotal(design.value, null).people
  const tables = new Map<string, ShownTable>()
  for (const id of variables) {
    yield
    const table = countTable(selected, oneWay(id, null))
    if (table?.kind !== 'oneWay') continue
    const weighted = isSimple(selection, study.sample)
      ? null
      : yield* weightedShares(columns, id, {
          ...selection,
          sampling: study.sample,
          interval,
        })
    tables.set(id, { table, asOf: null, drawn, ...(weighted === null ? {} : { weighted }) })
  }
  const ofFindings = new Map<string, Table | null>()
  for (const spec of study.findings.flatMap(({ rule }) => tablesFor(rule))) {
    if (ofFindings.has(spec.id)) continue
    yield
    ofFindings.set(spec.id, countTable(selected, spec))
  }
  return ok({
    responses: selected.responses,
    effective: effectivePeople(total),
    designEffect: weightingEffect(total),
    table: (id) => tables.get(id) ?? null,
    findings: {
      disclosure: 'none',
      rows: {
        columns,
        where,
        design: { weighting, flagged, sampling: study.sample },
      },
      tables: () => (id) => ofFindings.get(id) ?? null,
      asOf: () => null,
    },
  })
}

type Sample = HostedSurvey['study']['sample']

/** Whether everybody counts alike and was drawn by themselves. */
export const isSimple = (
  { weighting }: Pick<Selection, 'weighting'>,
  { strata, clusters }: Sample,
): boolean => weighting.kind === 'none' && strata === null && clusters === null

/** What intervals are called: Wilson's has a form of its own for all but simple samples. */
export const methodName = (
  interval: IntervalMethod,
  selection: Pick<Selection, 'weighting'>,
  sample: Sample,
): IntervalMethod | 'weightedWilson' =>
  interval === 'wilson' && !isSimple(selection, sample) ? 'weightedWilson' : interval

function* weightedShares(
  columns: Columns,
  rows: string,
  selection: Selection & { readonly sampling: Sample; readonly interval: IntervalMethod },
): Generator<void, WeightedShares | null> {
  const table = yield* crosstabSteps(columns, {
    kind: 'crosstab',
    rows,
    banner: [],
    letters: { adjustment: 'none', level: 0.05 },
    ...selection,
  })
  // Words and dates have no shares; the design was not refused.
  if (!table.ok) return null
  const { base, cells, mean } = table.value.total
  return {
    base: base.weighted,
    effective: base.effective,
    designEffect: table.value.designEffect,
    shares: new Map(
      table.value.rowValues.map((value, row) => [
        value,
        { share: cells[row]?.columnShare ?? null, interval: cells[row]?.interval ?? null },
      ]),
    ),
    mean: mean?.mean ?? null,
    standardDeviation: mean?.standardDeviation ?? null,
  }
}
