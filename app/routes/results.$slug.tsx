import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { foundOr404, slugOr404, refuseWith } from '#app/http/page-request.server.ts'
import { matchLocale } from '#app/core/definition/match-locale.ts'
import { viewOf } from '#app/services/accounts/permit.server.ts'
import { getResults } from '#app/services/results/get-results.server.ts'
import { getSurveyPage } from '#app/services/results/get-survey-page.server.ts'
import { LiveResults } from '#app/ui/results/LiveResults.tsx'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'

export const handle = { style: 'site', script: 'hydrated' } as const

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, board, accounts, environment } = context
  const survey = foundOr404(shell.catalog.survey(slugOr404(params['slug'])))
  const view = await viewOf(shell, accounts, request.headers, survey.slug)
  if (!view.ok) return refuseWith(view.problem)
  const { searchParams } = new URL(request.url)
  const { locale: own, locales } = survey.current.plan.definition
  // The page around the numbers is in English, so another language is shown only when asked for.
  const locale = matchLocale(new URL(request.url).searchParams.get('lang'), locales) ?? own
  const release = searchParams.get('release')
  const results = await getResults(shell, board, {
    survey,
    source: searchParams.get('source') === 'reconstruction' ? 'reconstruction' : 'live',
    release:
      release === null ? null : foundOr404(/^\d{1,9}$/.test(release) ? Number(release) : null),
    locale,
  })
  if (!results.ok) return refuseWith(results.problem)
  const page = getSurveyPage(shell, survey, environment.operator, locale)
  return {
    document: { title: `Results: ${page.title}`, lang: 'en', dir: 'ltr' as const },
    page,
    results: results.value,
    address: release === null ? ('latest' as const) : ('pinned' as const),
    privacyUrl: environment.privacyUrl,
  }
}

export default function ResultsRoute() {
  const { page, results, address, privacyUrl } = useLoaderData<typeof loader>()
  return (
    <SiteLayout operator={page.operator} privacyUrl={privacyUrl}>
      <LiveResults
        page={page}
        results={results}
        address={address}
        resultsBase={`/results/${page.slug}`}
        stream={
          address === 'latest' && results.source === 'live'
            ? `/api/v1/surveys/${page.slug}/live?lang=${page.locale}`
            : null
        }
      />
    </SiteLayout>
  )
}
