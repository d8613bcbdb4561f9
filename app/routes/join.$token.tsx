import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parseLinkToken } from '#app/core/ids.ts'
import { covers } from '#app/core/policies.ts'
import { formErrors } from '#app/http/account-form.ts'
import { accountDocument, PASSWORD_HINT } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { cookieHeaders } from '#app/http/return-to.ts'
import { STATUS } from '#app/http/status.ts'
import { findSession } from '#app/services/accounts/find-session.server.ts'
import { joinAsNewcomer } from '#app/services/accounts/join-as-newcomer.server.ts'
import { joinSurvey } from '#app/services/accounts/join-survey.server.ts'
import { readMemberLink } from '#app/services/accounts/member-link.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { describeSurvey } from '#app/services/surveys/describe-survey.server.ts'
import { enterStudio } from '#app/studio-request.server.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'
import { JoinPage } from '#app/ui/studio/account/JoinPage.tsx'
import { LinkGonePage } from '#app/ui/studio/LinkGonePage.tsx'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, accounts, environment } = context
  const { operator, privacyUrl } = environment
  const { user, setCookies } = await findSession(shell, accounts, request.headers.get('cookie'))
  const headers = cookieHeaders(setCookies)
  const token = parseLinkToken(params['token'] ?? '')
  const link = token.ok ? readMemberLink(shell, token.value, user) : null
  const survey = link?.ok === true ? describeSurvey(shell, link.value.slug) : null
  const held = link?.ok === true ? link.value.held : null
  if (link?.ok !== true || survey === null)
    return data(
      {
        document: accountDocument('This link no longer works'),
        offer: null,
        operator,
        privacyUrl,
      },
      { status: STATUS.link_refused, headers },
    )
  return data(
    {
      document: accountDocument('Join a survey'),
      offer: {
        title: survey.title,
        locale: survey.locale,
        role: link.value.role,
        // A link that gives nothing is not used up: it is for somebody else.
        held: held !== null && covers(held, link.value.role) ? held : null,
        user: user === null ? null : { name: user.name, email: user.email },
        passwordHint: PASSWORD_HINT,
        path: new URL(request.url).pathname,
      },
      operator,
      privacyUrl,
    },
    { headers },
  )
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { shell, accounts } = context
  const token = parseLinkToken(params['token'] ?? '')
  if (!token.ok) return redirect('/join/x', 303)
  const here = redirect(`/join/${token.value}`, 303)
  const fields = await readFields(request)
  const field = (name: string) => fieldIn(fields, name) ?? ''
  const cookie = request.headers.get('cookie')
  try {
    if (field('intent') === 'join') {
      const { user, setCookies } = await findSession(shell, accounts, cookie)
      if (user === null) return here
      const joined = await joinSurvey(shell, { token: token.value, user })
      if (!joined.ok) return here
      return redirect('/studio', { status: 303, headers: cookieHeaders(setCookies) })
    }
    const [email, name, password] = [field('email'), field('name'), field('password')]
    const made = await joinAsNewcomer(shell, accounts, {
      token: token.value,
      email,
      name,
      password,
    })
    if (!made.ok) {
      if (made.problem.code === 'link_refused') return here
      const errors = formErrors(made.problem, 'email')
      return data(
        { document: accountDocument('Error: Join a survey'), tried: { email, name, errors } },
        { status: STATUS[made.problem.code], headers: cookieHeaders([]) },
      )
    }
    return await enterStudio({ request, context }, { email: made.value.email, password })
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

export default function JoinRoute() {
  const { operator, privacyUrl, offer } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()
  return (
    <SiteLayout operator={operator} privacyUrl={privacyUrl}>
      {offer === null ? (
        <LinkGonePage reason="joinGone" />
      ) : (
        <JoinPage offer={offer} tried={tried?.tried ?? null} />
      )}
    </SiteLayout>
  )
}
