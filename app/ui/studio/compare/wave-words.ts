import { unreachable } from '#app/core/result.ts'
import type {
  Caution,
  PresentedWave,
  PresentedWaveDifference,
  PresentedWaves,
} from '#app/core/results/presented-waves.ts'
import { NO_VALUE, printCoefficient, printDay, printPoints } from '../../charts/printed.ts'
import { printP } from '../../results/contrast-words.ts'
import { SOURCE_WORDS } from '../../results/words.ts'
import { WEIGHTING_WORDS } from '../tables/table-words.ts'

export const CAUTION_WORDS: Readonly<Record<Caution, string>> = {
  oneSurvey:
    'Two parts of one survey. A difference is a change only if people came to both parts in the same way.',
  sameRecruitment:
    'Two surveys of people who were invited. A difference is a change only if both lists were drawn alike and the questions stood in the same place.',
  openLinks:
    'Other people, other time: in both surveys people chose to answer. A difference is a gap, not a trend.',
  otherRecruitment: 'Other people, found in another way. A difference is a gap, not a trend.',
  rebuilt:
    'One side is rebuilt from published percentages, of other people in another year. A difference is a gap, not a trend; no row is a person, so nothing is tested.',
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Which answers make a side: `Answers given here, version 2, 1 May 2026 to 3 May 2026`. */
export function partWords({ source, version, from, before, weighting }: PresentedWave): string {
  return [
    SOURCE_WORDS[source],
    ...(version === null ? [] : [`version ${version}`]),
    ...daysWords(from, before),
    ...(weighting === 'none' ? [] : [`weighted ${WEIGHTING_WORDS[weighting] ?? weighting}`]),
  ].join(', ')
}

function daysWords(from: number | null, before: number | null): readonly string[] {
  const last = before === null ? null : printDay(before - DAY_MS)
  if (from === null) return last === null ? [] : [`until ${last}`]
  return last === null ? [`from ${printDay(from)}`] : [`${printDay(from)} to ${last}`]
}

export const printDifference = (
  difference: PresentedWaveDifference | null,
  unit: 'points' | 'units',
): string => (difference === null ? NO_VALUE : printOne(difference.estimate, unit))

export const printDifferenceRange = (
  [lower, upper]: readonly [number, number],
  unit: 'points' | 'units',
): string => `${printOne(lower, unit)} to ${printOne(upper, unit)}`

const printOne = (value: number, unit: 'points' | 'units'): string => {
  switch (unit) {
    case 'points':
      return printPoints(value)
    case 'units':
      return value > 0 ? `+${printCoefficient(value)}` : printCoefficient(value)
    default:
      return unreachable(unit)
  }
}

export const printAdjusted = (p: number | null): string =>
  p === null
    ? NO_VALUE
    : printP({ relation: 'is', value: p }).replace(/^p = /, '').replace('p ', '')

/** How the differences and their tests were made. */
export function methodWords({ samples, shared, tested, answers }: PresentedWaves): string {
  if (tested === 'constructed')
    return 'Differences are of rebuilt percentages; chance has no part in them.'
  const drawn =
    samples === 'joint'
      ? `Both sides are parts of the same responses, compared by joint linearisation${shared === 0 ? '' : ', which allows for those on both sides'}`
      : 'The two surveys count as samples drawn apart: variances add up'
  const adjusted =
    answers.length > 1
      ? ' p-values of the answers are adjusted by Holm; that of the mean is not.'
      : ''
  return `${drawn}. Differences are the first side less the second, with 95% ranges and two-sided t-tests with linearised errors; answers that nobody or everybody gave are not tested.${adjusted} Ranges of percentages are Wilson’s.`
}
