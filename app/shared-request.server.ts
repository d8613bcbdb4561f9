import type { LoaderFunctionArgs } from '@remix-run/node'
import { matchLocale } from './core/definition/match-locale.ts'
import { readCookie, shareCookieName } from './http/cookies.ts'
import { foundOr404, refuseWith, releaseOr404, slugOr404 } from './http/page-request.server.ts'
import { getSurveyPage } from './services/results/get-survey-page.server.ts'
import { readShareLink } from './services/sharing/read-share-link.server.ts'
import { chosenGroup, sharedGroups, sharedPage } from './services/sharing/shared-page.server.ts'

/** What a request at a link's clean address asks for, and may see of what stands around numbers; or its end. */
export function sharedRequest({ params, request, context }: LoaderFunctionArgs) {
  const { shell, environment } = context
  const survey = foundOr404(shell.catalog.survey(slugOr404(params['slug'])))
  const address = params['address'] ?? ''
  const sealed = readCookie(request.headers.get('cookie'), shareCookieName(address))
  const link = readShareLink(shell, { survey, address, sealed })
  if (!link.ok) return refuseWith(link.problem)
  const grant = link.value
  const { searchParams } = new URL(request.url)
  const { locale: own, locales } = survey.current.plan.definition
  const asked = matchLocale(searchParams.get('lang'), locales)
  const locale = asked ?? own
  const filter = searchParams.get('filter')
  const groups = sharedGroups(survey, grant, locale)
  return {
    survey,
    address,
    grant,
    filter,
    release: releaseOr404(searchParams),
    /** As the address says. */
    lang: asked,
    locale,
    page: sharedPage(survey, grant, getSurveyPage(shell, survey, environment.operator, locale)),
    groups,
    /** Whose answers are shown, where not everybody's. */
    group: chosenGroup(grant, groups, filter),
    base: `/results/${survey.slug}/shared/${address}`,
  }
}
