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
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { originOf } from '#app/http/origin.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { STATUS } from '#app/http/status.ts'
import { addUser } from '#app/services/accounts/add-user.server.ts'
import { changeOthersAccount } from '#app/services/accounts/change-others-account.server.ts'
import { USER_CHANGES } from '#app/services/accounts/change-user.server.ts'
import { allUsers } from '#app/services/accounts/list-accounts.server.ts'
import { didLast } from '#app/services/accounts/read-audit.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { admitToStudio } from '#app/studio-request.server.ts'
import { PeoplePage } from '#app/ui/studio/account/PeoplePage.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

const OTHERS_CHANGES = [...USER_CHANGES, 'reset'] as const

export async function loader(args: LoaderFunctionArgs) {
  const { user, actor, headers } = await admitToStudio(args, 'users.change')
  const { shell, environment } = args.context
  const { searchParams } = new URL(args.request.url)
  const [done, about] = [searchParams.get('done') ?? '', searchParams.get('about') ?? '']
  const body = {
    document: accountDocument('People'),
    operator: environment.operator,
    privacyUrl: environment.privacyUrl,
    user: { name: user.name, email: user.email, site: user.site },
    notice: didLast(shell, { actor, action: `user.${done}`, subject: about })
      ? { done, about }
      : null,
    people: allUsers(shell).map(({ createdAt, id: _, ...person }) => ({
      ...person,
      since: createdAt.getTime(),
    })),
  }
  return data(body, { headers })
}

export async function action(args: ActionFunctionArgs) {
  const { user, actor, headers } = await admitToStudio(args, 'users.change')
  const { shell, accounts, environment } = args.context
  const fields = await readFields(args.request)
  const field = (name: string) => fieldIn(fields, name) ?? ''
  const intent = field('intent')
  const email = field('email')
  const origin = originOf(environment, args.request)
  const refused = (why: Problem) =>
    data(
      {
        document: accountDocument('Error: People'),
        tried: {
          errors: errorsOf(why, { intent, email }),
          intent,
          email,
          name: field('name'),
          link: null,
        },
      },
      { status: STATUS[why.code], headers },
    )
  try {
    const change = OTHERS_CHANGES.find((known) => known === intent)
    const password = field('currentPassword')
    const done =
      change !== undefined
        ? await changeOthersAccount(shell, accounts, { user, actor, change, email, password })
        : intent === 'add'
          ? await addUser(shell, { email, name: field('name'), actor })
          : refuseWith(problem('malformed'))
    if (!done.ok) return refused(done.problem)
    const { link, email: forWhom } = done.value
    if (link === null) {
      const about = encodeURIComponent(forWhom)
      return redirect(`/studio/people?done=${intent}&about=${about}`, { status: 303, headers })
    }
    return data(
      {
        document: accountDocument('People'),
        tried: {
          errors: [],
          intent,
          email: '',
          name: '',
          link: { forWhom, address: `${origin}/set-password/${link}` },
        },
      },
      { headers },
    )
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

/** Each deed asks for the password in a field of its own. */
const errorsOf = (why: Problem, { intent, email }: { intent: string; email: string }) =>
  formErrors(why, mainField(why, intent)).map(({ href, text }) => ({
    href: href === '#currentPassword' ? `#${intent}${email}-currentPassword` : href,
    text,
  }))

function mainField(why: Problem, intent: string): string {
  if (intent === 'add') return 'email'
  return why.code === 'rate_limited' ? 'currentPassword' : 'people'
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

export default function PeopleRoute() {
  const { operator, privacyUrl, user, ...page } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()
  return (
    <StudioLayout operator={operator} privacyUrl={privacyUrl} user={user}>
      <PeoplePage user={user} {...page} tried={tried?.tried ?? null} />
    </StudioLayout>
  )
}
