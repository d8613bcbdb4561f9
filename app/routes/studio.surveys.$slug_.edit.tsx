import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { NavLink, Outlet, useLoaderData, useLocation, useNavigate } from '@remix-run/react'
import { ownTitle } from '#app/core/drafting/edits/own-text.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { openDraft } from '#app/services/drafting/open-draft.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'
import { ChecksBadge } from '#app/ui/studio/checks/ChecksBadge.tsx'
import { DraftProvider } from '#app/ui/studio/draft/DraftProvider.tsx'
import { EDIT_SECTIONS, EditLayout } from '#app/ui/studio/draft/EditLayout.tsx'
import { EditNav } from '#app/ui/studio/draft/EditNav.tsx'

export const handle = { style: 'studio', script: 'hydrated' } as const

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, environment } = context
  const { slug, member, headers } = await admitToSurvey({ params, request, context }, 'draft.read')
  const draft = openDraft(shell, { slug, author: member.actor })
  if (!draft.ok) return refuseWith(draft.problem)
  const name = ownTitle(draft.value.document.source) || slug
  return data(
    {
      document: accountDocument(`Edit: ${name}`),
      operator: environment.operator,
      privacyUrl: environment.privacyUrl,
      user: { name: member.user.name },
      slug,
      title: name,
      role: member.role,
      draft: draft.value,
    },
    { headers },
  )
}

/** The draft lives in the window from here on; other screens of it don't load it anew. */
export const shouldRevalidate = () => false

export default function EditRoute() {
  const { operator, privacyUrl, user, slug, title, role, draft } = useLoaderData<typeof loader>()
  const address = `/studio/surveys/${slug}/edit`
  const { pathname } = useLocation()
  const here = EDIT_SECTIONS.find(({ path }) => pathname === `${address}${path}`)?.label ?? 'Design'
  const navigate = useNavigate()
  return (
    <StudioLayout
      operator={operator}
      privacyUrl={privacyUrl}
      user={user}
      survey={{ slug, role, here: 'edit' }}
    >
      <DraftProvider slug={slug} role={role} draft={draft}>
        <EditLayout
          title={title}
          nav={
            <EditNav
              sections={EDIT_SECTIONS}
              here={here}
              link={({ path, label }, onFollow) => (
                <NavLink to={`${address}${path}`} end={path === ''} onClick={onFollow}>
                  {label}
                </NavLink>
              )}
            />
          }
          onFollow={(address) => navigate(address)}
          checks={<ChecksBadge slug={slug} />}
        >
          <Outlet />
        </EditLayout>
      </DraftProvider>
    </StudioLayout>
  )
}
