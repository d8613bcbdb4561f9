import { data, type HeadersArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { textIn } from '#app/core/definition/localized-text.ts'
import { may } from '#app/core/policies.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { versionNumber } from '#app/http/version-number.ts'
import { comparePublished } from '#app/services/surveys/compare-published.server.ts'
import { listVersions } from '#app/services/surveys/list-versions.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'
import { versionView } from '#app/ui/studio/versions/version-view.ts'
import { VersionsPage } from '#app/ui/studio/versions/VersionsPage.tsx'

export const handle = { style: 'studio', script: 'none' } as const

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, board, environment } = context
  const { slug, member, headers } = await admitToSurvey({ params, request, context }, 'draft.read')
  const survey = foundOr404(shell.catalog.survey(slug))
  const { searchParams } = new URL(request.url)
  const [from, to, published] = ['from', 'to', 'published'].map((name) =>
    versionNumber(searchParams.get(name)),
  )
  const compared =
    from == null || to == null ? null : await comparePublished(shell, board, survey, { from, to })
  if (compared !== null && !compared.ok) return refuseWith(compared.problem)
  const title = textIn(survey.current.plan.definition.title, 'en')
  const body = {
    document: accountDocument(`Versions: ${title}`),
    operator: environment.operator,
    privacyUrl: environment.privacyUrl,
    user: { name: member.user.name },
    role: member.role,
    notice:
      published === survey.current.number
        ? `Version ${published} is live: new responses go to it.`
        : null,
    page: {
      slug,
      title,
      versions: listVersions(shell, survey).map(versionView),
      mayPublish: may(member.role, 'draft.publish') ? ('yes' as const) : ('no' as const),
      compared:
        compared === null || from == null || to == null
          ? null
          : { from, to, change: compared.value },
    },
  }
  return data(body, { headers })
}

export const headers = ({ loaderHeaders }: HeadersArgs) => loaderHeaders

export default function VersionsRoute() {
  const { operator, privacyUrl, user, role, page, notice } = useLoaderData<typeof loader>()
  return (
    <StudioLayout
      operator={operator}
      privacyUrl={privacyUrl}
      user={user}
      survey={{ slug: page.slug, role, here: 'publish' }}
    >
      <VersionsPage page={page} notice={notice} />
    </StudioLayout>
  )
}
