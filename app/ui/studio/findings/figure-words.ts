import type { FindingRule } from '../../../core/findings/finding.ts'
import type { PresentedContrast } from '../../../core/results/presented-comparisons.ts'
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
import {
  contrastFigure,
  contrastRange,
  printP,
  type ContrastUnit,
} from '../../results/contrast-words.ts'
import { inUnits } from '#app/core/results/score-words.ts'
import { BASE_WORDS, REASON_WORDS } from '../../results/words.ts'

/** A finding at a glance: one figure, and of whom it is. */
export type FigureWords = { readonly figure: string; readonly notes: readonly string[] }

type Counted = { readonly kind: FindingRule['kind']; readonly responses: number }

export function figureWords(value: PresentedValue, counted: Counted): FigureWords {
  const { responses } = counted
  if (value.kind === 'none') return { figure: NO_VALUE, notes: [whyNothing(value, counted)] }
  if (isOfNobody(value)) return { figure: NO_VALUE, notes: [whyNobody(responses)] }
  const of = (base: number) => ofPeople(base, responses)
  switch (value.kind) {
    case 'share':
      return {
        figure: printPercent(value.count, value.base),
        notes: [
          `${printNumber(value.count)} of ${printNumber(value.base)} ${BASE_WORDS[value.percentOf]}`,
          ...range(value.interval, printRange),
        ],
      }
    case 'score': {
      const print = (score: number) => inUnits(value.of, score)
      return {
        figure: value.value === null ? NO_VALUE : print(value.value),
        notes: [
          of(value.base),
          ...range(value.interval, ([low, high]) => `${print(low)} to ${print(high)}`),
        ],
      }
    }
    case 'groups':
      return {
        figure: value.difference === null ? NO_VALUE : contrastFigure(value.difference, 'points'),
        notes: [
          ...value.groups.map(
            ({ label, value: percent, base }) =>
              `${label}: ${printWholePercent(percent)} of ${of(base)}`,
          ),
          ...surely(value.difference, 'points'),
        ],
      }
    case 'difference': {
      const unit = value.of === 'mean' ? 'units' : 'points'
      return {
        figure: value.difference === null ? NO_VALUE : contrastFigure(value.difference, unit),
        notes: [
          ...value.groups.map(
            ({ label, value: mean, base }) =>
              `${label}: ${mean === null ? NO_VALUE : inUnits(value.of, mean)}, ${of(base)}`,
          ),
          ...surely(value.difference, unit),
        ],
      }
    }
    case 'association':
      return {
        figure: value.gamma === null ? NO_VALUE : `Gamma ${printCoefficient(value.gamma.estimate)}`,
        notes: [
          ...(value.gamma === null
            ? ['Everybody gave the same answer to one of the two']
            : range(value.gamma.interval, coefficients)),
          `${of(value.base.substantive)} with an answer to both`,
          ...(value.rising === null
            ? ['Nobody stands at one of the steps']
            : [value.rising ? 'Rises at every step' : 'Does not rise at every step']),
        ],
      }
    case 'nominalAssociation':
      return {
        figure: `V ${printCoefficient(value.cramersV)}`,
        notes: [
          `${of(value.base)} with an answer to both`,
          ...(value.p === null ? [] : [printP(value.p)]),
        ],
      }
    case 'ranking': {
      const [first] = value.items
      return {
        figure: first?.meanRank == null ? NO_VALUE : first.label,
        notes: value.items.map(
          ({ label, meanRank, base }) =>
            `${label}: ${meanRank === null ? NO_VALUE : `mean place ${meanRank.toFixed(1)}`}, ${of(base)}`,
        ),
      }
    }
    case 'multiple': {
      const [first] = value.answers
      return {
        figure: first?.label ?? NO_VALUE,
        notes: [
          `${of(value.base)} who ticked anything`,
          ...value.answers.map(({ label, percent }) => `${label}: ${printWholePercent(percent)}`),
        ],
      }
    }
    case 'drivers':
      return {
        figure: value.drivers[0]?.label ?? NO_VALUE,
        notes: [
          `Together they go with ${printWholePercent(100 * value.rSquared)} of the differences between people`,
          `${of(value.base)} with an answer to all`,
        ],
      }
    case 'sideBySide': {
      const sides = value.sides.map(({ label, value: side }) => ({
        label,
        words: figureWords(side, { kind: 'sideBySide', responses: 1 }),
      }))
      return {
        figure: sides.every(({ words }) => words.figure === NO_VALUE)
          ? NO_VALUE
          : sides.map(({ words }) => words.figure).join(' | '),
        notes: sides.map(({ label, words }) => [label, ...words.notes.slice(0, 1)].join(': ')),
      }
    }
    default:
      return unreachable(value)
  }
}

type Some = Exclude<PresentedValue, { readonly kind: 'none' }>

/** Is there nobody of whom it could speak? */
function isOfNobody(value: Some): boolean {
  switch (value.kind) {
    case 'share':
    case 'score':
    case 'multiple':
    case 'nominalAssociation':
    case 'drivers':
      return value.base === 0
    case 'groups':
    case 'difference':
      return value.groups.every(({ base }) => base === 0)
    case 'association':
      return value.base.substantive === 0
    case 'ranking':
      return value.items.every(({ base }) => base === 0)
    case 'sideBySide':
      return false
    default:
      return unreachable(value)
  }
}

const whyNobody = (responses: number): string =>
  responses === 0
    ? 'No answers yet'
    : `None of the ${printNumber(responses)} responses has an answer that counts here`

function whyNothing(
  { reason }: Extract<PresentedValue, { readonly kind: 'none' }>,
  { kind, responses }: Counted,
): string {
  if (responses === 0) return whyNobody(0)
  if (reason === 'noModel')
    return `${REASON_WORDS.noModel}: an outcome or driver has one answer only, or one driver is made of others`
  if (reason !== undefined) return REASON_WORDS[reason]
  switch (kind) {
    case 'drivers':
      return 'Too few people have an answer to all of them'
    case 'nominalAssociation':
      return 'Everybody gave the same answer to one of the two, or nobody was asked both'
    case 'sideBySide':
      return 'Not published, or not enough answers'
    case 'share':
    case 'score':
    case 'groups':
    case 'difference':
    case 'association':
    case 'ranking':
    case 'multiple':
      return 'Nobody was asked this yet: answers come once this draft is published'
    default:
      return unreachable(kind)
  }
}

const ofPeople = (base: number, responses: number): string =>
  base === 0 && responses === 0
    ? 'no answers yet'
    : `${printNumber(base)} ${base === 1 ? 'person' : 'people'}`

type Range = readonly [number, number]

const range = (interval: Range | null, print: (range: Range) => string): readonly string[] =>
  interval === null ? [] : [`95% range ${print(interval)}`]

const coefficients = ([low, high]: Range): string =>
  `${printCoefficient(low)} to ${printCoefficient(high)}`

function surely(difference: PresentedContrast | null, unit: ContrastUnit): readonly string[] {
  if (difference === null) return ['No difference can be told: nobody is in one of the groups']
  const { interval, p } = difference
  return [
    ...range(interval, (of) => contrastRange(difference, of, unit)),
    ...(p === null ? [] : [printP(p)]),
  ]
}
