import { unreachable } from '../result.ts'
import type { Columns } from '../tally/columns/columns.ts'
import { crosstab } from '../tally/analysis/count-crosstab.ts'
import type { DesignSpec } from '../tally/designs/design-of.ts'
import { NO_SAMPLING } from '../tally/designs/sampling-plan.ts'
import { rankSummary } from '../tally/analysis/rank-summary.ts'
import { narrowed } from '../tally/axes/narrowed.ts'
import { shareOfBase } from '../tally/analysis/share-of-base.ts'
import { summarise } from '../tally/analysis/summarise.ts'
import type { Filter } from '../tally/tables/table.ts'
import { exactly } from './contrast.ts'
import { differenceFromRows, groupsFromRows, scoreFromRows } from './compare-rows.ts'
import { driversFromRows } from './drivers-from-rows.ts'
import { evaluateFinding, type TableLookup } from './evaluate-finding.ts'
import { bestFirst } from './evaluate-ranking.ts'
import type {
  FindingRule,
  MultipleRule,
  NominalAssociationRule,
  RankingRule,
  ShareRule,
} from './finding.ts'
import type { FindingValue } from './finding-value.ts'
import { itemVariable } from './tables-for.ts'

/** Rows of which whoever asks may know everything, which of them are meant, and how much each counts. */
export type FindingRows = {
  readonly columns: Columns
  readonly where: Filter | null
  readonly design: DesignSpec
}

const NO_VALUE: FindingValue = { kind: 'none' }

/**
 * A rule of the rows themselves: weighted, in their sample design, and with what no table holds.
 * `tables` are of the same rows, for what they tell exactly.
 */
export function evaluateFromRows(
  rule: FindingRule,
  rows: FindingRows,
  tables: TableLookup,
): FindingValue {
  const { weighting, sampling = NO_SAMPLING } = rows.design
  const isWeighted = weighting.kind !== 'none'
  const isSimple = !isWeighted && sampling.strata === null && sampling.clusters === null
  switch (rule.kind) {
    case 'share':
      return isSimple ? evaluateFinding(rule, tables) : shareFromRows(rule, rows)
    case 'score':
      return isSimple ? evaluateFinding(rule, tables) : scoreFromRows(rule, rows)
    case 'multiple':
      return isSimple ? evaluateFinding(rule, tables) : multipleFromRows(rule, rows)
    case 'association':
      return isWeighted ? { kind: 'none', reason: 'notWeighted' } : evaluateFinding(rule, tables)
    case 'groups':
      return groupsFromRows(rule, rows)
    case 'difference':
      return differenceFromRows(rule, rows)
    case 'ranking':
      return rankingFromRows(rule, rows)
    case 'nominalAssociation':
      return associationFromRows(rule, rows)
    case 'drivers':
      return driversFromRows(rule, rows)
    case 'sideBySide':
      return NO_VALUE
    default:
      return unreachable(rule)
  }
}

function shareFromRows(rule: ShareRule, { columns, where, design }: FindingRows): FindingValue {
  const { variable, values, percentOf } = rule
  const among = narrowed(where, rule.where)
  const found = shareOfBase(columns, { variable, values, percentOf, where: among, ...design })
  if (!found.ok) return NO_VALUE
  const { count, base, share, interval } = found.value
  const percent = share === null ? null : 100 * share
  return { kind: 'share', count, base, percentOf, percent, interval }
}

function multipleFromRows(
  rule: MultipleRule,
  { columns, where, design }: FindingRows,
): FindingValue {
  const found = summarise(columns, { variable: rule.variable, where, boxes: [], ...design })
  if (!found.ok) return NO_VALUE
  return {
    kind: 'multiple',
    base: found.value.bases.substantive.people,
    answers: found.value.categories
      .filter(({ share }) => share.count > 0)
      .toSorted((left, right) => (right.share.share ?? 0) - (left.share.share ?? 0))
      .slice(0, rule.top)
      .map(({ value, share: { count, share, interval } }) => ({
        value,
        count,
        percent: share === null ? null : 100 * share,
        interval,
      })),
  }
}

function rankingFromRows(rule: RankingRule, { columns, where, design }: FindingRows): FindingValue {
  const found = rankSummary(columns, { question: rule.question, where, ...design })
  if (!found.ok) return NO_VALUE
  const items = rule.items.flatMap((item) => {
    const variable = itemVariable(rule.question, item)
    const ranked = found.value.find((one) => one.variable === variable)
    if (ranked === undefined) return []
    const { count, base, share, interval } = ranked.firstChoice
    return [
      {
        item,
        variable,
        base: ranked.base.people,
        meanRank: ranked.meanRank.mean,
        interval: ranked.meanRank.interval,
        firstChoice: { count, base, percent: share === null ? null : 100 * share, interval },
      },
    ]
  })
  return { kind: 'ranking', items: bestFirst(items) }
}

function associationFromRows(
  { rows, columns: across }: NominalAssociationRule,
  { columns, where, design }: FindingRows,
): FindingValue {
  const table = crosstab(columns, {
    kind: 'crosstab',
    rows,
    banner: [{ variables: [across] }],
    where,
    letters: { adjustment: 'none', level: 0.05 },
    ...design,
  })
  const [group] = table.ok ? table.value.groups : []
  const test = group?.association?.raoScott ?? null
  return group === undefined || test === null || test.cramersV === null
    ? NO_VALUE
    : {
        kind: 'nominalAssociation',
        base: group.base.people,
        cramersV: test.cramersV,
        p: exactly(test.p),
      }
}
