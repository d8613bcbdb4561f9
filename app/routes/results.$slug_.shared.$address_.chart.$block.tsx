import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { chartPageRequest } from '#app/chart-request.server.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'
import { ChartPage } from '#app/ui/results/ChartPage.tsx'

export const handle = { style: 'site', script: 'watcher' } as const

/** The chart of one block that a link opens. */
export async function loader(args: LoaderFunctionArgs) {
  const { document, ...chart } = await chartPageRequest(args)
  return { document: { ...document, robots: 'noindex' as const }, ...chart }
}

export default function SharedChartRoute() {
  const { shown, privacyUrl } = useLoaderData<typeof loader>()
  return (
    <SiteLayout operator={shown.page.operator} privacyUrl={privacyUrl}>
      <ChartPage {...shown} />
    </SiteLayout>
  )
}
