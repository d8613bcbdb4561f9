import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addressOf } from '#app/http/origin.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { getSharedTopline } from '#app/services/results/get-topline.server.ts'
import { sharedRequest } from '#app/shared-request.server.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'
import { operatorIn } from '#app/ui/respondent/operator.ts'
import { printLine } from '#app/ui/results/print-words.ts'
import { ToplinePage } from '#app/ui/results/topline/ToplinePage.tsx'

export const handle = { style: 'site', script: 'none' } as const

/** The topline of what a link to results opens. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args
  const { shell, board, environment } = context
  const shared = sharedRequest(args)
  const { page, group, release, base } = shared
  const operator = environment.operator?.name ?? null
  const answer = await getSharedTopline(shell, board, {
    ...shared,
    whoAsks: (before) => operatorIn(before, shared.locale, operator),
  })
  if (!answer.ok) return refuseWith(answer.problem)
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
    ways: [{ href: `${base}${new URL(request.url).search}`, label: 'Results page' }],
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
