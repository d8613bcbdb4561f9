import { data, type HeadersArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { accountDocument } from '#app/http/account-page.ts'
import { getFieldwork } from '#app/services/results/get-fieldwork.server.ts'
import { admitToSurvey, studioFrame, surveyHeader } from '#app/studio-request.server.ts'
import { NothingToCollect } from '#app/ui/studio/collect/CollectPage.tsx'
import { FieldworkPage } from '#app/ui/studio/fieldwork/FieldworkPage.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

export const handle = { style: 'site', script: 'hydrated' } as const

export async function loader(args: LoaderFunctionArgs) {
  const admitted = await admitToSurvey(args, 'collectors.read')
  const { shell, board } = args.context
  const hosted = shell.catalog.survey(admitted.slug)
  const survey = surveyHeader(args.context, admitted)
  const body = {
    document: accountDocument(`Fieldwork: ${survey.title}`),
    frame: studioFrame(args.context, admitted, 'fieldwork'),
    survey,
    fieldwork: hosted === null ? null : await getFieldwork(shell, board, hosted),
  }
  return data(body, { headers: admitted.headers })
}

export const headers = ({ loaderHeaders }: HeadersArgs) => loaderHeaders

export default function FieldworkRoute() {
  const { frame, survey, fieldwork } = useLoaderData<typeof loader>()
  return (
    <StudioLayout {...frame}>
      {fieldwork === null ? (
        <NothingToCollect survey={survey} heading="Fieldwork" />
      ) : (
        <FieldworkPage
          survey={survey}
          initial={fieldwork}
          address={`/studio/surveys/${survey.slug}/fieldwork/now`}
        />
      )}
    </StudioLayout>
  )
}
