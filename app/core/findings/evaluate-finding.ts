import type { Codebook } from '../codebook/variable.ts'
import { ordinalAssociation } from '../stats/ordinal-association.ts'
import { wilsonInterval } from '../stats/wilson-interval.ts'
import { unreachable } from '../result.ts'
import { standardDeviation } from '../stats/moments.ts'
import { scoredMoments } from './scored-moments.ts'
import { countInBox } from '../tally/tables/box.ts'
import { crossId, oneWayId, type CrossTable, type Table } from '../tally/tables/table.ts'
import { isAnswer } from './tables-for.ts'
import { evaluateNominalAssociation } from './evaluate-association.ts'
import { evaluateDifference, evaluateGroups } from './evaluate-difference.ts'
import { evaluateMultiple } from './evaluate-multiple.ts'
import { evaluateRanking, intervalOf } from './evaluate-ranking.ts'
import type { AssociationRule, FindingRule, ScoreRule, ShareRule } from './finding.ts'
import type { FindingValue, Step } from './finding-value.ts'

export type TableLookup = (id: string) => Table | null

const NO_VALUE: FindingValue = { kind: 'none' }

/**
 * Reads a rule from tables. Which tables there are decides what may be known; the codebook, which
 * groups are sure not to overlap.
 */
export function evaluateFinding(
  rule: FindingRule,
  tables: TableLookup,
  codebook: Codebook = [],
): FindingValue {
  switch (rule.kind) {
    case 'share':
      return evaluateShare(rule, tables)
    case 'score':
      return evaluateScore(rule, tables)
    case 'association':
      return evaluateAssociation(rule, tables)
    case 'groups':
      return evaluateGroups(rule, tables, codebook)
    case 'difference':
      return evaluateDifference(rule, tables, codebook)
    case 'ranking':
      return evaluateRanking(rule, tables)
    case 'multiple':
      return evaluateMultiple(rule, tables)
    case 'nominalAssociation':
      return evaluateNominalAssociation(rule, tables)
    case 'drivers':
      return { kind: 'none', reason: 'ownersOnly' }
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
