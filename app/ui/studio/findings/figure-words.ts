import type { PresentedValue } from '../../../core/results/public-results.ts'
import { unreachable } from '../../../core/result.ts'
import {
  NO_VALUE,
  printCoefficient,
  printNumber,
  printPercent,
  printRange,
  printWholePercent,
} from '../../charts/printed.ts'
import { contrastFigure } from '../../results/contrast-words.ts'
import { inUnits } from '../../results/score-words.ts'
import { BASE_WORDS, REASON_WORDS } from '../../results/words.ts'

/** A finding at a glance: one figure, and of whom it is. */
export type FigureWords = { readonly figure: string; readonly notes: readonly string[] }

export function figureWords(value: PresentedValue): FigureWords {
  switch (value.kind) {
    case 'none':
      return {
        figure: NO_VALUE,
        notes: [value.reason === undefined ? 'No answers yet' : REASON_WORDS[value.reason]],
      }
    case 'share':
      return {
        figure: printPercent(value.count, value.base),
        notes: [
          value.base === 0
            ? 'No answers yet'
            : `${printNumber(value.count)} of ${printNumber(value.base)} ${BASE_WORDS[value.percentOf]}`,
          ...(value.interval === null ? [] : [`Range ${printRange(value.interval)}`]),
        ],
      }
    case 'score':
      return {
        figure: value.value === null ? NO_VALUE : inUnits(value.of, value.value),
        notes: [ofPeople(value.base)],
      }
    case 'groups':
      return {
        figure: value.difference === null ? NO_VALUE : contrastFigure(value.difference, 'points'),
        notes: value.groups.map(
          ({ label, value: percent, base }) =>
            `${label}: ${printWholePercent(percent)} of ${printNumber(base)}`,
        ),
      }
    case 'difference': {
      const unit = value.of === 'mean' ? 'units' : 'points'
      return {
        figure: value.difference === null ? NO_VALUE : contrastFigure(value.difference, unit),
        notes: value.groups.map(
          ({ label, value: mean, base }) =>
            `${label}: ${mean === null ? NO_VALUE : inUnits(value.of, mean)}, ${ofPeople(base)}`,
        ),
      }
    }
    case 'association':
      return {
        figure: value.gamma === null ? NO_VALUE : `Gamma ${printCoefficient(value.gamma.estimate)}`,
        notes: [
          ofPeople(value.base.substantive),
          ...(value.rising === null
            ? []
            : [value.rising ? 'Rises at every step' : 'Does not rise at every step']),
        ],
      }
    case 'nominalAssociation':
      return {
        figure: `V ${printCoefficient(value.cramersV)}`,
        notes: [ofPeople(value.base)],
      }
    case 'ranking': {
      const [first] = value.items
      return {
        figure: first?.meanRank == null ? NO_VALUE : first.label,
        notes: value.items.map(
          ({ label, meanRank, base }) =>
            `${label}: ${meanRank === null ? NO_VALUE : `mean place ${meanRank.toFixed(1)}`}, ${ofPeople(base)}`,
        ),
      }
    }
    case 'multiple': {
      const [first] = value.answers
      return {
        figure: first?.label ?? NO_VALUE,
        notes: [
          ofPeople(value.base),
          ...value.answers.map(({ label, percent }) => `${label}: ${printWholePercent(percent)}`),
        ],
      }
    }
    case 'drivers':
      return {
        figure: value.drivers[0]?.label ?? NO_VALUE,
        notes: [
          `Together they go with ${printWholePercent(100 * value.rSquared)} of the differences`,
          ofPeople(value.base),
        ],
      }
    case 'sideBySide':
      return {
        figure: value.sides.map((side) => figureWords(side.value).figure).join(' | '),
        notes: value.sides.map(({ label, value: of }) =>
          [label, ...figureWords(of).notes.slice(0, 1)].join(': '),
        ),
      }
    default:
      return unreachable(value)
  }
}

const ofPeople = (base: number): string =>
  base === 0 ? 'No answers yet' : `${printNumber(base)} ${base === 1 ? 'person' : 'people'}`
