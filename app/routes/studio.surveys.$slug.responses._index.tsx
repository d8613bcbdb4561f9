import { data, type HeadersArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formErrors } from '#app/http/account-form.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { pageAt, readResponseList, responseListQuery } from '#app/http/response-list.ts'
import { STATUS } from '#app/http/status.ts'
import {
  listResponses,
  type ResponsesPage as Listed,
} from '#app/services/responses/table/list-responses.server.ts'
import { admitToSurvey, studioFrame, surveyHeader } from '#app/studio-request.server.ts'
import { NothingToCollect } from '#app/ui/studio/collect/CollectPage.tsx'
import { ResponsesPage } from '#app/ui/studio/responses/ResponsesPage.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

export const handle = { style: 'studio', script: 'none' } as const

export async function loader(args: LoaderFunctionArgs) {
  const admitted = await admitToSurvey(args, 'responses.read')
  const { shell, board } = args.context
  const header = surveyHeader(args.context, admitted)
  const frame = studioFrame(args.context, admitted, 'responses')
  const survey = shell.catalog.survey(admitted.slug)
  if (survey === null)
    return data(
      { document: accountDocument(`Responses: ${header.title}`), frame, header, view: null },
      { headers: admitted.headers },
    )
  const { locale } = survey.current.plan.definition
  const list = readResponseList(new URL(args.request.url).searchParams)
  const listed = await listResponses(shell, board, { ...list, survey, locale })
  const path = `/studio/surveys/${admitted.slug}/responses`
  const view = {
    survey: header,
    locale,
    asked: list,
    errors: listed.ok ? [] : formErrors(listed.problem, 'filter'),
    page: listed.ok ? pageOf(listed.value, path, list) : null,
  }
  const document = accountDocument(`${listed.ok ? '' : 'Error: '}Responses: ${header.title}`)
  return data(
    { document, frame, header, view },
    { status: listed.ok ? 200 : STATUS[listed.problem.code], headers: admitted.headers },
  )
}

function pageOf(listed: Listed, path: string, list: ReturnType<typeof readResponseList>) {
  const query = responseListQuery(list)
  const { older, newer, stoppedAt, lines, ...page } = listed
  const isDown = list.cursor.kind === 'newest' || list.cursor.kind === 'before'
  const way = (kind: 'before' | 'after', seq: typeof older) =>
    seq === null ? null : pageAt(path, query, { kind, seq })
  const ways = {
    newest: newer === null ? null : pageAt(path, query, { kind: 'newest' }),
    newer: way('after', newer),
    older: way('before', older),
    oldest: older === null ? null : pageAt(path, query, { kind: 'oldest' }),
    further: way(isDown ? 'before' : 'after', stoppedAt),
  }
  const ownPage = (id: string) => pageAt(`${path}/${id}`, query, { kind: 'newest' })
  return { ...page, ways, lines: lines.map((line) => ({ ...line, href: ownPage(line.id) })) }
}

export const headers = ({ loaderHeaders }: HeadersArgs) => loaderHeaders

export default function ResponsesRoute() {
  const { frame, header, view } = useLoaderData<typeof loader>()
  return (
    <StudioLayout {...frame}>
      {view === null ? (
        <NothingToCollect survey={header} heading="Responses" />
      ) : (
        <ResponsesPage view={view} />
      )}
    </StudioLayout>
  )
}
