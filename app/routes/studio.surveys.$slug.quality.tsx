import { data, type HeadersArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { textIn } from '#app/core/definition/localized-text.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { readApiSurvey } from '#app/http/api-request.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { getQuality } from '#app/services/results/get-quality.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'
import { QualityPage } from '#app/ui/studio/quality/QualityPage.tsx'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, board, environment } = context
  const { member, headers } = await admitToSurvey({ params, request, context }, 'responses.read')
  const found = readApiSurvey(shell.catalog.survey, params['slug'], request)
  if (!found.ok) return refuseWith(found.problem)
  const { survey, locale } = found.value
  const quality = await getQuality(shell, board, { survey, locale, view: 'owner' })
  if (!quality.ok) return refuseWith(quality.problem)
  const title = textIn(survey.current.plan.definition.title, locale)
  return data(
    {
      document: accountDocument(`Responses beside each other: ${title}`),
      operator: environment.operator,
      privacyUrl: environment.privacyUrl,
      user: { name: member.user.name },
      role: member.role,
      page: { slug: survey.slug, title, locale, quality: quality.value.value },
    },
    { headers },
  )
}

export const headers = ({ loaderHeaders }: HeadersArgs) => loaderHeaders

export default function QualityRoute() {
  const { operator, privacyUrl, user, role, page } = useLoaderData<typeof loader>()
  return (
    <StudioLayout
      operator={operator}
      privacyUrl={privacyUrl}
      user={user}
      survey={{ slug: page.slug, role, here: 'tables' }}
    >
      <QualityPage page={page} />
    </StudioLayout>
  )
}
