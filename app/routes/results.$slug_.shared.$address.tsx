import { data, type HeadersArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { followedCookie, followedCookieName, readCookie } from '#app/http/cookies.ts'
import { addressOf, originOf } from '#app/http/origin.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { showBlocks } from '#app/services/results/show-blocks.server.ts'
import { countShareOpening } from '#app/services/sharing/count-share-opening.server.ts'
import { grantedBlocks, sharedResults } from '#app/services/sharing/shared-results.server.ts'
import { sharedRequest } from '#app/shared-request.server.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'
import { printLine } from '#app/ui/results/print-words.ts'
import { ResultsPage } from '#app/ui/results/ResultsPage.tsx'
import { SharedGroups } from '#app/ui/results/SharedGroups.tsx'

export const handle = { style: 'site', script: 'watcher' } as const

/** What a link to results opens, at an address without its token. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args
  const { shell, board, environment, isHttps } = context
  const shared = sharedRequest(args)
  const { survey, address, grant, filter, release, lang, page, groups, group } = shared
  const results = await sharedResults(shell, board, shared)
  if (!results.ok) return refuseWith(results.problem)
  const blocks = await showBlocks(shell, board, {
    survey,
    page,
    blocks: grantedBlocks(survey, grant),
    results: results.value,
    people: group === null ? 'everybody' : 'group',
    address: release === null ? 'latest' : 'pinned',
    origin: originOf(environment, request),
  })
  const printed = { url: addressOf(environment, request), group }
  const headers = new Headers()
  const cookies = request.headers.get('cookie')
  if (readCookie(cookies, followedCookieName(address)) !== null) {
    await countShareOpening(shell, { survey, address })
    headers.append('Set-Cookie', followedCookie(address, '', isHttps))
  }
  const body = {
    document: {
      title: `Results: ${page.title}`,
      lang: 'en',
      dir: 'ltr' as const,
      robots: 'noindex' as const,
      printLine: printLine({
        of: 'Results',
        page,
        results: results.value,
        address: release === null ? 'latest' : 'pinned',
        ...printed,
      }),
    },
    printed,
    page,
    blocks,
    results: results.value,
    groups,
    chosen: filter === grant.segment ? null : filter,
    lang,
    address,
    pinned: release !== null,
    privacyUrl: environment.privacyUrl,
  }
  return data(body, { headers })
}

export const headers = ({ loaderHeaders }: HeadersArgs) => loaderHeaders

export default function SharedResultsRoute() {
  const { page, printed, blocks, results, groups, chosen, lang, address, pinned, privacyUrl } =
    useLoaderData<typeof loader>()
  const base = `/results/${page.slug}/shared/${address}`
  const query = new URLSearchParams({
    ...(chosen === null ? {} : { filter: chosen }),
    lang: page.locale,
  })
  return (
    <SiteLayout operator={page.operator} privacyUrl={privacyUrl}>
      <ResultsPage
        page={page}
        results={results}
        blocks={blocks}
        address={pinned ? 'pinned' : 'latest'}
        resultsBase={base}
        filter={chosen}
        printed={printed}
        stream={pinned ? null : `${base}/live?${query}`}
        audience="link"
      >
        <SharedGroups groups={groups} chosen={chosen} base={base} lang={lang} />
      </ResultsPage>
    </SiteLayout>
  )
}
