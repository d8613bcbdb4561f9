import { data, redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { NavLink, Outlet, useLoaderData } from '@remix-run/react'
import { textOr } from '#app/core/json.ts'
import { isJsonObject } from '#app/core/json.ts'
import { may } from '#app/core/policies.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { refuseWith, slugOr404 } from '#app/http/page-request.server.ts'
import { cookieHeaders, signInAddress } from '#app/http/return-to.ts'
import { admitMember } from '#app/services/accounts/admit-member.server.ts'
import { openDraft } from '#app/services/drafting/open-draft.server.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'
import { ChecksBadge } from '#app/ui/studio/checks/ChecksBadge.tsx'
import { DraftProvider } from '#app/ui/studio/draft/DraftProvider.tsx'
import { EDIT_SECTIONS, EditLayout } from '#app/ui/studio/draft/EditLayout.tsx'

export const handle = { style: 'studio', script: 'hydrated' } as const

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, accounts, environment } = context
  const slug = slugOr404(params['slug'])
  const { admitted, setCookies } = await admitMember(shell, accounts, {
    cookie: request.headers.get('cookie'),
    slug,
    verb: 'draft.read',
  })
  const headers = cookieHeaders(setCookies)
  if (!admitted.ok) {
    if (admitted.problem.code === 'signed_out')
      return redirect(signInAddress(new URL(request.url).pathname), { status: 303, headers })
    return refuseWith(admitted.problem)
  }
  const draft = openDraft(shell, { slug, author: admitted.value.actor })
  if (!draft.ok) return refuseWith(draft.problem)
  const { title } = draft.value.document.source
  const name = textOr(isJsonObject(title) ? title['default'] : title, slug)
  return data(
    {
      document: accountDocument(`Edit: ${name}`),
      operator: environment.operator,
      privacyUrl: environment.privacyUrl,
      slug,
      title: name,
      role: admitted.value.role,
      draft: draft.value,
    },
    { headers },
  )
}

/** The draft lives in the window from here on; other screens of it don't load it anew. */
export const shouldRevalidate = () => false

export default function EditRoute() {
  const { operator, privacyUrl, slug, title, role, draft } = useLoaderData<typeof loader>()
  return (
    <SiteLayout operator={operator} privacyUrl={privacyUrl}>
      <DraftProvider slug={slug} draft={draft}>
        <EditLayout
          title={title}
          nav={
            <nav className="edit-nav" aria-label="Edit">
              <ul>
                {EDIT_SECTIONS.map(({ path, label }) => (
                  <li key={path}>
                    <NavLink to={`/studio/surveys/${slug}/edit${path}`} end={path === ''}>
                      {label}
                    </NavLink>
                  </li>
                ))}
              </ul>
            </nav>
          }
          checks={<ChecksBadge slug={slug} mayMend={may(role, 'draft.edit') ? 'yes' : 'no'} />}
        >
          <Outlet />
        </EditLayout>
      </DraftProvider>
    </SiteLayout>
  )
}
