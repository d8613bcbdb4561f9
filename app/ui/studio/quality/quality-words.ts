import type { PresentedQuality } from '#app/core/results/presented-quality.ts'
import { NO_VALUE, printCoefficient, printNumber, printWholePercent } from '../../charts/printed.ts'
import { FLAG_WORDS } from '../tables/table-words.ts'

const people = (count: number) => (count === 1 ? '1 person' : `${printNumber(count)} people`)

export function conspicuousSentence({ conspicuous, people: all }: PresentedQuality): string {
  const some = conspicuous === 0 ? 'None' : printNumber(conspicuous)
  return `${some} of ${people(all)} ${conspicuous > 1 ? 'have' : 'has'} a quality flag or ${conspicuous > 1 ? 'stand' : 'stands'} out beside the others. It asks for a look; it proves nothing, and nobody is left out by it.`
}

export function paceSentences({ pace }: PresentedQuality): readonly string[] {
  if (pace === null) return ['Nobody’s duration is known.']
  const { known, sampled, medianMinutes, underThirdOfMedian, logOutliers } = pace
  const among = sampled < known ? ` (of ${people(sampled)}, evenly spread)` : ''
  return [
    `The median is ${printNumber(medianMinutes)} minutes${among}; the duration of ${people(known)} is known, to the minute.`,
    `${people(underThirdOfMedian)} took less than a third of that.`,
    `${people(logOutliers)} ${logOutliers === 1 ? 'is' : 'are'} conspicuously fast by the logarithm of their duration.`,
  ]
}

export function matchSentence({ match }: PresentedQuality): string {
  if (match.kind === 'notCompared')
    return match.reason === 'tooFewQuestions'
      ? 'There are too few questions with one answer to compare people by.'
      : 'There are not two people to compare.'
  return `Of the newest ${people(match.people)}, compared pair by pair over ${match.questions} questions, ${people(match.alike)} gave at least ${printWholePercent(100 * match.from)} of their answers as somebody else did. With few questions that happens by chance.`
}

type Listed = PresentedQuality['responses'][number]

/** Why a response is listed, in few words. */
export function reasonsOf({ flags, speed, grids }: Listed, isAlike: boolean): string {
  const reasons = [
    ...flags.map((flag) => FLAG_WORDS[flag].name),
    ...(speed !== null && (speed.underThirdOfMedian || speed.logOutlier) ? ['Fast'] : []),
    ...(!flags.includes('straightLining') && grids.some(({ straightLined }) => straightLined)
      ? ['Same answer down a grid']
      : []),
    ...(isAlike ? ['Alike with another'] : []),
  ]
  return reasons.join(', ')
}

export const printMinutes = (minutes: number | null): string =>
  minutes === null ? NO_VALUE : minutes === 0 ? 'under 1' : printNumber(minutes)

export const printFigure = (value: number | null): string =>
  value === null ? NO_VALUE : printCoefficient(value)
