import type { LoaderFunctionArgs } from '@remix-run/node'
import { readApiSurvey } from './http/api-request.ts'
import { localeAsked } from './http/locale.ts'
import { addressOf } from './http/origin.ts'
import { foundOr404, refuseWith, releaseOr404, slugOr404 } from './http/page-request.server.ts'
import { viewOf } from './services/accounts/permit.server.ts'
import { getSurveyPage } from './services/results/get-survey-page.server.ts'
import { getTopline } from './services/results/get-topline.server.ts'
import { operatorIn } from './ui/respondent/operator.ts'
import { admitToSurvey } from './studio-request.server.ts'

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
    whoAsks: (before) => operatorIn(before, locale, environment.operator?.name ?? null),
  })
  if (!answer.ok) return refuseWith(answer.problem)
  const url = addressOf(environment, request)
  return { survey, locale, release, query: search, url, ...answer.value }
}

/** The same for people of the survey, exact and as of now. */
export async function exactToplineRequest(args: LoaderFunctionArgs) {
  const { params, request, context } = args
  const { shell, board, environment } = context
  const { member, headers } = await admitToSurvey(args, 'tables.read')
  const found = readApiSurvey(shell.catalog.survey, params['slug'], request)
  if (!found.ok) return refuseWith(found.problem)
  const { survey, locale } = found.value
  const answer = await getTopline(shell, board, {
    survey,
    locale,
    source: 'live',
    release: null,
    view: 'owner',
    whoAsks: (before) => operatorIn(before, locale, environment.operator?.name ?? null),
  })
  if (!answer.ok) return refuseWith(answer.problem)
  const page = getSurveyPage(shell, survey, environment.operator, locale)
  const url = addressOf(environment, request)
  return { member, headers, survey, page, url, query: new URL(request.url).search, ...answer.value }
}
