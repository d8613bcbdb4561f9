import { ordinalAssociation } from '../stats/ordinal-association.ts'
import { wilsonInterval, type Interval } from '../stats/wilson-interval.ts'
import { unreachable } from '../result.ts'
import { meanInterval } from '../stats/mean-interval.ts'
import { standardDeviation } from '../stats/moments.ts'
import { scoredMoments } from './scored-moments.ts'
import { countInBox } from '../tally/box.ts'
import { crossId, oneWayId, type CrossTable, type Moments, type Table } from '../tally/table.ts'
import { isAnswer } from './tables-for.ts'
import type {
  AssociationRule,
  ComparedGroup,
  FindingRule,
  GroupsRule,
  ScoreRule,
  ShareRule,
} from './finding.ts'
import type { FindingValue, GroupValue, Step } from './finding-value.ts'

export type TableLookup = (id: string) => Table | null

const NO_VALUE: FindingValue = { kind: 'none' }

/** Reads a rule from tables. Which tables there are decides what may be known. */
export function evaluateFinding(rule: FindingRule, tables: TableLookup): FindingValue {
  switch (rule.kind) {
    case 'share':
      return evaluateShare(rule, tables)
    case 'score':
      return evaluateScore(rule, tables)
    case 'association':
      return evaluateAssociation(rule, tables)
    case 'groups':
      return evaluateGroups(rule, tables)
    case 'sideBySide':
      return NO_VALUE
    default:
      return unreachable(rule)
  }
}

function evaluateShare(rule: ShareRule, tables: TableLookup): FindingValue {
  const table = tables(oneWayId(rule.variable, rule.where))
  if (table?.kind !== 'oneWay') return NO_VALUE
  const count = countInBox(table.counts, rule.values)
  const base = table.base[rule.percentOf]
  return { kind: 'share', count, base, percentOf: rule.percentOf, ...share(count, base) }
}

function evaluateScore(rule: ScoreRule, tables: TableLookup): FindingValue {
  const table = tables(oneWayId(rule.variable, rule.where))
  if (table?.kind !== 'oneWay') return NO_VALUE
  const moments = scoredMoments(table, rule.scoring)
  return {
    kind: 'score',
    of: rule.scoring.of,
    value: moments.n === 0 ? null : moments.mean,
    standardDeviation: standardDeviation(moments),
    interval: intervalOf(moments),
    base: moments.n,
  }
}

/** Where all say the same, nothing is known about how far others might be away. */
function intervalOf(moments: Moments): Interval | null {
  const sd = standardDeviation(moments)
  if (sd === null || sd === 0) return null
  const standardError = sd / Math.sqrt(moments.n)
  return meanInterval({ mean: moments.mean, standardError, df: moments.n - 1 })
}

const share = (count: number, base: number) => ({
  percent: base === 0 ? null : (100 * count) / base,
  interval: wilsonInterval(count, base),
})

function evaluateAssociation(rule: AssociationRule, tables: TableLookup): FindingValue {
  const table = tables(crossId(rule.x.variable, rule.y.variable))
  if (table?.kind !== 'cross') return NO_VALUE
  const counts = rule.x.order.map((x) =>
    rule.y.order.map((y) =>
      cellOf(table, table.rowValues.indexOf(x), table.columnValues.indexOf(y)),
    ),
  )
  const { gamma, tauB, spearman } = ordinalAssociation(counts)
  const steps = rule.x.order.map((value): Step => {
    // A table of its own, so that a step moves only when enough people have made it.
    const part = tables(oneWayId(rule.y.variable, isAnswer(rule.x.variable, value)))
    if (part?.kind !== 'oneWay') return { value, count: null, base: null }
    return { value, count: countInBox(part.counts, rule.favourable), base: part.base.substantive }
  })
  return {
    kind: 'association',
    base: table.base,
    gamma,
    tauB,
    spearman,
    steps,
    rising: rises(steps),
  }
}

const cellOf = (table: CrossTable, row: number, column: number) => table.counts[row]?.[column] ?? 0

/** Shares are compared as fractions of integers, so that no rounding decides. */
export function rises(steps: readonly Step[]): boolean | null {
  for (const [index, step] of steps.entries()) {
    if (step.count === null || step.base === null || step.base === 0) return null
    const next = steps[index + 1]
    if (next === undefined || next.count === null || next.base === null || next.base === 0) continue
    if (step.count * next.base >= next.count * step.base) return false
  }
  return true
}

function evaluateGroups(rule: GroupsRule, tables: TableLookup): FindingValue {
  const [first, second] = rule.groups.map((group) => evaluateGroup(rule, group, tables))
  if (first === undefined || second === undefined || first === null || second === null)
    return NO_VALUE
  return { kind: 'groups', groups: [first, second], direction: direction(first, second) }
}

function evaluateGroup(
  rule: GroupsRule,
  group: ComparedGroup,
  tables: TableLookup,
): GroupValue | null {
  const table = tables(oneWayId(rule.variable, group.where))
  if (table?.kind !== 'oneWay') return null
  const count = countInBox(table.counts, rule.values)
  const base = table.base.substantive
  return { label: group.label, count, base, ...share(count, base) }
}

function direction(first: GroupValue, second: GroupValue) {
  if (first.base === 0 || second.base === 0) return null
  const difference = first.count * second.base - second.count * first.base
  return difference > 0 ? 'firstHigher' : difference < 0 ? 'secondHigher' : 'equal'
}
