import type { PublicResults } from '#app/core/results/public-results.ts'
import type { SurveyPage } from '#app/core/results/survey-page.ts'
import { printDay, printNumber } from '../charts/printed.ts'

/** What a finding needs to know of the page around it. */
export type FindingContext = { readonly page: SurveyPage; readonly results: PublicResults }

export const liveLabel = ({ results }: FindingContext) =>
  results.source === 'practice' ? 'Practice' : 'Live'

export function liveWords({ page, results }: FindingContext): string {
  if (results.source === 'practice') return 'Tests, never counted'
  return page.openedAt === null
    ? 'Answers given here'
    : `Answers given here since ${printDay(page.openedAt)}`
}

export function whyNoValue({ results }: FindingContext): string {
  const { source, release, received, firstReleaseAt } = results
  return source === 'live' && release === null
    ? `${printNumber(received)} received, first results at ${printNumber(firstReleaseAt)}`
    : 'Too few answers yet'
}

/** On the page of the rebuilt rows, live answers are missing because nobody asked for them. */
export const mayExpectLive = ({ results }: FindingContext) => results.source !== 'reconstruction'
