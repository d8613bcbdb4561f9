import type { CrosstabMethod, PresentedGroup } from '#app/core/results/presented-crosstab.ts'
import { printNumber, printWeighted } from '../../charts/printed.ts'
import { ADJUSTMENT_WORDS, WEIGHTING_WORDS } from './table-words.ts'

export const SIGNED_IN_SENTENCE =
  'Exact and as of now, for you who are signed in: never publish it without checking small cells.'

export const intervalSentence = (interval: CrosstabMethod['interval']): string =>
  interval === 'wilson'
    ? 'Ranges are 95% Wilson score intervals, of means by Student’s t.'
    : 'Ranges are 95% Wilson score intervals on the effective people of each share, of means by Student’s t with linearised errors.'

/** By what pairs of columns are compared, and what a letter means. */
export function lettersSentence(
  { adjustment, level }: Pick<CrosstabMethod, 'adjustment' | 'level'>,
  groups: readonly Pick<PresentedGroup, 'test'>[],
): string {
  const tests = [
    ...(groups.some(({ test }) => test === 'z') ? ['a z-test of pooled shares'] : []),
    ...(groups.some(({ test }) => test === 't')
      ? ['a t-test with linearised errors where weights or overlap matter']
      : []),
  ].join(', or ')
  const adjusted =
    adjustment === 'none' ? 'not adjusted' : `adjusted by ${ADJUSTMENT_WORDS[adjustment]}`
  return `A letter names a column of the same group whose column percentage or mean is significantly smaller: ${tests}, ${adjusted} over the table, at the ${printNumber(100 * level)}% level.`
}

export function weightingSentence(
  {
    weighting,
    effective,
    designEffect,
  }: Pick<CrosstabMethod, 'weighting' | 'effective' | 'designEffect'>,
  people: number,
  flagged: 'kept' | 'leftOut',
): string {
  const flags =
    flagged === 'kept'
      ? 'People with a quality flag are in.'
      : 'People with a quality flag are out.'
  if (weighting === 'none') return `Not weighted. ${flags}`
  const worth =
    effective === null || designEffect === null
      ? ''
      : `: ${printNumber(people)} people are worth ${printWeighted(effective)}, a design effect of ${designEffect.toFixed(2)}`
  return `Weighted ${WEIGHTING_WORDS[weighting] ?? weighting}${worth}. ${flags}`
}
