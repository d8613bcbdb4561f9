import type { PublicResults } from '#app/core/results/public-results.ts'
import type { SurveyPage } from '#app/core/results/survey-page.ts'
import { printDay, printNumber } from '../charts/printed.ts'

/** What a finding needs to know of the page around it. */
export type FindingContext = {
  readonly page: SurveyPage
  readonly results: PublicResults
  /** The address of this results page without a query. */
  readonly resultsBase: string
}

export const liveLabel = ({ results }: FindingContext) =>
  results.source === 'practice' ? 'Practice' : 'Live'

export const liveWords = ({ results }: FindingContext) =>
  results.source === 'practice' ? 'Tests, never counted' : 'Answers given here'

export function liveWordsWithStart(context: FindingContext): string {
  const { openedAt } = context.page
  const words = liveWords(context)
  return openedAt === null || context.results.source !== 'live'
    ? words
    : `${words} since ${printDay(openedAt)}`
}

export function isAnythingLive({ results }: FindingContext): boolean {
  return results.findings.some(({ sources: { live } }) =>
    live.kind === 'sideBySide'
      ? live.sides.some(({ value }) => value.kind !== 'none')
      : live.kind !== 'none',
  )
}

/** A finding's address, which keeps its numbers where they move by release. */
export function findingAddress({ results, resultsBase }: FindingContext, id: string): string {
  const { source, release } = results
  const query =
    release !== null ? `?release=${release}` : source === 'live' ? '' : `?source=${source}`
  return `${resultsBase}${query}#finding-${id}`
}

export function whyNoValue({ results }: FindingContext): string {
  const { source, release, received, firstReleaseAt } = results
  return source === 'live' && release === null
    ? `${printNumber(received)} received, first results at ${printNumber(firstReleaseAt)}`
    : 'Too few answers yet'
}

/** The page of the rebuilt rows shows no live answers. */
export const mayExpectLive = ({ results }: FindingContext) => results.source !== 'reconstruction'
