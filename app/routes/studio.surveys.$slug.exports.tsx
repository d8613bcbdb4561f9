import { data, type HeadersArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { textIn } from '#app/core/definition/localized-text.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { readApiSurvey } from '#app/http/api-request.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'
import { ExportsPage } from '#app/ui/studio/exports/ExportsPage.tsx'

export const handle = { style: 'site', script: 'hydrated' } as const

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, environment } = context
  const { member, headers } = await admitToSurvey({ params, request, context }, 'responses.read')
  const found = readApiSurvey(shell.catalog.survey, params['slug'], request)
  if (!found.ok) return refuseWith(found.problem)
  const { survey, locale } = found.value
  const { definition } = survey.current.plan
  const { published, weighting } = survey.study
  const title = textIn(definition.title, locale)
  const named = ({ id, label }: (typeof published.filters | typeof published.weights)[number]) => ({
    id,
    label: textIn(label, locale),
  })
  return data(
    {
      document: accountDocument(`Export: ${title}`),
      operator: environment.operator,
      privacyUrl: environment.privacyUrl,
      user: { name: member.user.name },
      role: member.role,
      page: {
        slug: survey.slug,
        title,
        locale,
        versions: shell.catalog.versionsOf(survey).map(({ number }) => number),
        locales: definition.locales,
        filters: published.filters.map(named),
        weights: [
          ...published.weights.map(named),
          ...(weighting.kind === 'none' ? [] : [{ id: 'study', label: 'The study’s own' }]),
        ],
      },
    },
    { headers },
  )
}

export const headers = ({ loaderHeaders }: HeadersArgs) => loaderHeaders

export default function ExportsRoute() {
  const { operator, privacyUrl, user, role, page } = useLoaderData<typeof loader>()
  return (
    <StudioLayout
      operator={operator}
      privacyUrl={privacyUrl}
      user={user}
      survey={{ slug: page.slug, role, here: 'exports' }}
    >
      <ExportsPage page={page} />
    </StudioLayout>
  )
}
