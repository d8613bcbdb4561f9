import type { LoaderFunctionArgs } from '@remix-run/node'
import { localeAsked } from './http/locale.ts'
import { originOf } from './http/origin.ts'
import { foundOr404, refuseWith, slugOr404 } from './http/page-request.server.ts'
import { showResultsPage } from './services/results/show-results-page.server.ts'
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
  const locale = localeAsked(new URL(request.url).searchParams, survey.current.plan.definition)
  const shown = await showResultsPage(shell, board, {
    survey,
    blocks: chosen,
    source: 'live',
    release: null,
    locale,
    operator: environment.operator,
    origin: originOf(environment, request),
  })
  if (!shown.ok) return refuseWith(shown.problem)
  return {
    document: {
      title: `Results: ${shown.value.page.title}`,
      lang: 'en',
      dir: 'ltr' as const,
      robots: 'noindex' as const,
    },
    ...shown.value,
    shows: block === null ? ('page' as const) : ('block' as const),
    framedBy: context.framedBy ?? [],
    stream: `/api/v1/surveys/${survey.slug}/live?lang=${locale}`,
  }
}
