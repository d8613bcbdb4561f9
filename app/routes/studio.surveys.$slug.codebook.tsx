import { data, type HeadersArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { textIn } from '#app/core/definition/localized-text.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { readApiSurvey } from '#app/http/api-request.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { getCodebook } from '#app/services/codebook/get-codebook.server.ts'
import { admitToSurvey, studioFrame } from '#app/studio-request.server.ts'
import { CodebookPage } from '#app/ui/studio/codebook/CodebookPage.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { params, request, context } = args
  const admitted = await admitToSurvey(args, 'tables.read')
  const found = readApiSurvey(context.shell.catalog.survey, params['slug'], request)
  if (!found.ok) return refuseWith(found.problem)
  const { survey, locale } = found.value
  const search = new URL(request.url).searchParams.get('q')?.trim().slice(0, 200) ?? ''
  const codebook = getCodebook(context.shell, { survey, locale, search })
  if (!codebook.ok) return refuseWith(codebook.problem)
  const title = textIn(survey.current.plan.definition.title, locale)
  const body = {
    document: accountDocument(`Codebook: ${title}`),
    frame: studioFrame(context, admitted, 'tables'),
    page: { slug: survey.slug, title, locale, search, ...codebook.value },
  }
  return data(body, { headers: admitted.headers })
}

export const headers = ({ loaderHeaders }: HeadersArgs) => loaderHeaders

export default function CodebookRoute() {
  const { frame, page } = useLoaderData<typeof loader>()
  return (
    <StudioLayout {...frame}>
      <CodebookPage page={page} />
    </StudioLayout>
  )
}
