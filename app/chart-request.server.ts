import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Block } from './core/composition/block.ts'
import { problem } from './core/problem.ts'
import type { PublicResults } from './core/results/public-results.ts'
import { UNSAYABLE } from './core/results/routing-words.ts'
import type { SurveyPage } from './core/results/survey-page.ts'
import { localeAsked } from './http/locale.ts'
import { originOf } from './http/origin.ts'
import { foundOr404, refuseWith, releaseOr404, slugOr404 } from './http/page-request.server.ts'
import { viewOf } from './services/accounts/permit.server.ts'
import { getResults } from './services/results/get-results.server.ts'
import { getSurveyPage } from './services/results/get-survey-page.server.ts'
import { routingOfBlock } from './services/results/routing-of-block.ts'
import { showBlocks } from './services/results/show-blocks.server.ts'
import { blocksIn, grantedBlocks, sharedResults } from './services/sharing/shared-results.server.ts'
import type { HostedSurvey } from './services/surveys/catalog.server.ts'
import { sharedRequest } from './shared-request.server.ts'
import { chartedParts } from './ui/results/charted-parts.ts'

/** Of which page a chart is, and what of it whoever asks may see. */
type ChartedPage = {
  readonly survey: HostedSurvey
  readonly page: SurveyPage
  readonly results: PublicResults
  readonly blocks: readonly Block[]
  readonly release: number | null
  /** The address of that page. */
  readonly base: string
  readonly filter: string | null
  /** Whose answers these are, where not everybody's. */
  readonly group: string | null
  /** A condition names other questions, of which a reader of some may be told nothing. */
  readonly conditions: 'said' | 'unsaid'
}

/** What a request for the chart of one block asks for and may see; or its end. */
export async function chartRequest(args: LoaderFunctionArgs) {
  const { params, request, context } = args
  const asked =
    params['address'] === undefined ? await ofPublicPage(args) : await ofSharedPage(args)
  const { survey, page, results, release, base, filter, group, conditions } = asked
  const { searchParams, search } = new URL(request.url)
  const block = foundOr404(asked.blocks.find(({ id }) => id === params['block']) ?? null)
  const origin = originOf(context.environment, request)
  const [shown] = await showBlocks(context.shell, context.board, {
    survey,
    page,
    blocks: [block],
    results,
    people: group === null ? 'everybody' : 'group',
    address: release === null ? 'latest' : 'pinned',
    origin,
  })
  const pageContext = { page, results, resultsBase: base, filter }
  const parts = shown === undefined ? [] : chartedParts(shown, pageContext)
  if (parts.length === 0) return refuseWith(problem('not_found', whyNone(block)))
  const routing = routingOfBlock(survey, block, page.locale)
  return {
    survey,
    page,
    results,
    parts,
    block: block.id,
    sentence: shown !== undefined && 'sentence' in shown ? shown.sentence : null,
    routing: routing === null || conditions === 'said' ? routing : UNSAYABLE,
    base,
    filter,
    group,
    query: search,
    origin,
    searchParams,
  }
}

async function ofPublicPage({
  params,
  request,
  context,
}: LoaderFunctionArgs): Promise<ChartedPage> {
  const { shell, board, accounts, environment } = context
  const survey = foundOr404(shell.catalog.survey(slugOr404(params['slug'])))
  // Whoever may see more is let in, and sees what everybody does: this address may be passed on.
  const view = await viewOf(shell, accounts, request.headers, survey.slug)
  if (!view.ok) return refuseWith(view.problem)
  const { searchParams } = new URL(request.url)
  const locale = localeAsked(searchParams, survey.current.plan.definition)
  const release = releaseOr404(searchParams)
  const results = await getResults(shell, board, {
    survey,
    source: searchParams.get('source') === 'reconstruction' ? 'reconstruction' : 'live',
    release,
    locale,
  })
  if (!results.ok) return refuseWith(results.problem)
  return {
    survey,
    page: getSurveyPage(shell, survey, environment.operator, locale),
    results: results.value,
    blocks: blocksIn(survey),
    release,
    base: `/results/${survey.slug}`,
    filter: null,
    group: null,
    conditions: 'said',
  }
}

async function ofSharedPage(args: LoaderFunctionArgs): Promise<ChartedPage> {
  const { shell, board } = args.context
  const shared = sharedRequest(args)
  const { survey, grant, page, release, base, filter, group } = shared
  const results = await sharedResults(shell, board, shared)
  if (!results.ok) return refuseWith(results.problem)
  return {
    survey,
    page,
    results: results.value,
    blocks: grantedBlocks(survey, grant),
    release,
    base,
    filter,
    group,
    conditions: grant.blocks === null ? 'said' : 'unsaid',
  }
}

const whyNone = ({ kind }: Block): string =>
  kind === 'finding' || kind === 'question' || kind === 'crosstab'
    ? 'There is no chart of this to show'
    : 'Only findings, questions and tables by groups have a chart of their own'

/** The chart of which a file is asked for: of several, `part` says which, from 1. */
export async function chartFileRequest(args: LoaderFunctionArgs) {
  const chart = await chartRequest(args)
  const { parts, searchParams, results, survey, base, block, filter, origin } = chart
  const part = foundOr404(parts[Number(searchParams.get('part') ?? '1') - 1] ?? null)
  const { source, release } = results
  const pinned = new URLSearchParams({
    ...(release === null ? {} : { release: String(release) }),
    ...(source === 'live' ? {} : { source }),
    ...(filter === null ? {} : { filter }),
  }).toString()
  const named = [survey.slug, block, filter, release === null ? null : `release-${release}`]
  return {
    ...chart,
    part,
    address: `${origin}${base}/chart/${block}${pinned === '' ? '' : `?${pinned}`}`,
    // A header holds no other letters.
    fileName: named.flatMap((name) => name?.replace(/[^\w.-]+/g, '-') ?? []).join('-'),
  }
}

/** All that its page needs. */
export async function chartPageRequest(args: LoaderFunctionArgs) {
  const chart = await chartRequest(args)
  const { page, results, parts, block, sentence, routing, base, group, query } = chart
  return {
    document: {
      title: `${parts[0]?.title ?? ''} – ${page.title}`,
      lang: 'en',
      dir: 'ltr' as const,
    },
    shown: { page, results, parts, block, sentence, routing, base, group, query },
    privacyUrl: args.context.environment.privacyUrl,
  }
}
