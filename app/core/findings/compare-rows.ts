import type { Variable } from '../codebook/variable.ts'
import {
  compareGroups,
  type Compared,
  type ComparedFigures,
} from '../tally/analysis/compare-groups.ts'
import { narrowed } from '../tally/axes/narrowed.ts'
import { shareOfBase } from '../tally/analysis/share-of-base.ts'
import type { Filter } from '../tally/tables/table.ts'
import { contrastOf } from './contrast.ts'
import { directionOf } from './evaluate-difference.ts'
import type { FindingRows } from './evaluate-from-rows.ts'
import type { ComparedGroup, DifferenceRule, GroupsRule, ScoreRule, Scoring } from './finding.ts'
import type { FindingValue, GroupValue, ScoredGroup } from './finding-value.ts'
import { scoreOf } from './scored-moments.ts'

const NO_VALUE: FindingValue = { kind: 'none' }

/** Groups may overlap: what they have in common is in the covariance. */
export function groupsFromRows(
  rule: GroupsRule,
  { columns, where: all, design }: FindingRows,
): FindingValue {
  const { variable, values } = rule
  const [first, second] = rule.groups.map(({ label, where }): GroupValue | null => {
    const percentOf = 'substantive'
    const among = narrowed(all, where)
    const found = shareOfBase(columns, { variable, values, percentOf, where: among, ...design })
    if (!found.ok) return null
    const { count, base, share, interval } = found.value
    return { label, count, base, percent: share === null ? null : 100 * share, interval }
  })
  if (first === undefined || second === undefined || first === null || second === null)
    return NO_VALUE
  const compared = compareGroups(columns, {
    variable,
    compared: { kind: 'share', values },
    groups: [narrowed(all, rule.groups[0].where), narrowed(all, rule.groups[1].where)],
    ...design,
  })
  const difference = compared.ok ? contrastOf(compared.value.difference, 100) : null
  return {
    kind: 'groups',
    groups: [first, second],
    direction:
      design.weighting.kind === 'none'
        ? directionOf(first.count * second.base - second.count * first.base, first, second)
        : directionOf(difference?.estimate ?? 0, first, second),
    difference,
  }
}

export function differenceFromRows(
  rule: DifferenceRule,
  { columns, where: all, design }: FindingRows,
): FindingValue {
  const found = columns.variable(rule.variable)
  if (found === null) return NO_VALUE
  const compared = compareGroups(columns, {
    variable: rule.variable,
    compared: scoresOf(found.variable, rule.scoring),
    groups: [narrowed(all, rule.groups[0].where), narrowed(all, rule.groups[1].where)],
    ...design,
  })
  if (!compared.ok) return NO_VALUE
  const scored = ({ label }: ComparedGroup, { mean, base }: ComparedFigures): ScoredGroup => ({
    label,
    value: mean,
    base: base.people,
    leastCount: null,
  })
  const [first, second] = compared.value.groups
  return {
    kind: 'difference',
    of: rule.scoring.of,
    groups: [scored(rule.groups[0], first), scored(rule.groups[1], second)],
    difference: contrastOf(compared.value.difference, 1),
  }
}

export function scoreFromRows(
  rule: ScoreRule,
  { columns, where: all, design }: FindingRows,
): FindingValue {
  const found = columns.variable(rule.variable)
  const where = narrowed(all, rule.where ?? EVERYBODY)
  if (found === null) return NO_VALUE
  const compared = compareGroups(columns, {
    variable: rule.variable,
    compared: scoresOf(found.variable, rule.scoring),
    groups: [where, where],
    ...design,
  })
  if (!compared.ok) return NO_VALUE
  const [{ mean, interval, base }] = compared.value.groups
  return {
    kind: 'score',
    of: rule.scoring.of,
    value: mean,
    standardDeviation: null,
    interval,
    base: base.people,
  }
}

const EVERYBODY: Filter = { text: 'true', expression: { kind: 'literal', value: true } }

/** What answers are worth, as the tables of a finding score them. */
function scoresOf({ categories }: Variable, scoring: Scoring): Compared {
  if (categories.length === 0 && scoring.of !== 'net') return { kind: scoring.of }
  return {
    kind: 'scores',
    of: categories
      .filter(({ role }) => role !== 'declined')
      .flatMap(({ value }) => {
        const score = scoreOf(value, scoring)
        return score === null ? [] : [{ value, score }]
      }),
  }
}
