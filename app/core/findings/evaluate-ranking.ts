import { meanInterval } from '../stats/mean-interval.ts'
import { standardDeviation } from '../stats/moments.ts'
import type { Interval } from '../stats/wilson-interval.ts'
import { oneWayId, type Moments } from '../tally/tables/table.ts'
import type { TableLookup } from './evaluate-finding.ts'
import type { RankingRule } from './finding.ts'
import type { FindingValue, RankedItemValue } from './finding-value.ts'
import { itemVariable } from './tables-for.ts'

/** Mean ranks are in the items' tables; who put an item first is not. */
export function evaluateRanking(rule: RankingRule, tables: TableLookup): FindingValue {
  const items: RankedItemValue[] = []
  for (const item of rule.items) {
    const variable = itemVariable(rule.question, item)
    const table = tables(oneWayId(variable, null))
    if (table?.kind !== 'oneWay') return { kind: 'none' }
    const { moments } = table
    items.push({
      item,
      variable,
      base: moments?.n ?? 0,
      meanRank: moments === null ? null : moments.mean,
      interval: moments === null ? null : intervalOf(moments),
      firstChoice: null,
    })
  }
  return { kind: 'ranking', items: bestFirst(items) }
}

/** Where all say the same, nothing is known about how far others might be away. */
export function intervalOf(moments: Moments): Interval | null {
  const sd = standardDeviation(moments)
  if (sd === null || sd === 0) return null
  const standardError = sd / Math.sqrt(moments.n)
  return meanInterval({ mean: moments.mean, standardError, df: moments.n - 1 })
}

export const bestFirst = (items: readonly RankedItemValue[]): readonly RankedItemValue[] =>
  items.toSorted(
    (left, right) => (left.meanRank ?? Number.MAX_VALUE) - (right.meanRank ?? Number.MAX_VALUE),
  )
