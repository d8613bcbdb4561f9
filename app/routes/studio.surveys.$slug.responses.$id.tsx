import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { parseResponseId } from '#app/core/ids.ts'
import { may } from '#app/core/policies.ts'
import { problem } from '#app/core/problem.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { pageAt, readResponseList, responseListQuery } from '#app/http/response-list.ts'
import { judgeResponse } from '#app/services/responses/judge-response.server.ts'
import { lookAtResponse } from '#app/services/responses/table/look-at-response.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { admitToSurvey, studioFrame, surveyHeader } from '#app/studio-request.server.ts'
import { ResponsePage } from '#app/ui/studio/responses/ResponsePage.tsx'
import { responseInWords } from '#app/ui/studio/responses/responses-view.ts'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

export const handle = { style: 'studio', script: 'none' } as const

const LONGEST_REASON = 500
const JUDGEMENTS = ['excluded', 'restored'] as const

const idIn = (text: string | undefined) => {
  const id = parseResponseId(text ?? '')
  return foundOr404(id.ok ? id.value : null)
}

export async function loader(args: LoaderFunctionArgs) {
  const admitted = await admitToSurvey(args, 'responses.read')
  const { shell, board } = args.context
  const survey = foundOr404(shell.catalog.survey(admitted.slug))
  const id = idIn(args.params['id'])
  const { searchParams } = new URL(args.request.url)
  const list = readResponseList(searchParams)
  const { locale } = survey.current.plan.definition
  const looked = await lookAtResponse(shell, board, { ...list, survey, id, locale })
  if (!looked.ok) return refuseWith(looked.problem)
  const { line, newer, older, locale: language, ...rest } = looked.value
  const header = surveyHeader(args.context, admitted)
  const query = responseListQuery({ ...list, source: rest.source })
  const path = `/studio/surveys/${admitted.slug}/responses`
  const way = (other: string | null) =>
    other === null ? null : pageAt(`${path}/${other}`, query, { kind: 'newest' })
  const body = {
    document: accountDocument(`${responseInWords(line)}: ${header.title}`),
    frame: studioFrame(args.context, admitted, 'responses'),
    view: {
      ...rest,
      survey: header,
      locale,
      line,
      language,
      ways: {
        list: pageAt(path, query, { kind: 'newest' }),
        newer: way(newer),
        older: way(older),
      },
      done: JUDGEMENTS.find((each) => each === searchParams.get('done')) ?? null,
      may: may(admitted.member.role, 'responses.judge') ? ('judge' as const) : ('look' as const),
    },
  }
  return data(body, { headers: admitted.headers })
}

export async function action(args: ActionFunctionArgs) {
  const { shell } = args.context
  const { slug, member, headers } = await admitToSurvey(args, 'responses.judge')
  const survey = foundOr404(shell.catalog.survey(slug))
  const id = idIn(args.params['id'])
  const sent = await readFields(args.request)
  const judgement = JUDGEMENTS.find((each) => each === fieldIn(sent, 'intent'))
  if (judgement === undefined) return refuseWith(problem('malformed'))
  const reason = (fieldIn(sent, 'reason') ?? '').trim().slice(0, LONGEST_REASON)
  try {
    const { actor } = member
    const judged = await judgeResponse(shell, { survey, id, judgement, reason, actor })
    if (!judged.ok) return refuseWith(judged.problem)
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
  const address = new URL(args.request.url)
  address.searchParams.set('done', judgement)
  return redirect(address.pathname + address.search, { status: 303, headers })
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

export default function ResponseRoute() {
  const { frame, view } = useLoaderData<typeof loader>()
  return (
    <StudioLayout {...frame}>
      <ResponsePage view={view} />
    </StudioLayout>
  )
}
