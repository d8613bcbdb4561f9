import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { problem, type Problem } from '#app/core/problem.ts'
import { formErrors } from '#app/http/account-form.ts'
import { accountDocument, PASSWORD_HINT } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { STATUS } from '#app/http/status.ts'
import {
  changeOwnAccount,
  OWN_CHANGES,
  type OwnChange,
} from '#app/services/accounts/change-own-account.server.ts'
import { readTotpOffer } from '#app/services/accounts/confirm-totp.server.ts'
import { listOwnSessions } from '#app/services/accounts/list-own-sessions.server.ts'
import { fitsPasskeys } from '#app/services/accounts/passkey-site.ts'
import { readSecondFactors } from '#app/services/accounts/second-factors.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { admitToStudio } from '#app/studio-request.server.ts'
import { AccountPage, type AccountTried } from '#app/ui/studio/account/AccountPage.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

/** Passkeys need a script; nothing else here does. */
export const handle = { style: 'site', script: 'hydrated' } as const

export async function loader(args: LoaderFunctionArgs) {
  const { user, headers } = await admitToStudio(args, 'ownAccount.change')
  const { shell, environment } = args.context
  const body = {
    document: accountDocument('Account'),
    operator: environment.operator,
    privacyUrl: environment.privacyUrl,
    user: { name: user.name, email: user.email, site: user.site },
    passwordHint: PASSWORD_HINT,
    done: new URL(args.request.url).searchParams.get('done'),
    factors: readSecondFactors(shell, user.id),
    passkeySite: fitsPasskeys(environment.publicUrl, args.request.url),
    sessions: listOwnSessions(shell, user),
  }
  return data(body, { headers })
}

export async function action(args: ActionFunctionArgs) {
  const { user, headers } = await admitToStudio(args, 'ownAccount.change')
  const { shell, accounts } = args.context
  const fields = await readFields(args.request)
  const field = (name: string) => fieldIn(fields, name) ?? ''
  const change = OWN_CHANGES.find((known) => known === field('intent'))
  if (change === undefined) return refuseWith(problem('malformed'))
  const shown = (tried: Partial<AccountTried>, status: number) =>
    data(
      {
        document: accountDocument(status === 200 ? 'Account' : 'Error: Account'),
        tried: { errors: [], offer: null, codes: [], identity: null, ...tried },
      },
      { status, headers },
    )
  try {
    const changed = await changeOwnAccount(shell, accounts, { user, change, field })
    if (!changed.ok) {
      const offer = change === 'appConfirm' ? readTotpOffer(shell, user, field('offer')) : null
      const errors = errorsOf(changed.problem, { change, passkey: field('passkey'), offer })
      const identity = change === 'identity' ? { name: field('name'), email: field('email') } : null
      return shown({ errors, offer, identity }, STATUS[changed.problem.code])
    }
    switch (changed.value.kind) {
      case 'offer':
        return shown({ offer: changed.value.offer }, 200)
      case 'codes':
        return shown({ codes: changed.value.codes }, 200)
      case 'done':
        return redirect(`/studio/account?done=${change}`, { status: 303, headers })
    }
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

/** Leads to the field of that form; what has come to nothing meanwhile, to its part of the page. */
function errorsOf(
  why: Problem,
  asked: { readonly change: OwnChange; readonly passkey: string; readonly offer: object | null },
) {
  const { change, passkey, offer } = asked
  if (change === 'appConfirm' && offer !== null) return formErrors(why, 'appConfirm-code')
  if (why.errors === undefined && why.code !== 'rate_limited')
    return formErrors(why, change.endsWith('ession') ? 'sessions-heading' : 'second-heading')
  const form = `${change}${change === 'passkeyOff' ? passkey : ''}`
  return formErrors(why, 'currentPassword').map(({ href, text }) => ({
    href: `#${form}-${href.slice(1)}`,
    text,
  }))
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

export default function AccountRoute() {
  const { operator, privacyUrl, user, ...page } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()
  return (
    <StudioLayout operator={operator} privacyUrl={privacyUrl} user={user}>
      <AccountPage user={user} {...page} tried={tried?.tried ?? null} />
    </StudioLayout>
  )
}
