import type { LoaderFunctionArgs } from '@remix-run/node'
import { localeAsked } from './http/locale.ts'
import { addressOf } from './http/origin.ts'
import { foundOr404, refuseWith, releaseOr404, slugOr404 } from './http/page-request.server.ts'
import { viewOf } from './services/accounts/permit.server.ts'
import { getTopline } from './services/results/get-topline.server.ts'

/** What a request for a public topline asks for and may see; or its end. */
export async function toplineRequest({ params, request, context }: LoaderFunctionArgs) {
  const { shell, board, accounts, environment } = context
  const survey = foundOr404(shell.catalog.survey(slugOr404(params['slug'])))
  // Whoever may see more is let in, and sees what everybody does: this address may be passed on.
  const view = await viewOf(shell, accounts, request.headers, survey.slug)
  if (!view.ok) return refuseWith(view.problem)
  const { searchParams, search } = new URL(request.url)
  const locale = localeAsked(searchParams, survey.current.plan.definition)
  const release = releaseOr404(searchParams)
  const answer = await getTopline(shell, board, {
    survey,
    source: searchParams.get('source') === 'reconstruction' ? 'reconstruction' : 'live',
    release,
    locale,
    operator: environment.operator?.name ?? null,
  })
  if (!answer.ok) return refuseWith(answer.problem)
  const url = addressOf(environment, request)
  return { survey, locale, release, query: search, url, ...answer.value }
}
