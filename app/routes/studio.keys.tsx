import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parseSlug } from '#app/core/ids.ts'
import { KEY_SCOPES, mayOnSite } from '#app/core/policies.ts'
import { problem } from '#app/core/problem.ts'
import { formErrors } from '#app/http/account-form.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { STATUS } from '#app/http/status.ts'
import { addKey } from '#app/services/accounts/add-key.server.ts'
import { allKeys, keysOf } from '#app/services/accounts/list-accounts.server.ts'
import { revokeKey } from '#app/services/accounts/revoke-key.server.ts'
import { rolesFor } from '#app/services/accounts/roles-for.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { listOwnSurveys } from '#app/services/surveys/list-own-surveys.server.ts'
import { admitToStudio } from '#app/studio-request.server.ts'
import { KeysPage } from '#app/ui/studio/account/KeysPage.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { user, headers } = await admitToStudio(args, 'ownAccount.change')
  const { shell, environment } = args.context
  const keys = mayOnSite(user.site, 'keys.change') ? allKeys(shell) : keysOf(shell, user.id)
  const body = {
    document: accountDocument('Keys'),
    operator: environment.operator,
    privacyUrl: environment.privacyUrl,
    user: { name: user.name, site: user.site },
    revoked: new URL(args.request.url).searchParams.get('revoked'),
    keys: keys.map(({ userId: _, ...key }) => key),
    surveys: listOwnSurveys(shell, rolesFor(shell, user)).map(({ slug, title }) => ({
      slug,
      title,
    })),
  }
  return data(body, { headers })
}

export async function action(args: ActionFunctionArgs) {
  const { user, actor, headers } = await admitToStudio(args, 'ownAccount.change')
  const { shell } = args.context
  const fields = await readFields(args.request)
  const field = (name: string) => (fieldIn(fields, name) ?? '').trim()
  const [intent, name, slugText, days] = ['intent', 'name', 'survey', 'days'].map(field)
  try {
    if (intent === 'revoke') {
      const among = mayOnSite(user.site, 'keys.change') ? 'all' : user.id
      const revoked = await revokeKey(shell, { name: name ?? '', among, actor })
      if (!revoked.ok) return refuseWith(revoked.problem)
      const about = encodeURIComponent(revoked.value.name)
      return redirect(`/studio/keys?revoked=${about}`, { status: 303, headers })
    }
    if (intent !== 'add') return refuseWith(problem('malformed'))
    const slug = slugText === '' ? null : parseSlug(slugText ?? '')
    if (slug !== null && !slug.ok) return refuseWith(problem('survey_not_found'))
    const scopes = KEY_SCOPES.filter((scope) =>
      fields.some(([key, value]) => key === 'scope' && value === scope),
    )
    const added = await addKey(shell, {
      name: name ?? '',
      scopes,
      slug: slug === null ? null : slug.value,
      days: days === '' ? null : Number(days),
      holder: user,
      actor,
    })
    const tried = added.ok
      ? { errors: [], key: added.value as string, name: '', scopes: [], days: '', slug: '' }
      : {
          errors: formErrors(added.problem, 'name'),
          key: null,
          name: name ?? '',
          scopes,
          days: days ?? '',
          slug: slugText ?? '',
        }
    const document = accountDocument(added.ok ? 'Keys' : 'Error: Keys')
    const status = added.ok ? 200 : STATUS[added.problem.code]
    return data({ document, tried }, { status, headers })
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

export default function KeysRoute() {
  const { operator, privacyUrl, user, ...page } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()
  return (
    <StudioLayout operator={operator} privacyUrl={privacyUrl} user={user}>
      <KeysPage site={user.site} {...page} tried={tried?.tried ?? null} />
    </StudioLayout>
  )
}
