import { textIn } from '../definition/localized-text.ts'
import type { FindingRule } from '../findings/finding.ts'
import type { Contrast, FindingValue } from '../findings/finding-value.ts'
import { unreachable } from '../result.ts'
import type { Association } from '../stats/association.ts'
import { inPercent, type Intervals } from './present-variable.ts'
import type { PresentedCoefficient, PresentedValue } from './public-results.ts'
import type { PresentedContrast } from './presented-comparisons.ts'
import { choiceLabel, variableLabel, type Reader } from './words.ts'

/** A value in words and percent, of live answers with its intervals. */
export function presentValue(
  rule: FindingRule,
  value: FindingValue,
  intervals: Intervals,
  asOf: number | null,
  reader: Reader,
): PresentedValue {
  const constructed = intervals === 'none'
  const interval = (of: { readonly lower: number; readonly upper: number } | null) =>
    constructed ? null : inPercent(of)
  switch (value.kind) {
    case 'none':
      return value
    case 'share':
      return {
        kind: 'share',
        count: value.count,
        base: value.base,
        percentOf: value.percentOf,
        value: value.percent,
        interval: interval(value.interval),
        asOf,
      }
    case 'score':
      return {
        kind: 'score',
        of: value.of,
        base: value.base,
        value: value.value,
        standardDeviation: value.standardDeviation,
        // In its own units; see `inPercent` for shares.
        interval: constructed ? null : asRange(value.interval),
        asOf,
      }
    case 'groups':
      return {
        kind: 'groups',
        constructed,
        direction: value.direction,
        groups: value.groups.map((group) => ({
          label: textIn(group.label, reader.locale),
          count: group.count,
          base: group.base,
          value: group.percent,
          interval: interval(group.interval),
        })),
        difference: contrast(value.difference, intervals),
        asOf,
      }
    case 'difference':
      return {
        kind: 'difference',
        of: value.of,
        groups: value.groups.map(({ label, value: mean, base }) => ({
          label: textIn(label, reader.locale),
          value: mean,
          base,
        })),
        difference: contrast(value.difference, intervals),
        asOf,
      }
    case 'ranking':
      return {
        kind: 'ranking',
        items: value.items.map((item) => ({
          value: item.item,
          label: variableLabel(reader, item.variable),
          base: item.base,
          meanRank: item.meanRank,
          interval: constructed ? null : asRange(item.interval),
          firstChoice: item.firstChoice && {
            count: item.firstChoice.count,
            base: item.firstChoice.base,
            value: item.firstChoice.percent,
            interval: interval(item.firstChoice.interval),
          },
        })),
        asOf,
      }
    case 'multiple': {
      const of = rule.kind === 'multiple' ? rule.variable : ''
      return {
        kind: 'multiple',
        base: value.base,
        answers: value.answers.map((answer) => ({
          value: answer.value,
          label: choiceLabel(reader, of, answer.value),
          count: answer.count,
          base: value.base,
          percent: answer.percent,
          interval: interval(answer.interval),
        })),
        asOf,
      }
    }
    case 'nominalAssociation':
      return {
        kind: 'nominalAssociation',
        base: value.base,
        cramersV: value.cramersV,
        p: constructed ? null : value.p,
        asOf,
      }
    case 'drivers':
      return {
        kind: 'drivers',
        base: value.base,
        rSquared: value.rSquared,
        drivers: value.drivers.map(({ variable, ...driver }) => ({
          variable,
          label: variableLabel(reader, variable),
          ...driver,
        })),
      }
    case 'association': {
      const x = rule.kind === 'association' ? rule.x.variable : ''
      return {
        kind: 'association',
        base: value.base,
        constructed,
        gamma: coefficient(value.gamma, intervals),
        tauB: coefficient(value.tauB, intervals),
        spearman: coefficient(value.spearman, intervals),
        steps: value.steps.map((step) => ({
          label: choiceLabel(reader, x, step.value),
          count: step.count,
          base: step.base,
        })),
        rising: value.rising,
        asOf,
      }
    }
    default:
      return unreachable(value)
  }
}

const coefficient = (
  association: Association | null,
  intervals: Intervals,
): PresentedCoefficient | null =>
  association === null
    ? null
    : {
        estimate: association.estimate,
        interval: intervals === 'none' ? null : asRange(association.interval),
      }

const contrast = (of: Contrast | null, intervals: Intervals): PresentedContrast | null =>
  of === null
    ? null
    : intervals === 'none'
      ? { estimate: of.estimate, interval: null, p: null }
      : { estimate: of.estimate, interval: asRange(of.interval), p: of.p }

const asRange = (
  interval: { readonly lower: number; readonly upper: number } | null,
): readonly [number, number] | null => (interval === null ? null : [interval.lower, interval.upper])
