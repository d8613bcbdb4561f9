import { data, type HeadersArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { matchLocale } from '#app/core/definition/match-locale.ts'
import {
  followedCookie,
  followedCookieName,
  readCookie,
  shareCookieName,
} from '#app/http/cookies.ts'
import { addressOf, originOf } from '#app/http/origin.ts'
import { foundOr404, refuseWith, releaseOr404, slugOr404 } from '#app/http/page-request.server.ts'
import { showBlocks } from '#app/services/results/show-blocks.server.ts'
import { getSurveyPage } from '#app/services/results/get-survey-page.server.ts'
import { countShareOpening } from '#app/services/sharing/count-share-opening.server.ts'
import { readShareLink } from '#app/services/sharing/read-share-link.server.ts'
import { chosenGroup, sharedGroups, sharedPage } from '#app/services/sharing/shared-page.server.ts'
import { grantedBlocks, sharedResults } from '#app/services/sharing/shared-results.server.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'
import { printLine } from '#app/ui/results/print-words.ts'
import { ResultsPage } from '#app/ui/results/ResultsPage.tsx'
import { SharedGroups } from '#app/ui/results/SharedGroups.tsx'

export const handle = { style: 'site', script: 'watcher' } as const

/** What a link to results opens, at an address without its token. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, board, environment, isHttps } = context
  const survey = foundOr404(shell.catalog.survey(slugOr404(params['slug'])))
  const address = params['address'] ?? ''
  const cookies = request.headers.get('cookie')
  const sealed = readCookie(cookies, shareCookieName(address))
  const link = readShareLink(shell, { survey, address, sealed })
  if (!link.ok) return refuseWith(link.problem)
  const grant = link.value
  const { searchParams } = new URL(request.url)
  const { locale: own, locales } = survey.current.plan.definition
  const asked = matchLocale(searchParams.get('lang'), locales)
  const locale = asked ?? own
  const filter = searchParams.get('filter')
  const release = releaseOr404(searchParams)
  const results = await sharedResults(shell, board, {
    survey,
    grant,
    filter,
    locale,
    release,
  })
  if (!results.ok) return refuseWith(results.problem)
  const around = getSurveyPage(shell, survey, environment.operator, locale)
  const page = sharedPage(survey, grant, around)
  const blocks = await showBlocks(shell, board, {
    survey,
    page,
    blocks: grantedBlocks(survey, grant),
    results: results.value,
    people: filter === null && grant.segment === null ? 'everybody' : 'group',
    address: release === null ? 'latest' : 'pinned',
    origin: originOf(environment, request),
  })
  const groups = sharedGroups(survey, grant, locale)
  const printed = {
    url: addressOf(environment, request),
    group: chosenGroup(grant, groups, filter),
  }
  const headers = new Headers()
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
    lang: asked,
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
        printed={printed}
        stream={pinned ? null : `${base}/live?${query}`}
        audience="link"
      >
        <SharedGroups groups={groups} chosen={chosen} base={base} lang={lang} />
      </ResultsPage>
    </SiteLayout>
  )
}
