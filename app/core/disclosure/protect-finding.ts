import { rises } from '../findings/evaluate-finding.ts'
import type {
  Contrast,
  DifferenceValue,
  FindingValue,
  GroupValue,
  PValue,
  ScoredGroup,
  ScoreValue,
  Step,
} from '../findings/finding-value.ts'
import type { Association } from '../stats/association.ts'
import type { Interval } from '../stats/score-interval.ts'
import { unreachable } from '../result.ts'
import { DISCLOSURE } from './rules.ts'

/**
 * A finding as the public may see it. Crosstabs and filtered tables hide counts from 1 to 4 on
 * either side of a share; coefficients keep two decimals, since more would give the cells away.
 */
export function protectFinding(value: FindingValue, filtered: 'filtered' | 'whole'): FindingValue {
  switch (value.kind) {
    case 'none':
      return value
    case 'share':
      return filtered === 'whole' || isSafe(value.count, value.base) ? value : { kind: 'none' }
    // Its table moves under the rules of tables, and a mean gives no cell away that this table keeps.
    case 'score':
      return filtered === 'whole' ? value : coarseScore(value)
    case 'groups':
      return value.groups.every(isGroupSafe)
        ? { ...value, difference: coarseContrast(value.difference) }
        : { kind: 'none' }
    case 'difference':
      return value.groups.every(isScoreSafe) ? coarseDifference(value) : { kind: 'none' }
    // Whole tables, of which every count is shown.
    case 'multiple':
    case 'ranking':
      return value
    case 'nominalAssociation':
      return { ...value, cramersV: twoDecimals(value.cramersV), p: coarseP(value.p) }
    case 'drivers':
      return { kind: 'none', reason: 'ownersOnly' }
    case 'association': {
      const steps = value.steps.map(protectStep)
      return {
        ...value,
        gamma: coarse(value.gamma),
        tauB: coarse(value.tauB),
        spearman: coarse(value.spearman),
        steps,
        rising: rises(steps),
      }
    }
    default:
      return unreachable(value)
  }
}

/** Of a filtered table, cells are hidden, and an exact mean and spread could give them away. */
const coarseScore = (value: ScoreValue): ScoreValue => ({
  ...value,
  value: value.value === null ? null : twoDecimals(value.value),
  standardDeviation: value.standardDeviation === null ? null : twoDecimals(value.standardDeviation),
  interval: coarseInterval(value.interval),
})

/** Few scores are given away by mean and spread, and with them how few people have one of them. */
const isScoreSafe = ({ base, leastCount }: ScoredGroup) =>
  base >= DISCLOSURE.smallestBase && (leastCount === null || !isSmallCell(leastCount))

const coarseDifference = (value: DifferenceValue): DifferenceValue => {
  const [first, second] = value.groups
  const scored = (group: ScoredGroup): ScoredGroup => ({
    ...group,
    value: group.value === null ? null : twoDecimals(group.value),
  })
  return {
    ...value,
    groups: [scored(first), scored(second)],
    difference: coarseContrast(value.difference),
  }
}

const coarseContrast = (difference: Contrast | null): Contrast | null =>
  difference === null
    ? null
    : {
        estimate: twoDecimals(difference.estimate),
        interval: coarseInterval(difference.interval),
        p: coarseP(difference.p),
      }

const coarseInterval = (interval: Interval | null): Interval | null =>
  interval === null
    ? null
    : { lower: twoDecimals(interval.lower), upper: twoDecimals(interval.upper) }

/** Two digits, and no more than that it is below one in a thousand. */
function coarseP(p: PValue | null): PValue | null {
  if (p === null) return null
  return p.value < LEAST_P
    ? { relation: 'below', value: LEAST_P }
    : { relation: p.relation, value: Number(p.value.toPrecision(2)) }
}

const LEAST_P = 0.001

const isGroupSafe = ({ count, base }: GroupValue) =>
  base >= DISCLOSURE.smallestBase && isSafe(count, base)

const isSafe = (count: number, base: number) => !isSmallCell(count) && !isSmallCell(base - count)

const isSmallCell = (count: number) => count >= 1 && count <= DISCLOSURE.largestSmallCell

const protectStep = (step: Step): Step =>
  step.count !== null &&
  step.base !== null &&
  step.base >= DISCLOSURE.smallestBase &&
  isSafe(step.count, step.base)
    ? step
    : { value: step.value, count: null, base: null }

const coarse = (association: Association | null): Association | null =>
  association === null
    ? null
    : {
        estimate: twoDecimals(association.estimate),
        standardError: twoDecimals(association.standardError),
        interval: coarseInterval(association.interval),
      }

const twoDecimals = (value: number) => Math.round(value * 100) / 100
