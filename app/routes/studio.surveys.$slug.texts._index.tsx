import { data, type HeadersArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { accountDocument } from '#app/http/account-page.ts'
import { listTextVariables } from '#app/services/coding/list-texts.server.ts'
import { admitToSurvey, studioFrame, surveyHeader } from '#app/studio-request.server.ts'
import { NothingToCollect } from '#app/ui/studio/collect/CollectPage.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'
import { TextVariablesPage } from '#app/ui/studio/texts/TextVariablesPage.tsx'

export const handle = { style: 'studio', script: 'none' } as const

export async function loader(args: LoaderFunctionArgs) {
  const admitted = await admitToSurvey(args, 'responses.read')
  const { shell, board } = args.context
  const header = surveyHeader(args.context, admitted)
  const survey = shell.catalog.survey(admitted.slug)
  const locale = survey?.current.plan.definition.locale ?? header.locale
  const body = {
    document: accountDocument(`Text answers: ${header.title}`),
    frame: studioFrame(args.context, admitted, 'responses'),
    survey: header,
    locale,
    variables: survey === null ? null : await listTextVariables(shell, board, { survey, locale }),
  }
  return data(body, { headers: admitted.headers })
}

export const headers = ({ loaderHeaders }: HeadersArgs) => loaderHeaders

export default function TextVariablesRoute() {
  const { frame, survey, locale, variables } = useLoaderData<typeof loader>()
  return (
    <StudioLayout {...frame}>
      {variables === null ? (
        <NothingToCollect survey={survey} heading="Text answers" />
      ) : (
        <TextVariablesPage survey={survey} locale={locale} variables={variables} />
      )}
    </StudioLayout>
  )
}
