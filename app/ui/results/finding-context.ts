import type { PublicResults } from '#app/core/results/public-results.ts'
import type { ShownFinding } from '#app/core/results/shown-block.ts'
import type { SurveyPage } from '#app/core/results/survey-page.ts'
import { printDay, printNumber } from '../charts/printed.ts'
import { TOO_FEW } from './words.ts'

/** What parts of a page need to know of the rest of it. */
export type PageContext = {
  readonly page: SurveyPage
  readonly results: PublicResults
  /** The address of this results page without a query. */
  readonly resultsBase: string
}

/** And a finding of its block. */
export type FindingContext = PageContext & { readonly block: ShownFinding }

export const liveLabel = ({ results }: PageContext) =>
  results.source === 'practice' ? 'Practice' : 'Live'

export const liveWords = ({ results }: PageContext) =>
  results.source === 'practice' ? 'Tests, never counted' : 'Answers given here'

export function liveWordsWithStart(context: PageContext): string {
  const { openedAt } = context.page
  const words = liveWords(context)
  return openedAt === null || context.results.source !== 'live'
    ? words
    : `${words} since ${printDay(openedAt)}`
}

export function isAnythingLive({ results }: PageContext): boolean {
  return results.findings.some(({ sources: { live } }) =>
    live.kind === 'sideBySide'
      ? live.sides.some(({ value }) => value.kind !== 'none')
      : live.kind !== 'none',
  )
}

/** A finding's address, which keeps its numbers where they move by release. */
export const findingAddress = ({ results, resultsBase, block }: FindingContext): string =>
  `${resultsBase}${pinnedTo(results)}#${block.id}`

/** A block's chart by itself, with the same numbers; null of pages whose numbers have no address. */
export const chartAddress = (
  { results, resultsBase, page }: PageContext,
  block: string,
): string | null =>
  resultsBase === `/results/${page.slug}`
    ? `${resultsBase}/chart/${block}${pinnedTo(results)}`
    : null

/** Where every question stands as it was asked; a practice door has no such page. */
export const toplineAddress = ({ results, resultsBase }: PageContext): string | undefined =>
  results.source === 'practice' ? undefined : `${resultsBase}/topline${pinnedTo(results)}`

const pinnedTo = ({ source, release }: PublicResults): string =>
  release !== null ? `?release=${release}` : source === 'live' ? '' : `?source=${source}`

export function whyNoValue({ results }: PageContext): string {
  const { source, release, firstReleaseAt } = results
  return source === 'live' && release === null
    ? `First results at ${printNumber(firstReleaseAt)} answers`
    : TOO_FEW
}

/** The page of the rebuilt rows shows no live answers. */
export const mayExpectLive = ({ results }: PageContext) => results.source !== 'reconstruction'
