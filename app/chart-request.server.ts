import type { LoaderFunctionArgs } from '@remix-run/node'
import { matchLocale } from './core/definition/match-locale.ts'
import { originOf } from './http/origin.ts'
import { foundOr404, refuseWith, slugOr404 } from './http/page-request.server.ts'
import { viewOf } from './services/accounts/permit.server.ts'
import { getResults } from './services/results/get-results.server.ts'
import { getSurveyPage } from './services/results/get-survey-page.server.ts'
import { routingOfBlock } from './services/results/routing-of-block.ts'
import { showBlocks } from './services/results/show-blocks.server.ts'
import { blocksIn } from './services/sharing/shared-results.server.ts'
import { releaseIn } from './topline-request.server.ts'
import { chartedParts } from './ui/results/charted-parts.ts'

/** What a request for the chart of one block asks for and may see; or its end. */
export async function chartRequest({ params, request, context }: LoaderFunctionArgs) {
  const { shell, board, accounts, environment } = context
  const survey = foundOr404(shell.catalog.survey(slugOr404(params['slug'])))
  // Whoever may see more is let in, and sees what everybody does: this address may be passed on.
  const view = await viewOf(shell, accounts, request.headers, survey.slug)
  if (!view.ok) return refuseWith(view.problem)
  const asked = foundOr404(blocksIn(survey).find(({ id }) => id === params['block']) ?? null)
  const { searchParams, search } = new URL(request.url)
  const { locale: own, locales } = survey.current.plan.definition
  const locale = matchLocale(searchParams.get('lang'), locales) ?? own
  const release = releaseIn(searchParams)
  const results = await getResults(shell, board, {
    survey,
    source: searchParams.get('source') === 'reconstruction' ? 'reconstruction' : 'live',
    release,
    locale,
  })
  if (!results.ok) return refuseWith(results.problem)
  const page = getSurveyPage(shell, survey, environment.operator, locale)
  const origin = originOf(environment, request)
  const [block] = await showBlocks(shell, board, {
    survey,
    page,
    blocks: [asked],
    results: results.value,
    people: 'everybody',
    address: release === null ? 'latest' : 'pinned',
    origin,
  })
  const base = `/results/${survey.slug}`
  const pageContext = { page, results: results.value, resultsBase: base }
  const parts = block === undefined ? [] : chartedParts(block, pageContext)
  foundOr404(parts[0] ?? null)
  return {
    survey,
    page,
    results: results.value,
    parts,
    block: asked.id,
    sentence: block !== undefined && 'sentence' in block ? block.sentence : null,
    routing: routingOfBlock(survey, asked, locale),
    query: search,
    origin,
    searchParams,
  }
}

/** The chart of which a file is asked for: of several, `part` says which, from 1. */
export async function chartFileRequest(args: LoaderFunctionArgs) {
  const chart = await chartRequest(args)
  const { parts, searchParams, results, survey, block, origin } = chart
  const part = foundOr404(parts[Number(searchParams.get('part') ?? '1') - 1] ?? null)
  const { source, release } = results
  const pinned =
    release !== null ? `?release=${release}` : source === 'live' ? '' : `?source=${source}`
  return {
    ...chart,
    part,
    address: `${origin}/results/${survey.slug}/chart/${block}${pinned}`,
    fileName: `${survey.slug}-${block}${release === null ? '' : `-release-${release}`}`,
  }
}
