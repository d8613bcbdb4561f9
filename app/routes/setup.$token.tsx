import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parseLinkToken, type LinkToken } from '#app/core/ids.ts'
import { problem, type Problem } from '#app/core/problem.ts'
import { refuse, type Result } from '#app/core/result.ts'
import { formErrors } from '#app/http/account-form.ts'
import { accountDocument, PASSWORD_HINT } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { STATUS } from '#app/http/status.ts'
import { hasOwner, readLink, type LinkHolder } from '#app/services/accounts/account-link.server.ts'
import { setUpOwner } from '#app/services/accounts/set-up-owner.server.ts'
import type { Shell } from '#app/services/shell.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { enterStudio } from '#app/studio-request.server.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'
import { ChoosePasswordPage } from '#app/ui/studio/ChoosePasswordPage.tsx'
import { LinkGonePage } from '#app/ui/studio/LinkGonePage.tsx'

const tokenIn = (text: string | undefined): LinkToken | null => {
  const token = parseLinkToken(text ?? '')
  return token.ok ? token.value : null
}

function holderOf(shell: Shell, token: LinkToken | null): Result<LinkHolder, Problem> {
  // Said to whoever comes by, with a good link or not: there is nothing to be had here any more.
  if (hasOwner(shell)) return refuse(problem('owner_exists'))
  return token === null ? refuse(problem('link_refused')) : readLink(shell, token)
}

export function loader({ params, context }: LoaderFunctionArgs) {
  const { shell, environment } = context
  const { operator, privacyUrl } = environment
  const holder = holderOf(shell, tokenIn(params['token']))
  if (holder.ok)
    return data({
      document: accountDocument('Make the first account'),
      gone: null,
      passwordHint: PASSWORD_HINT,
      operator,
      privacyUrl,
    })
  const { code } = holder.problem
  const gone = code === 'owner_exists' ? ('ownerExists' as const) : ('setupGone' as const)
  const document = accountDocument('This link no longer works')
  return data({ document, gone, passwordHint: '', operator, privacyUrl }, { status: STATUS[code] })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { shell, accounts } = context
  const token = tokenIn(params['token'])
  const here = redirect(`/setup/${token ?? 'x'}`, 303)
  if (token === null) return here
  const fields = await readFields(request)
  const field = (name: string) => fieldIn(fields, name) ?? ''
  const [email, name, password] = [field('email'), field('name'), field('password')]
  try {
    const made = await setUpOwner(shell, accounts, { token, email, name, password })
    if (!made.ok && made.problem.code !== 'account_refused') return here
    if (!made.ok)
      return data(
        {
          document: accountDocument('Error: Make the first account'),
          email,
          name,
          errors: formErrors(made.problem, 'email'),
        },
        { status: STATUS[made.problem.code] },
      )
    return await enterStudio({ request, context }, { email: made.value.email, password })
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

export default function SetupRoute() {
  const { gone, passwordHint, operator, privacyUrl } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()
  return (
    <SiteLayout operator={operator} privacyUrl={privacyUrl}>
      {gone === null ? (
        <ChoosePasswordPage
          holder={{ kind: 'firstOwner', email: tried?.email ?? '', name: tried?.name ?? '' }}
          passwordHint={passwordHint}
          errors={tried?.errors ?? []}
        />
      ) : (
        <LinkGonePage reason={gone} />
      )}
    </SiteLayout>
  )
}
