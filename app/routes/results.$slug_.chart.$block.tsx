import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { chartRequest } from '#app/chart-request.server.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'
import { ChartPage } from '#app/ui/results/ChartPage.tsx'

export const handle = { style: 'site', script: 'watcher' } as const

/** The chart of one block of a results page, at an address of its own. */
export async function loader(args: LoaderFunctionArgs) {
  const { survey, page, results, parts, block, sentence, routing, query } = await chartRequest(args)
  return {
    document: {
      title: `${parts[0]?.title ?? ''} – ${page.title}`,
      lang: 'en',
      dir: 'ltr' as const,
    },
    page,
    results,
    parts,
    block,
    sentence,
    routing,
    base: `/results/${survey.slug}`,
    query,
    privacyUrl: args.context.environment.privacyUrl,
  }
}

export default function ChartRoute() {
  const { privacyUrl, ...shown } = useLoaderData<typeof loader>()
  return (
    <SiteLayout operator={shown.page.operator} privacyUrl={privacyUrl}>
      <ChartPage {...shown} />
    </SiteLayout>
  )
}
