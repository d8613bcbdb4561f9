import type { Withheld } from '#app/core/results/topline-answers.ts'
import { printInstant, printNumber } from '../../charts/printed.ts'
import { HELD_BACK, SOURCE_WORDS } from '../words.ts'
import type { ToplineProps } from './ToplinePage.tsx'

export const LEGEND =
  'Every question as it is asked, in its order. Percentages are of those who chose an answer, rounded and not weighted, and may not add to 100; * is less than 0.5, – is not shown. Answers such as “don’t know” stand apart and are counted in people, as is who gave no answer.'

export const WITHHELD_WORDS: Readonly<Record<Withheld, string>> = {
  waiting: 'Figures are not released yet.',
  words: 'Answered in people’s own words or with a date, which are not shown.',
  screener: 'Decides who is asked the rest; its answers are not published.',
  smallBase: HELD_BACK,
  kept: 'Its answers are not published.',
}

export const askedByWords = ({ operator }: Pick<ToplineProps['page'], 'operator'>): string =>
  operator === null ? 'A demonstration: nobody is named as asking' : `Asked by ${operator.name}`

export function countedWords(
  { source, release, responses, received, firstReleaseAt }: ToplineProps['results'],
  numbers: ToplineProps['numbers'],
): string {
  if (source === 'reconstruction') return `${printNumber(responses)} rows`
  if (numbers === 'exact')
    return `${printNumber(responses)} responses, exact and as of now: only people of this survey see this`
  return release === null
    ? `${printNumber(received)} received; figures appear from ${firstReleaseAt} on`
    : `${printNumber(responses)} of ${printNumber(received)} responses`
}

export const sourceWords = ({ source }: ToplineProps['results']): string => SOURCE_WORDS[source]

/** Null where nothing moves by release. */
export const releaseWords = ({ release, releasedAt }: ToplineProps['results']): string | null =>
  release === null || releasedAt === null
    ? null
    : `Release ${printNumber(release)}, ${printInstant(releasedAt)}`

export const tableWords = (n: number, isSmall: boolean): string =>
  `${printNumber(n)} chose an answer${isSmall ? '; small base, read with care' : ''}`

export const SHARE_CAPTION = '% of those who chose an answer'
