import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { textIn } from '#app/core/definition/localized-text.ts'
import { localeAsked } from '#app/http/locale.ts'
import { originOf } from '#app/http/origin.ts'
import { foundOr404, refuseWith, slugOr404 } from '#app/http/page-request.server.ts'
import { besideBlocks, findingsBeside } from '#app/services/results/beside-pages.server.ts'
import { showResultsPage } from '#app/services/results/show-results-page.server.ts'
import { admitPublic } from '#app/services/sharing/admit-public.server.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'
import { BesidePage } from '#app/ui/results/BesidePage.tsx'

export const handle = { style: 'site', script: 'watcher' } as const

/** Two surveys beside each other, by a finding that one of them declares. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, board, environment } = context
  const first = foundOr404(shell.catalog.survey(slugOr404(params['slug'])))
  const second = foundOr404(shell.catalog.survey(slugOr404(params['other'])))
  const declared = foundOr404(findingsBeside([first, second])[0] ?? null)
  const { owner: survey } = declared
  for (const one of [first, second]) {
    const admitted = admitPublic(shell, one, request.headers.get('cookie'))
    if (!admitted.ok) return refuseWith(admitted.problem)
  }
  const locale = localeAsked(new URL(request.url).searchParams, survey.current.plan.definition)
  const shown = await showResultsPage(shell, board, {
    survey,
    blocks: besideBlocks(survey, [first, second]),
    source: 'live',
    release: null,
    locale,
    operator: environment.operator,
    origin: originOf(environment, request),
  })
  if (!shown.ok) return refuseWith(shown.problem)
  return {
    document: {
      title: `${textIn(declared.finding.title, locale)}: two surveys side by side`,
      lang: 'en',
      dir: 'ltr' as const,
    },
    ...shown.value,
    privacyUrl: environment.privacyUrl,
  }
}

export default function BesideRoute() {
  const { privacyUrl, ...shown } = useLoaderData<typeof loader>()
  return (
    <SiteLayout operator={shown.page.operator} privacyUrl={privacyUrl}>
      <BesidePage {...shown} />
    </SiteLayout>
  )
}
