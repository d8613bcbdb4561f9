import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { parseCollectorKey } from '#app/core/ids.ts'
import { localeAsked } from '#app/http/locale.ts'
import { originOf } from '#app/http/origin.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { showResultsPage } from '#app/services/results/show-results-page.server.ts'
import { suggestedBlocks } from '#app/services/sharing/shared-results.server.ts'
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
  // The page around the numbers is in English, so another language is shown only when asked for.
  const locale = localeAsked(new URL(request.url).searchParams, survey.current.plan.definition)
  const shown = await showResultsPage(shell, board, {
    survey,
    blocks: suggestedBlocks(survey),
    source: 'practice',
    release: null,
    locale,
    operator: environment.operator,
    origin: originOf(environment, request),
  })
  if (!shown.ok) return refuseWith(shown.problem)
  return {
    document: {
      title: `Practice: ${shown.value.page.title}`,
      lang: 'en',
      dir: 'ltr' as const,
      robots: 'noindex' as const,
    },
    ...shown.value,
    resultsBase: `/c/${collector.key}/results`,
    stream: `/api/v1/surveys/${survey.slug}/live?collector=${collector.key}&lang=${locale}`,
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
