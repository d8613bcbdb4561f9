import { data, type HeadersArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { accountDocument } from '#app/http/account-page.ts'
import { readApiSurvey } from '#app/http/api-request.ts'
import { addressOf } from '#app/http/origin.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { getSurveyPage } from '#app/services/results/get-survey-page.server.ts'
import { getTopline } from '#app/services/results/get-topline.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'
import { ToplinePage } from '#app/ui/results/topline/ToplinePage.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

/** The topline with exact numbers, as of now. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, board, environment } = context
  const { member, headers } = await admitToSurvey({ params, request, context }, 'tables.read')
  const found = readApiSurvey(shell.catalog.survey, params['slug'], request)
  if (!found.ok) return refuseWith(found.problem)
  const { survey, locale } = found.value
  const answer = await getTopline(shell, board, {
    survey,
    locale,
    source: 'live',
    release: null,
    view: 'owner',
    operator: environment.operator?.name ?? null,
  })
  if (!answer.ok) return refuseWith(answer.problem)
  const page = getSurveyPage(shell, survey, environment.operator, locale)
  return data(
    {
      document: accountDocument(`Topline: ${page.title}`),
      operator: environment.operator,
      privacyUrl: environment.privacyUrl,
      user: { name: member.user.name },
      role: member.role,
      page,
      url: addressOf(environment, request),
      ...answer.value,
    },
    { headers },
  )
}

export const headers = ({ loaderHeaders }: HeadersArgs) => loaderHeaders

export default function StudioToplineRoute() {
  const { operator, privacyUrl, user, role, page, url, results, topline } =
    useLoaderData<typeof loader>()
  return (
    <StudioLayout
      operator={operator}
      privacyUrl={privacyUrl}
      user={user}
      survey={{ slug: page.slug, role, here: 'tables' }}
    >
      <ToplinePage
        page={page}
        url={url}
        results={results}
        topline={topline}
        numbers="exact"
        group={null}
        ways={[
          { href: `/studio/surveys/${page.slug}/tables`, label: 'Tables' },
          { href: `/results/${page.slug}/topline`, label: 'As everybody sees it' },
        ]}
      />
    </StudioLayout>
  )
}
