import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { toplineRequest } from '#app/topline-request.server.ts'
import { getSurveyPage } from '#app/services/results/get-survey-page.server.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'
import { printLine } from '#app/ui/results/print-words.ts'
import { ToplinePage } from '#app/ui/results/topline/ToplinePage.tsx'

export const handle = { style: 'site', script: 'none' } as const

/** Every question as it is asked, with the released answers. */
export async function loader(args: LoaderFunctionArgs) {
  const { survey, locale, release, query, url, results, topline } = await toplineRequest(args)
  const { operator, privacyUrl } = args.context.environment
  const page = getSurveyPage(args.context.shell, survey, operator, locale)
  const address = release === null ? 'latest' : 'pinned'
  const base = `/results/${survey.slug}`
  return {
    document: {
      title: `Topline: ${page.title}`,
      lang: 'en',
      dir: 'ltr' as const,
      printLine: printLine({ of: 'Topline', page, results, group: null, address, url }),
    },
    page,
    url,
    results,
    topline,
    ways: [
      { href: `${base}${query}`, label: 'Results page' },
      { href: `${base}/topline.csv${query}`, label: 'This as a CSV file' },
      { href: `${base}/topline.md${query}`, label: 'As Markdown' },
    ],
    privacyUrl,
  }
}

export default function ToplineRoute() {
  const { privacyUrl, ...shown } = useLoaderData<typeof loader>()
  return (
    <SiteLayout operator={shown.page.operator} privacyUrl={privacyUrl}>
      <ToplinePage {...shown} numbers="released" group={null} />
    </SiteLayout>
  )
}
