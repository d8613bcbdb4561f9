import { oneWay, tablesFor } from '../../core/findings/tables-for.ts'
import type { FindingTables } from '../../core/results/present-finding.ts'
import type { ShownTable, WeightedShares } from '../../core/results/present-variable.ts'
import type { Columns } from '../../core/tally/columns.ts'
import { crosstab } from '../../core/tally/count-crosstab.ts'
import { countTable } from '../../core/tally/count-table.ts'
import { designOf } from '../../core/tally/design-of.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import type { Selection } from './read-selection.server.ts'

export type SelectedRows = {
  readonly responses: number
  readonly table: (variable: string) => ShownTable | null
  readonly findings: FindingTables
}

/** Exact tables of some responses, or of all with weights: whoever asks may see everything. */
export function selectRows(
  columns: Columns,
  { study }: HostedSurvey,
  selection: Selection,
): SelectedRows {
  const { where, weighting, flagged } = selection
  const design = designOf(columns, { weighting, flagged })
  const inBase = design.ok ? columns.among(design.value.base) : columns
  const selected = where === null ? inBase : inBase.among(columns.mask(where))
  const specs = new Map(
    study.findings.flatMap(({ rule }) => tablesFor(rule)).map((spec) => [spec.id, spec]),
  )
  return {
    responses: selected.responses,
    table: (id) => {
      const table = countTable(selected, oneWay(id, null))
      if (table?.kind !== 'oneWay') return null
      const weighted = weighting.kind === 'none' ? null : weightedShares(columns, id, selection)
      return { table, asOf: null, ...(weighted === null ? {} : { weighted }) }
    },
    findings: {
      disclosure: 'none',
      rows: {
        columns,
        where,
        design: { weighting, flagged, sampling: study.sample },
      },
      tables: () => (id) => {
        const spec = specs.get(id)
        return spec === undefined ? null : countTable(selected, spec)
      },
      asOf: () => null,
    },
  }
}

function weightedShares(
  columns: Columns,
  rows: string,
  selection: Selection,
): WeightedShares | null {
  const table = crosstab(columns, {
    kind: 'crosstab',
    rows,
    banner: [],
    letters: { adjustment: 'none', level: 0.05 },
    ...selection,
  })
  if (!table.ok) return null
  const { base, cells, mean } = table.value.total
  return {
    base: base.weighted,
    effective: base.effective,
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
