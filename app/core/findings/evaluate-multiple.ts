import { wilsonInterval } from '../stats/wilson-interval.ts'
import { oneWayId } from '../tally/tables/table.ts'
import type { TableLookup } from './evaluate-finding.ts'
import type { MultipleRule } from './finding.ts'
import type { FindingValue } from './finding-value.ts'

/** What most people ticked; of answers that as many ticked, the questionnaire's first. */
export function evaluateMultiple(rule: MultipleRule, tables: TableLookup): FindingValue {
  const table = tables(oneWayId(rule.variable, null))
  if (table?.kind !== 'oneWay') return { kind: 'none' }
  const base = table.base.substantive
  const answers = table.counts
    .filter(({ role, count }) => role !== 'declined' && count > 0)
    .toSorted((left, right) => right.count - left.count)
    .slice(0, rule.top)
    .map(({ value, count }) => ({
      value,
      count,
      percent: base === 0 ? null : (100 * count) / base,
      interval: wilsonInterval(count, base),
    }))
  return { kind: 'multiple', base, answers }
}
