import { cellsOfCounts } from '../stats/cells-of-counts.ts'
import { raoScottTest } from '../stats/rao-scott.ts'
import { crossId } from '../tally/tables/table.ts'
import { exactly } from './contrast.ts'
import type { TableLookup } from './evaluate-finding.ts'
import type { NominalAssociationRule } from './finding.ts'
import type { FindingValue } from './finding-value.ts'

export function evaluateNominalAssociation(
  rule: NominalAssociationRule,
  tables: TableLookup,
): FindingValue {
  const table = tables(crossId(rule.rows, rule.columns))
  if (table?.kind !== 'cross') return { kind: 'none' }
  const shape = { rows: table.rowValues.length, columns: table.columnValues.length }
  const test = raoScottTest(cellsOfCounts(table.counts.flat()), shape)
  return test === null || test.cramersV === null
    ? { kind: 'none' }
    : {
        kind: 'nominalAssociation',
        base: table.base.substantive,
        cramersV: test.cramersV,
        p: exactly(test.p),
      }
}
