import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readCookie, shareCookieName } from '#app/http/cookies.ts'
import { localeAsked } from '#app/http/locale.ts'
import { addressOf } from '#app/http/origin.ts'
import { foundOr404, refuseWith, releaseOr404, slugOr404 } from '#app/http/page-request.server.ts'
import { getSurveyPage } from '#app/services/results/get-survey-page.server.ts'
import { getSharedTopline } from '#app/services/results/get-topline.server.ts'
import { readShareLink } from '#app/services/sharing/read-share-link.server.ts'
import { chosenGroup, sharedGroups, sharedPage } from '#app/services/sharing/shared-page.server.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'
import { printLine } from '#app/ui/results/print-words.ts'
import { ToplinePage } from '#app/ui/results/topline/ToplinePage.tsx'

export const handle = { style: 'site', script: 'none' } as const

/** The topline of what a link to results opens. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, board, environment } = context
  const survey = foundOr404(shell.catalog.survey(slugOr404(params['slug'])))
  const address = params['address'] ?? ''
  const sealed = readCookie(request.headers.get('cookie'), shareCookieName(address))
  const link = readShareLink(shell, { survey, address, sealed })
  if (!link.ok) return refuseWith(link.problem)
  const { searchParams, search } = new URL(request.url)
  const locale = localeAsked(searchParams, survey.current.plan.definition)
  const filter = searchParams.get('filter')
  const release = releaseOr404(searchParams)
  const operator = environment.operator?.name ?? null
  const asked = {
    survey,
    grant: link.value,
    filter,
    release,
    locale,
    operator,
  }
  const answer = await getSharedTopline(shell, board, asked)
  if (!answer.ok) return refuseWith(answer.problem)
  const around = getSurveyPage(shell, survey, environment.operator, locale)
  const page = sharedPage(survey, link.value, around)
  const groups = sharedGroups(survey, link.value, locale)
  const group = chosenGroup(link.value, groups, filter)
  const base = `/results/${survey.slug}/shared/${address}`
  const url = addressOf(environment, request)
  return {
    document: {
      title: `Topline: ${page.title}`,
      lang: 'en',
      dir: 'ltr' as const,
      robots: 'noindex' as const,
      printLine: printLine({
        of: 'Topline',
        page,
        results: answer.value.results,
        group,
        address: release === null ? 'latest' : 'pinned',
        url,
      }),
    },
    page,
    ...answer.value,
    url,
    group,
    ways: [{ href: `${base}${search}`, label: 'Results page' }],
    privacyUrl: environment.privacyUrl,
  }
}

export default function SharedToplineRoute() {
  const { privacyUrl, ...shown } = useLoaderData<typeof loader>()
  return (
    <SiteLayout operator={shown.page.operator} privacyUrl={privacyUrl}>
      <ToplinePage {...shown} numbers="released" />
    </SiteLayout>
  )
}
