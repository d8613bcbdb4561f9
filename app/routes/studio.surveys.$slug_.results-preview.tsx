import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { accountDocument } from '#app/http/account-page.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { draftResultsPage } from '#app/services/drafting/draft-results-page.server.ts'
import { admitToSurvey, originOf } from '#app/studio-request.server.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'
import { ResultsPage } from '#app/ui/results/ResultsPage.tsx'

export const handle = { style: 'site', script: 'watcher' } as const

/** The results page as the draft composes it, for who works on it. */
export async function loader(args: LoaderFunctionArgs) {
  const { shell, board, environment } = args.context
  const { slug, member, headers } = await admitToSurvey(args, 'draft.read')
  const drafted = await draftResultsPage(shell, board, {
    slug,
    author: member.actor,
    operator: environment.operator,
    origin: originOf(args),
  })
  if (!drafted.ok) return refuseWith(drafted.problem)
  const document = accountDocument(`Preview of results: ${drafted.value.page.title}`)
  const body = { document, ...drafted.value, privacyUrl: environment.privacyUrl }
  return data(body, { headers })
}

export default function ResultsPreviewRoute() {
  const { page, results, blocks, privacyUrl } = useLoaderData<typeof loader>()
  const editor = `/studio/surveys/${page.slug}/edit/results`
  return (
    <SiteLayout operator={page.operator} privacyUrl={privacyUrl}>
      <ResultsPage
        page={page}
        results={results}
        blocks={blocks}
        address="latest"
        resultsBase={`/results/${page.slug}`}
        stream={null}
      >
        <p className="notice">
          This is how your draft composes the page. Its numbers are those of the last release;
          findings and breaks that are not published yet are left out.{' '}
          <a href={editor}>Back to the blocks</a>
        </p>
      </ResultsPage>
    </SiteLayout>
  )
}
