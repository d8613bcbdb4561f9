import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parseLinkToken } from '#app/core/ids.ts'
import { formErrors } from '#app/http/account-form.ts'
import { accountDocument, PASSWORD_HINT } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { STATUS } from '#app/http/status.ts'
import { readLink } from '#app/services/accounts/account-link.server.ts'
import { choosePassword } from '#app/services/accounts/choose-password.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { enterStudio } from '#app/studio-request.server.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'
import { ChoosePasswordPage } from '#app/ui/studio/ChoosePasswordPage.tsx'
import { LinkGonePage } from '#app/ui/studio/LinkGonePage.tsx'

export function loader({ params, context }: LoaderFunctionArgs) {
  const { shell, environment } = context
  const { operator, privacyUrl } = environment
  const token = parseLinkToken(params['token'] ?? '')
  const holder = token.ok ? readLink(shell, token.value) : null
  if (holder?.ok === true && holder.value.kind === 'user')
    return data({
      document: accountDocument('Choose a password'),
      email: holder.value.user.email,
      passwordHint: PASSWORD_HINT,
      operator,
      privacyUrl,
    })
  const document = accountDocument('This link no longer works')
  return data(
    { document, email: null, passwordHint: '', operator, privacyUrl },
    { status: STATUS.link_refused },
  )
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { shell, accounts } = context
  const token = parseLinkToken(params['token'] ?? '')
  if (!token.ok) return redirect('/set-password/x', 303)
  const password = fieldIn(await readFields(request), 'password') ?? ''
  try {
    const chosen = await choosePassword(shell, accounts, { token: token.value, password })
    if (!chosen.ok && chosen.problem.code !== 'account_refused')
      return redirect(`/set-password/${token.value}`, 303)
    if (!chosen.ok)
      return data(
        {
          document: accountDocument('Error: Choose a password'),
          errors: formErrors(chosen.problem, 'password'),
        },
        { status: STATUS[chosen.problem.code] },
      )
    return await enterStudio({ request, context }, { email: chosen.value.email, password })
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

export default function SetPasswordRoute() {
  const { email, passwordHint, operator, privacyUrl } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()
  return (
    <SiteLayout operator={operator} privacyUrl={privacyUrl}>
      {email === null ? (
        <LinkGonePage reason="passwordGone" />
      ) : (
        <ChoosePasswordPage
          holder={{ kind: 'user', email }}
          passwordHint={passwordHint}
          errors={tried?.errors ?? []}
        />
      )}
    </SiteLayout>
  )
}
