import type { Codebook } from '../codebook/variable.ts'
import { momentsDifference } from '../stats/moments-difference.ts'
import { momentsOfCounts } from '../stats/moments.ts'
import { wilsonInterval } from '../stats/wilson-interval.ts'
import { countInBox } from '../tally/tables/box.ts'
import { oneWayId, type Moments } from '../tally/tables/table.ts'
import { areDisjoint } from './are-disjoint.ts'
import { contrastOf } from './contrast.ts'
import type { TableLookup } from './evaluate-finding.ts'
import type { ComparedGroup, DifferenceRule, GroupsRule } from './finding.ts'
import type {
  Contrast,
  FindingValue,
  GroupsValue,
  GroupValue,
  ScoredGroup,
} from './finding-value.ts'
import { leastCount, scoredMoments } from './scored-moments.ts'

const NO_VALUE: FindingValue = { kind: 'none' }

/** The share of some answers in two groups, and by how much it differs. */
export function evaluateGroups(
  rule: GroupsRule,
  tables: TableLookup,
  codebook: Codebook,
): FindingValue {
  const [first, second] = rule.groups.map((group) => evaluateGroup(rule, group, tables))
  if (first === undefined || second === undefined || first === null || second === null)
    return NO_VALUE
  return {
    kind: 'groups',
    groups: [first, second],
    // Shares are compared as fractions of integers, so that no rounding decides.
    direction: directionOf(first.count * second.base - second.count * first.base, first, second),
    difference: contrastBetween(rule, codebook, 100, momentsOf(first), momentsOf(second)),
  }
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
  return {
    label: group.label,
    count,
    base,
    percent: base === 0 ? null : (100 * count) / base,
    interval: wilsonInterval(count, base),
  }
}

/** By the sign of how much more the first has; nothing where either is nobody. */
export function directionOf(
  more: number,
  first: Pick<GroupValue, 'base'>,
  second: Pick<GroupValue, 'base'>,
): GroupsValue['direction'] {
  if (first.base === 0 || second.base === 0) return null
  return more > 0 ? 'firstHigher' : more < 0 ? 'secondHigher' : 'equal'
}

const momentsOf = ({ count, base }: GroupValue): Moments =>
  momentsOfCounts([
    { value: 1, count },
    { value: 0, count: base - count },
  ])

/** A mean, a Net Promoter Score or a net in two groups, and by how much it differs. */
export function evaluateDifference(
  rule: DifferenceRule,
  tables: TableLookup,
  codebook: Codebook,
): FindingValue {
  const [first, second] = rule.groups.map(({ where }) => tables(oneWayId(rule.variable, where)))
  if (first?.kind !== 'oneWay' || second?.kind !== 'oneWay') return NO_VALUE
  const moments = [first, second].map((table) => scoredMoments(table, rule.scoring))
  const [one, other] = moments
  if (one === undefined || other === undefined) return NO_VALUE
  const group = (
    { label }: ComparedGroup,
    { n, mean }: Moments,
    table: typeof first,
  ): ScoredGroup => ({
    label,
    value: n === 0 ? null : mean,
    base: n,
    leastCount: leastCount(table, rule.scoring),
  })
  return {
    kind: 'difference',
    of: rule.scoring.of,
    groups: [group(rule.groups[0], one, first), group(rule.groups[1], other, second)],
    difference: contrastBetween(rule, codebook, 1, one, other),
  }
}

/** Where groups may overlap, tables say how far they are apart, but not how surely. */
function contrastBetween(
  { groups: [first, second] }: Pick<GroupsRule, 'groups'>,
  codebook: Codebook,
  factor: 1 | 100,
  one: Moments,
  other: Moments,
): Contrast | null {
  const found = contrastOf(momentsDifference(one, other), factor)
  const takesOne = (id: string) =>
    codebook.some((variable) => variable.id === id && variable.measure !== 'multiple')
  return found === null || areDisjoint(first.where, second.where, takesOne)
    ? found
    : { ...found, interval: null, p: null }
}
