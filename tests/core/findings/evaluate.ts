import { evaluateFinding } from '#app/core/findings/evaluate-finding.ts'
import { evaluateFromRows, type FindingRows } from '#app/core/findings/evaluate-from-rows.ts'
import type { FindingRule } from '#app/core/findings/finding.ts'
import type { FindingValue } from '#app/core/findings/finding-value.ts'
import { tablesFor } from '#app/core/findings/tables-for.ts'
import type { Columns } from '#app/core/tally/columns/columns.ts'
import { countTable } from '#app/core/tally/tables/count-table.ts'

/** The tables of a rule, as everybody's are counted. */
function tablesOf(rule: FindingRule, columns: Columns) {
  const specs = new Map(tablesFor(rule).map((spec) => [spec.id, spec]))
  return (id: string) => {
    const spec = specs.get(id)
    return spec === undefined ? null : countTable(columns, spec)
  }
}

export const fromTables = (rule: FindingRule, columns: Columns): FindingValue =>
  evaluateFinding(rule, tablesOf(rule, columns), columns.codebook)

export const fromRows = (
  rule: FindingRule,
  columns: Columns,
  more: Partial<FindingRows> = {},
): FindingValue =>
  evaluateFromRows(
    rule,
    { columns, where: null, design: { weighting: { kind: 'none' }, flagged: 'kept' }, ...more },
    tablesOf(rule, columns),
  )

/** A value that must be of a kind. */
export function kindOf<Kind extends FindingValue['kind']>(
  value: FindingValue,
  kind: Kind,
): Extract<FindingValue, { kind: Kind }> {
  if (value.kind !== kind) throw new Error(`${JSON.stringify(value)} is no ${kind}`)
  return value as Extract<FindingValue, { kind: Kind }>
}
