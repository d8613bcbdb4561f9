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
import { changeUser, USER_CHANGES } from '#app/services/accounts/change-user.server.ts'
import { allUsers } from '#app/services/accounts/list-accounts.server.ts'
import { resetUser } from '#app/services/accounts/reset-user.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { admitToStudio } from '#app/studio-request.server.ts'
import { PeoplePage } from '#app/ui/studio/account/PeoplePage.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { user, headers } = await admitToStudio(args, 'users.change')
  const { shell, environment } = args.context
  const { searchParams } = new URL(args.request.url)
  const body = {
    document: accountDocument('People'),
    operator: environment.operator,
    privacyUrl: environment.privacyUrl,
    user: { name: user.name, site: user.site },
    done: searchParams.get('done'),
    about: searchParams.get('about'),
    people: allUsers(shell).map(({ createdAt, id: _, ...person }) => ({
      ...person,
      since: createdAt.getTime(),
    })),
  }
  return data(body, { headers })
}

export async function action(args: ActionFunctionArgs) {
  const { actor, headers } = await admitToStudio(args, 'users.change')
  const { shell, environment } = args.context
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
          errors: formErrors(why, intent === 'add' ? 'email' : 'people'),
          email: intent === 'add' ? email : '',
          name: field('name'),
          link: null,
        },
      },
      { status: STATUS[why.code], headers },
    )
  try {
    const change = USER_CHANGES.find((known) => known === intent)
    if (change !== undefined) {
      const changed = await changeUser(shell, { email, change, actor })
      if (!changed.ok) return refused(changed.problem)
      const about = encodeURIComponent(changed.value.email)
      return redirect(`/studio/people?done=${intent}&about=${about}`, { status: 303, headers })
    }
    const done =
      intent === 'reset'
        ? await resetUser(shell, { email, actor })
        : intent === 'add'
          ? await addUser(shell, { email, name: field('name'), actor })
          : refuseWith(problem('malformed'))
    if (!done.ok) return refused(done.problem)
    const { link, email: forWhom } = done.value
    return data(
      {
        document: accountDocument('People'),
        tried: {
          errors: [],
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

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

export default function PeopleRoute() {
  const { operator, privacyUrl, user, ...page } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()
  return (
    <StudioLayout operator={operator} privacyUrl={privacyUrl} user={user}>
      <PeoplePage site={user.site} {...page} tried={tried?.tried ?? null} />
    </StudioLayout>
  )
}
