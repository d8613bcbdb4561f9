import type { CrosstabMethod, PresentedGroup } from '#app/core/results/presented-crosstab.ts'
import type { StandardErrors } from '#app/core/tally/designs/weighting.ts'
import { printNumber, printWeighted } from '../../charts/printed.ts'
import { ADJUSTMENT_WORDS, WEIGHTING_WORDS } from './table-words.ts'

export const SIGNED_IN_SENTENCE =
  'Exact and as of now, for you who are signed in: never publish it without checking small cells.'

const INTERVAL_SENTENCES: Readonly<Record<CrosstabMethod['interval'], string>> = {
  wilson: 'Ranges are 95% Wilson score intervals, of means by Student’s t.',
  weightedWilson:
    'Ranges are 95% Wilson score intervals on the effective people of each share, of means by Student’s t with linearised errors.',
  clopperPearson: 'Ranges are exact 95% Clopper–Pearson intervals, of means by Student’s t.',
  logit:
    'Ranges are 95% logit intervals with linearised errors (Wilson’s at 0% and 100%), of means by Student’s t.',
  kornGraubard:
    'Ranges are 95% Korn–Graubard intervals with linearised errors, of means by Student’s t.',
}

export const intervalSentence = (interval: CrosstabMethod['interval']): string =>
  INTERVAL_SENTENCES[interval]

export const RESIDUALS_SENTENCE =
  'Where many more or fewer people stand in a cell than if rows and columns had nothing to do with each other, its adjusted residual is beyond 2 or −2.'

/** By what pairs of columns are compared, and what a letter means. */
export function lettersSentence(
  { adjustment, level, means }: Pick<CrosstabMethod, 'adjustment' | 'level' | 'means'>,
  groups: readonly Pick<PresentedGroup, 'test'>[],
): string {
  const tests = [
    ...(groups.some(({ test }) => test === 'z') ? ['a z-test of pooled shares'] : []),
    ...(groups.some(({ test }) => test === 't')
      ? ['a t-test with linearised errors where weights or overlap matter']
      : []),
    ...(means === 'welch' ? ['Welch’s t-test of means'] : []),
  ].join(', or ')
  const adjusted =
    adjustment === 'none' ? 'not adjusted' : `adjusted by ${ADJUSTMENT_WORDS[adjustment]}`
  return `A letter names a column of the same group whose column percentage or mean is significantly smaller: ${tests}, ${adjusted} over the table, at the ${printNumber(100 * level)}% level.`
}

export function weightingSentence(
  {
    weighting,
    errors,
    effective,
    designEffect,
    withoutWeight,
  }: Pick<CrosstabMethod, 'weighting' | 'errors' | 'effective' | 'designEffect' | 'withoutWeight'>,
  /** In the base; null where several tables have one each. */
  people: number | null,
  flagged: 'kept' | 'leftOut',
): string {
  const flags =
    flagged === 'kept'
      ? 'People with a quality flag are in.'
      : 'People with a quality flag are out.'
  if (weighting === 'none') return `Not weighted. ${flags}`
  const worth =
    people === null || effective === null || designEffect === null
      ? ''
      : `: ${printNumber(people)} people are worth ${printWeighted(effective)}, a design effect of ${designEffect.toFixed(2)}`
  const judged = errors === null ? '' : ` ${ERRORS_SENTENCES[errors]}`
  const left = withoutWeight === 0 ? '' : ` ${withoutWeightSentence(withoutWeight)}`
  return `Weighted ${WEIGHTING_WORDS[weighting] ?? weighting}${worth}.${left}${judged} ${flags}`
}

const withoutWeightSentence = (people: number): string =>
  people === 1
    ? '1 person has no weight and is in no base here, as what it is made of was not answered.'
    : `${printNumber(people)} people have no weight and are in no base here, as what it is made of was not answered.`

const ERRORS_SENTENCES: Readonly<Record<StandardErrors, string>> = {
  asGiven: 'Errors take the weights as given, which is on the safe side.',
  calibrated: 'Errors are calibrated: what the targets explain does not vary.',
}
