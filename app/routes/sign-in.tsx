import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { problem, type Problem } from '#app/core/problem.ts'
import { formErrors, type FormError } from '#app/http/account-form.ts'
import { afterPassword } from '#app/http/after-password.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { cookieHeaders, safeReturn } from '#app/http/return-to.ts'
import { problemHeaders, STATUS } from '#app/http/status.ts'
import { findSession } from '#app/services/accounts/find-session.server.ts'
import { fitsPasskeys } from '#app/services/accounts/passkey-site.ts'
import { signIn } from '#app/services/accounts/sign-in.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'
import { SignInPage } from '#app/ui/studio/SignInPage.tsx'

/** Passkeys need a script; a password does not. */
export const handle = { style: 'site', script: 'hydrated' } as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { shell, accounts, environment } = context
  const { searchParams } = new URL(request.url)
  const returnTo = safeReturn(searchParams.get('returnTo'))
  const cookie = request.headers.get('cookie')
  const { user, setCookies } = await findSession(shell, accounts, cookie)
  const headers = cookieHeaders(setCookies)
  if (user !== null && request.method === 'GET') return redirect(returnTo, { status: 303, headers })
  const body = {
    document: accountDocument('Sign in'),
    operator: environment.operator,
    privacyUrl: environment.privacyUrl,
    returnTo,
    passkeySite: fitsPasskeys(environment.publicUrl, request.url),
    notice: searchParams.has('signedOut') ? ('signedOut' as const) : null,
  }
  return data(body, { headers })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const fields = await readFields(request)
  const field = (name: string) => fieldIn(fields, name) ?? ''
  const [email, password] = [field('email').trim(), field('password')]
  const returnTo = safeReturn(fieldIn(fields, 'returnTo'))
  const asked = (refusal: Problem, errors: readonly FormError[]) =>
    data(
      { document: accountDocument('Error: Sign in'), email, returnTo, errors },
      { status: STATUS[refusal.code], headers: retryHeaders(refusal) },
    )
  const missing = [
    ...(email === '' ? [{ href: '#email', text: 'Enter your email address' }] : []),
    ...(password === '' ? [{ href: '#password', text: 'Enter your password' }] : []),
  ]
  if (missing.length > 0) return asked(problem('account_refused'), missing)
  try {
    const signedIn = await signIn(context.shell, context.accounts, {
      email,
      password,
      network: context.network,
      cookie: request.headers.get('cookie'),
    })
    if (!signedIn.ok) return asked(signedIn.problem, formErrors(signedIn.problem, 'email'))
    const { location, setCookies } = afterPassword(signedIn.value, returnTo, context.isHttps)
    return redirect(location, { status: 303, headers: cookieHeaders(setCookies) })
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

/** Says when to try again, and that nobody may keep this. */
export const headers = ({ actionHeaders }: HeadersArgs) => actionHeaders

function retryHeaders(refusal: Problem): Headers {
  const headers = cookieHeaders([])
  const retry = problemHeaders(refusal)['Retry-After']
  if (retry !== undefined) headers.set('Retry-After', retry)
  return headers
}

export default function SignInRoute() {
  const { operator, privacyUrl, returnTo, passkeySite, notice } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()
  return (
    <SiteLayout operator={operator} privacyUrl={privacyUrl}>
      <SignInPage
        email={tried?.email ?? ''}
        returnTo={tried?.returnTo ?? returnTo}
        passkeySite={passkeySite}
        notice={tried === undefined ? notice : null}
        errors={tried?.errors ?? []}
      />
    </SiteLayout>
  )
}
