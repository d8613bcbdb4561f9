import { data, redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { accountDocument } from '#app/http/account-page.ts'
import { cookieHeaders, signInAddress } from '#app/http/return-to.ts'
import { findSession } from '#app/services/accounts/find-session.server.ts'
import { listOwnSurveys } from '#app/services/surveys/list-own-surveys.server.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'
import { StudioPage } from '#app/ui/studio/StudioPage.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { shell, board, accounts, environment } = context
  const { user, setCookies } = await findSession(shell, accounts, request.headers.get('cookie'))
  const headers = cookieHeaders(setCookies)
  if (user === null) {
    const { pathname, search } = new URL(request.url)
    return redirect(signInAddress(pathname + search), { status: 303, headers })
  }
  const body = {
    document: accountDocument('Your surveys'),
    operator: environment.operator,
    privacyUrl: environment.privacyUrl,
    user: { name: user.name, email: user.email },
    surveys: await listOwnSurveys(shell, board, 'en'),
  }
  return data(body, { headers })
}

export default function StudioRoute() {
  const { operator, privacyUrl, user, surveys } = useLoaderData<typeof loader>()
  return (
    <SiteLayout operator={operator} privacyUrl={privacyUrl}>
      <StudioPage user={user} surveys={surveys} />
    </SiteLayout>
  )
}
