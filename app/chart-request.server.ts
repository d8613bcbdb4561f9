import type { LoaderFunctionArgs } from '@remix-run/node'
import { localeAsked } from './http/locale.ts'
import { originOf } from './http/origin.ts'
import { foundOr404, refuseWith, releaseOr404, slugOr404 } from './http/page-request.server.ts'
import { viewOf } from './services/accounts/permit.server.ts'
import { routingOfBlock } from './services/results/routing-of-block.ts'
import { showResultsPage } from './services/results/show-results-page.server.ts'
import { blocksIn } from './services/sharing/shared-results.server.ts'
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
  const origin = originOf(environment, request)
  const shown = await showResultsPage(shell, board, {
    survey,
    blocks: [asked],
    source: searchParams.get('source') === 'reconstruction' ? 'reconstruction' : 'live',
    release: releaseOr404(searchParams),
    locale: localeAsked(searchParams, survey.current.plan.definition),
    operator: environment.operator,
    origin,
  })
  if (!shown.ok) return refuseWith(shown.problem)
  const { page, results } = shown.value
  const [block] = shown.value.blocks
  const base = `/results/${survey.slug}`
  const pageContext = { page, results, resultsBase: base }
  const parts = block === undefined ? [] : chartedParts(block, pageContext)
  foundOr404(parts[0] ?? null)
  return {
    survey,
    page,
    results,
    parts,
    block: asked.id,
    sentence: block !== undefined && 'sentence' in block ? block.sentence : null,
    routing: routingOfBlock(survey, asked, page.locale),
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
