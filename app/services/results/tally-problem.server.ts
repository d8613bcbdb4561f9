import { problem, type Problem } from '../../core/problem.ts'
import { unreachable } from '../../core/result.ts'
import type { RakingRefusal } from '../../core/stats/raking.ts'
import type { TallyRefusal } from '../../core/tally/analysis/refusal.ts'
import { badParameter } from './read-selection.server.ts'

/** A table that can't be counted as it was asked for. */
export const tallyProblem = (refusal: TallyRefusal): Problem =>
  refusal.code === 'notRaked'
    ? notWeighted(refusal.because, wordsOf(refusal))
    : badParameter('columns', snakeCase(refusal.code), wordsOf(refusal))

/** The request is well understood: other responses could be weighted so, and these perhaps later. */
const notWeighted = ({ kind }: RakingRefusal, message: string): Problem =>
  problem('not_weighted', message, {
    errors: [{ pointer: '/weight', code: snakeCase(kind), message }],
  })

function wordsOf(refusal: TallyRefusal): string {
  switch (refusal.code) {
    case 'unknownVariable':
      return `There is no variable ${refusal.variable}`
    case 'noCategories':
      return `${refusal.variable} has no answers to choose from; band it first`
    case 'overlapping':
      return `People may stand in several answers of ${refusal.variable}`
    case 'notANumber':
      return `${refusal.variable} is not a number`
    case 'notADate':
      return `${refusal.variable} is not a date`
    case 'unknownCategory':
      return `${refusal.variable} has no answer ${refusal.value}`
    case 'tooManyCombinations':
      return `${refusal.variables.join(' and ')} make too many combinations for one table`
    case 'tooManyPeriods':
      return `There are too many periods for one table; take longer ones than a ${refusal.by}`
    case 'emptyGroup':
      return 'A group of columns names no variable'
    case 'notRaked':
      return `Weights can’t be found: ${rakingWords(refusal.because)}`
    default:
      return unreachable(refusal)
  }
}

function rakingWords(because: RakingRefusal): string {
  switch (because.kind) {
    case 'nobody':
      return 'nobody is there to weigh'
    case 'noMargins':
      return 'no targets are set'
    case 'badBounds':
      return 'the bounds leave no room'
    case 'badTarget':
      return 'a target is not a share above 0'
    case 'targetsOffOne':
      return `the targets of margin ${because.margin + 1} add up to ${because.sum}, not 1`
    case 'missingAnswer':
      return `${because.people} people have no answer that margin ${because.margin + 1} has a target for`
    case 'emptyTarget':
      return `nobody gave answer ${because.target + 1} of margin ${because.margin + 1}`
    case 'notConverged':
      return `the targets are still missed after ${because.iterations} rounds`
    default:
      return unreachable(because)
  }
}

const snakeCase = (code: string) => code.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
