import type { LoaderFunctionArgs } from '@remix-run/node'
import { matchLocale } from './core/definition/match-locale.ts'
import { originOf } from './http/origin.ts'
import { foundOr404, refuseWith, slugOr404 } from './http/page-request.server.ts'
import { getResults } from './services/results/get-results.server.ts'
import { getSurveyPage } from './services/results/get-survey-page.server.ts'
import { showBlocks } from './services/results/show-blocks.server.ts'
import { admitPublic } from './services/sharing/admit-public.server.ts'
import { blocksIn } from './services/sharing/shared-results.server.ts'

/**
 * Results for the page of another site: all blocks, or the one that is named. There is no cookie in
 * a frame, so nobody sees more by it than a stranger does.
 */
export async function framedResultsRequest(
  { params, request, context }: LoaderFunctionArgs,
  block: string | null,
) {
  const { shell, board, environment } = context
  const survey = foundOr404(shell.catalog.survey(slugOr404(params['slug'])))
  const admitted = admitPublic(shell, survey, null)
  if (!admitted.ok) return refuseWith(admitted.problem)
  const all = blocksIn(survey)
  const chosen = block === null ? all : [foundOr404(all.find(({ id }) => id === block) ?? null)]
  const { locale: own, locales } = survey.current.plan.definition
  const locale = matchLocale(new URL(request.url).searchParams.get('lang'), locales) ?? own
  const results = await getResults(shell, board, { survey, source: 'live', release: null, locale })
  if (!results.ok) return refuseWith(results.problem)
  const page = getSurveyPage(shell, survey, environment.operator, locale)
  const blocks = await showBlocks(shell, board, {
    survey,
    page,
    blocks: chosen,
    results: results.value,
    people: 'everybody',
    address: 'latest',
    origin: originOf(environment, request),
  })
  return {
    document: {
      title: `Results: ${page.title}`,
      lang: 'en',
      dir: 'ltr' as const,
      robots: 'noindex' as const,
    },
    page,
    results: results.value,
    blocks,
    shows: block === null ? ('page' as const) : ('block' as const),
    framedBy: context.framedBy ?? [],
    stream: `/api/v1/surveys/${survey.slug}/live?lang=${locale}`,
  }
}
