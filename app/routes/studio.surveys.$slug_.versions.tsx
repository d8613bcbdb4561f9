import { data, type HeadersArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { textIn } from '#app/core/definition/localized-text.ts'
import { may } from '#app/core/policies.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { admittedMember } from '#app/http/admitted-member.server.ts'
import { foundOr404, refuseWith, slugOr404 } from '#app/http/page-request.server.ts'
import { versionNumber } from '#app/http/version-number.ts'
import { admitMember } from '#app/services/accounts/admit-member.server.ts'
import { comparePublished } from '#app/services/surveys/compare-published.server.ts'
import { listVersions } from '#app/services/surveys/list-versions.server.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'
import { versionView } from '#app/ui/studio/versions/version-view.ts'
import { VersionsPage } from '#app/ui/studio/versions/VersionsPage.tsx'

export const handle = { style: 'studio', script: 'none' } as const

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, accounts, board, environment } = context
  const slug = slugOr404(params['slug'])
  const admission = await admitMember(shell, accounts, {
    cookie: request.headers.get('cookie'),
    slug,
    verb: 'draft.read',
  })
  const { member, headers } = admittedMember(admission, request)
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
  const { operator, privacyUrl, page, notice } = useLoaderData<typeof loader>()
  return (
    <SiteLayout operator={operator} privacyUrl={privacyUrl}>
      <VersionsPage page={page} notice={notice} />
    </SiteLayout>
  )
}
