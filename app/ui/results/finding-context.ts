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
  /** The published group whose answers are shown, as its address says; null: with whom it begins. */
  readonly filter: string | null
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
export const findingAddress = (context: FindingContext): string =>
  `${pageAddress(context, context.results.release)}#${context.block.id}`

/** A block's chart by itself, with the same numbers; null of pages whose numbers have no address. */
export const chartAddress = (context: PageContext, block: string): string | null =>
  context.results.source === 'practice'
    ? null
    : `${context.resultsBase}/chart/${block}${queryOf(context, context.results.release)}`

/** Where every question stands as it was asked; a practice door has no such page. */
export const toplineAddress = (context: PageContext): string | undefined =>
  context.results.source === 'practice'
    ? undefined
    : `${context.resultsBase}/topline${queryOf(context, context.results.release)}`

/** This page in one of its releases, or as it is now. */
export const pageAddress = (context: PageContext, release: number | null): string =>
  `${context.resultsBase}${queryOf(context, release)}`

/** Of the same group, in the same language. */
function queryOf(
  { page, results: { source }, filter }: PageContext,
  release: number | null,
): string {
  const query = new URLSearchParams({
    ...(release === null ? {} : { release: String(release) }),
    ...(source === 'reconstruction' ? { source } : {}),
    ...(filter === null ? {} : { filter }),
    ...(page.locale === page.locales[0] ? {} : { lang: page.locale }),
  }).toString()
  return query === '' ? '' : `?${query}`
}

export function whyNoValue({ results }: PageContext): string {
  const { source, release, firstReleaseAt } = results
  return source === 'live' && release === null
    ? `First results at ${printNumber(firstReleaseAt)} answers`
    : TOO_FEW
}

/** The page of the rebuilt rows shows no live answers. */
export const mayExpectLive = ({ results }: PageContext) => results.source !== 'reconstruction'
