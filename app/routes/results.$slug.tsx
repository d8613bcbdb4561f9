import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parseLinkToken } from '#app/core/ids.ts'
import { problem, type Problem } from '#app/core/problem.ts'
import { ok, refuse, type Result } from '#app/core/result.ts'
import { formErrors } from '#app/http/account-form.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { followedCookie, shareCookie } from '#app/http/cookies.ts'
import { localeAsked } from '#app/http/locale.ts'
import { addressOf, originOf } from '#app/http/origin.ts'
import { foundOr404, refuseWith, releaseOr404, slugOr404 } from '#app/http/page-request.server.ts'
import { STATUS } from '#app/http/status.ts'
import { matchLocale } from '#app/core/definition/match-locale.ts'
import { viewOf } from '#app/services/accounts/permit.server.ts'
import { blocksIn } from '#app/services/sharing/shared-results.server.ts'
import { showResultsPage } from '#app/services/results/show-results-page.server.ts'
import { openShareLink } from '#app/services/sharing/open-share-link.server.ts'
import { LinkPasswordPage } from '#app/ui/results/LinkPasswordPage.tsx'
import { ResultsPage } from '#app/ui/results/ResultsPage.tsx'
import { printLine } from '#app/ui/results/print-words.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'

export const handle = { style: 'site', script: 'watcher' } as const

/** Whoever comes with a link's token goes on to an address without it, or is asked for a password. */
async function openLink(
  { params, request, context }: LoaderFunctionArgs,
  password: string | null,
): Promise<Result<Response, Problem>> {
  const { shell, accounts, isHttps } = context
  const survey = foundOr404(shell.catalog.survey(slugOr404(params['slug'])))
  const { searchParams } = new URL(request.url)
  const token = parseLinkToken(searchParams.get('share') ?? '')
  if (!token.ok) return refuse(problem('share_link_not_found'))
  const opened = await openShareLink(shell, accounts, { survey, token: token.value, password })
  if (!opened.ok) return opened
  const { address, sealed } = opened.value
  const lang = matchLocale(searchParams.get('lang'), survey.current.plan.definition.locales)
  const release = searchParams.get('release')
  const query = new URLSearchParams({
    ...(lang === null ? {} : { lang }),
    ...(release === null ? {} : { release }),
  }).toString()
  const way = `/results/${survey.slug}/shared/${address}${query === '' ? '' : `?${query}`}`
  const cookie = { isHttps, maxAgeSeconds: Math.floor(sealed.forMs / 1000) }
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  headers.append('Set-Cookie', shareCookie(address, sealed.value, cookie))
  headers.append('Set-Cookie', followedCookie(address, '1', isHttps))
  return ok(redirect(way, { status: 303, headers }))
}

export async function action(args: ActionFunctionArgs) {
  const password = fieldIn(await readFields(args.request), 'password') ?? ''
  const opened = await openLink(args, password === '' ? null : password)
  // Remix takes a thrown Response for an answer, not for a bug.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if (opened.ok) throw opened.value
  const refusal = opened.problem
  if (refusal.code !== 'share_password_needed' && refusal.code !== 'rate_limited')
    return refuseWith(refusal)
  const errors =
    password === ''
      ? [{ href: '#password', text: 'Enter the password' }]
      : formErrors(refusal, 'password')
  const wait = refusal.retryAfterSeconds
  const headers = wait === undefined ? {} : { 'Retry-After': String(wait) }
  const document = accountDocument('Error: Results behind a password')
  return data({ document, errors }, { status: STATUS[refusal.code], headers })
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Retry-After') ? actionHeaders : loaderHeaders

export async function loader(args: LoaderFunctionArgs) {
  const { params, request, context } = args
  if (new URL(request.url).searchParams.has('share')) {
    const opened = await openLink(args, null)
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    if (opened.ok) throw opened.value
    if (opened.problem.code !== 'share_password_needed') return refuseWith(opened.problem)
    const { operator, privacyUrl } = context.environment
    const document = accountDocument('Results behind a password')
    return { document, needs: 'password' as const, operator, privacyUrl }
  }
  const { shell, board, accounts, environment } = context
  const survey = foundOr404(shell.catalog.survey(slugOr404(params['slug'])))
  const view = await viewOf(shell, accounts, request.headers, survey.slug)
  if (!view.ok) return refuseWith(view.problem)
  const { searchParams } = new URL(request.url)
  const release = releaseOr404(searchParams)
  const shown = await showResultsPage(shell, board, {
    survey,
    blocks: blocksIn(survey),
    source: searchParams.get('source') === 'reconstruction' ? 'reconstruction' : 'live',
    release,
    // The page around the numbers is in English, so another language is shown only when asked for.
    locale: localeAsked(searchParams, survey.current.plan.definition),
    operator: environment.operator,
    origin: originOf(environment, request),
  })
  if (!shown.ok) return refuseWith(shown.problem)
  const { page, results } = shown.value
  const address = release === null ? ('latest' as const) : ('pinned' as const)
  const printed = { url: addressOf(environment, request), group: null }
  return {
    document: {
      title: `Results: ${page.title}`,
      lang: 'en',
      dir: 'ltr' as const,
      printLine: printLine({ of: 'Results', page, results, address, ...printed }),
    },
    needs: 'nothing' as const,
    ...shown.value,
    address,
    printed,
    privacyUrl: environment.privacyUrl,
  }
}

export default function ResultsRoute() {
  const shown = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()
  if (shown.needs === 'password')
    return (
      <SiteLayout operator={shown.operator} privacyUrl={shown.privacyUrl}>
        <LinkPasswordPage errors={tried?.errors ?? []} />
      </SiteLayout>
    )
  const { page, results, blocks, address, printed, privacyUrl } = shown
  return (
    <SiteLayout operator={page.operator} privacyUrl={privacyUrl}>
      <ResultsPage
        page={page}
        results={results}
        blocks={blocks}
        address={address}
        printed={printed}
        resultsBase={`/results/${page.slug}`}
        stream={
          address === 'latest' && results.source === 'live'
            ? `/api/v1/surveys/${page.slug}/live?lang=${page.locale}`
            : null
        }
      />
    </SiteLayout>
  )
}
