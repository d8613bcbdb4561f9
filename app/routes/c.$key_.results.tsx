import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { parseCollectorKey } from '#app/core/ids.ts'
import { originOf } from '#app/http/origin.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { matchLocale } from '#app/core/definition/match-locale.ts'
import { getResults } from '#app/services/results/get-results.server.ts'
import { showBlocks } from '#app/services/results/show-blocks.server.ts'
import { suggestedBlocks } from '#app/services/sharing/shared-results.server.ts'
import { getSurveyPage } from '#app/services/results/get-survey-page.server.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'
import { ResultsPage } from '#app/ui/results/ResultsPage.tsx'

export const handle = { style: 'site', script: 'watcher' } as const

/** A practice door's own view: exact, at once, never counted. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, board, environment } = context
  const key = parseCollectorKey(params['key'] ?? '')
  const collector = foundOr404(key.ok ? shell.catalog.collectorByKey(key.value) : null)
  foundOr404(collector.kind === 'practice' ? collector : null)
  const survey = foundOr404(shell.catalog.surveyById(collector.surveyId))
  const { locale: own, locales } = survey.current.plan.definition
  // The page around the numbers is in English, so another language is shown only when asked for.
  const locale = matchLocale(new URL(request.url).searchParams.get('lang'), locales) ?? own
  const results = await getResults(shell, board, {
    survey,
    source: 'practice',
    release: null,
    locale,
  })
  if (!results.ok) return refuseWith(results.problem)
  const page = getSurveyPage(shell, survey, environment.operator, locale)
  const blocks = await showBlocks(shell, board, {
    survey,
    page,
    blocks: suggestedBlocks(survey),
    results: results.value,
    people: 'everybody',
    address: 'latest',
    origin: originOf(environment, request),
  })
  return {
    document: {
      title: `Practice: ${page.title}`,
      lang: 'en',
      dir: 'ltr' as const,
      robots: 'noindex' as const,
    },
    page,
    results: results.value,
    blocks,
    resultsBase: `/c/${collector.key}/results`,
    stream: `/api/v1/surveys/${page.slug}/live?collector=${collector.key}&lang=${locale}`,
    privacyUrl: environment.privacyUrl,
  }
}

export default function PracticeResultsRoute() {
  const { privacyUrl, ...shown } = useLoaderData<typeof loader>()
  return (
    <SiteLayout operator={shown.page.operator} privacyUrl={privacyUrl}>
      <ResultsPage
        page={shown.page}
        results={shown.results}
        blocks={shown.blocks}
        address="latest"
        resultsBase={shown.resultsBase}
        stream={shown.stream}
      />
    </SiteLayout>
  )
}
