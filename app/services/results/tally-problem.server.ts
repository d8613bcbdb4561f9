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
      return `Weights can’t be found: ${rakingWords(refusal)}`
    default:
      return unreachable(refusal)
  }
}

function rakingWords({
  because,
  variables,
}: Extract<TallyRefusal, { readonly code: 'notRaked' }>): string {
  const nameOf = (margin: number) => variables[margin] ?? `margin ${margin + 1}`
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
      return `the targets of ${nameOf(because.margin)} add up to ${because.sum}, not 1`
    case 'missingAnswer':
      return `no target was set for what ${peopleWords(because.people)} answered to ${nameOf(because.margin)}`
    case 'emptyTarget':
      return `nobody gave the answer of target ${because.target + 1} of ${nameOf(because.margin)}`
    case 'notConverged':
      return `the targets are still missed after ${because.iterations} rounds`
    default:
      return unreachable(because)
  }
}

const peopleWords = (people: number) => (people === 1 ? '1 person' : `${people} people`)

const snakeCase = (code: string) => code.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
