import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { chartPageRequest } from '#app/chart-request.server.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'
import { ChartPage } from '#app/ui/results/ChartPage.tsx'

export const handle = { style: 'site', script: 'watcher' } as const

/** The chart of one block of a results page, at an address of its own. */
export const loader = (args: LoaderFunctionArgs) => chartPageRequest(args)

export default function ChartRoute() {
  const { shown, privacyUrl } = useLoaderData<typeof loader>()
  return (
    <SiteLayout operator={shown.page.operator} privacyUrl={privacyUrl}>
      <ChartPage {...shown} />
    </SiteLayout>
  )
}
