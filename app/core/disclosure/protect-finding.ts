import { rises } from '../findings/evaluate-finding.ts'
import type { FindingValue, GroupValue, ScoreValue, Step } from '../findings/finding-value.ts'
import type { Association } from '../stats/association.ts'
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
      return value.groups.every(isGroupSafe) ? value : { kind: 'none' }
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
  interval:
    value.interval === null
      ? null
      : { lower: twoDecimals(value.interval.lower), upper: twoDecimals(value.interval.upper) },
})

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
        interval:
          association.interval === null
            ? null
            : {
                lower: twoDecimals(association.interval.lower),
                upper: twoDecimals(association.interval.upper),
              },
      }

const twoDecimals = (value: number) => Math.round(value * 100) / 100
