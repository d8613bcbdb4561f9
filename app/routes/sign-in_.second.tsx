import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formErrors } from '#app/http/account-form.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { halfwayCookie, halfwayCookieName, readCookie } from '#app/http/cookies.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { cookieHeaders, safeReturn, signInAddress } from '#app/http/return-to.ts'
import { STATUS } from '#app/http/status.ts'
import { passSecondFactor, readHalfway } from '#app/services/accounts/pass-second-factor.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'
import { SecondFactorPage } from '#app/ui/studio/account/SecondFactorPage.tsx'

export const handle = { style: 'site', script: 'hydrated' } as const

const tokenIn = ({ request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>) =>
  readCookie(request.headers.get('cookie'), halfwayCookieName(context.isHttps)) ?? ''

export function loader(args: LoaderFunctionArgs) {
  const { shell, environment } = args.context
  const returnTo = safeReturn(new URL(args.request.url).searchParams.get('returnTo'))
  const factors = readHalfway(shell, tokenIn(args))
  const headers = cookieHeaders([])
  if (factors === null) return redirect(signInAddress(returnTo), { status: 303, headers })
  const body = {
    document: accountDocument('Second step'),
    operator: environment.operator,
    privacyUrl: environment.privacyUrl,
    returnTo,
    asks: {
      app: factors.app,
      passkey: factors.passkeys.length > 0 ? ('on' as const) : ('off' as const),
    },
  }
  return data(body, { headers })
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args
  const fields = await readFields(request)
  const returnTo = safeReturn(fieldIn(fields, 'returnTo'))
  const code = (fieldIn(fields, 'code') ?? '').trim()
  const again = (text: string, status: number) =>
    data(
      { document: accountDocument('Error: Second step'), errors: [{ href: '#code', text }] },
      { status, headers: cookieHeaders([]) },
    )
  if (code === '') return again('Enter a code', 422)
  try {
    const passed = await passSecondFactor(context.shell, context.accounts, {
      token: tokenIn(args),
      code,
      cookie: request.headers.get('cookie'),
    })
    if (passed.ok) {
      const lines = [...passed.value.setCookies, halfwayCookie('', context.isHttps)]
      return redirect(returnTo, { status: 303, headers: cookieHeaders(lines) })
    }
    if (passed.problem.code === 'second_factor_over')
      return redirect(signInAddress(returnTo), { status: 303, headers: cookieHeaders([]) })
    const [error] = formErrors(passed.problem, 'code')
    return again(error?.text ?? passed.problem.detail, STATUS[passed.problem.code])
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

export default function SecondFactorRoute() {
  const { operator, privacyUrl, returnTo, asks } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()
  return (
    <SiteLayout operator={operator} privacyUrl={privacyUrl}>
      <SecondFactorPage asks={asks} returnTo={returnTo} errors={tried?.errors ?? []} />
    </SiteLayout>
  )
}
