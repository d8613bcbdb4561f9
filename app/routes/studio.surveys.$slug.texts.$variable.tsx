import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/core/policies.ts'
import { problem } from '#app/core/problem.ts'
import { formErrors } from '#app/http/account-form.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import {
  readCodesChange,
  readCoding,
  readCodingDone,
  readTextList,
  sayingDone,
  textListQuery,
  withoutDone,
} from '#app/http/coding-form.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { pageAt } from '#app/http/response-list.ts'
import { STATUS } from '#app/http/status.ts'
import { changeCodes } from '#app/services/coding/change-codes.server.ts'
import { codeAnswer } from '#app/services/coding/code-answer.server.ts'
import { findTextVariable, listTexts } from '#app/services/coding/list-texts.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { admitToSurvey, studioFrame, surveyHeader } from '#app/studio-request.server.ts'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'
import { TextsPage } from '#app/ui/studio/texts/TextsPage.tsx'

export const handle = { style: 'studio', script: 'hydrated' } as const

export async function loader(args: LoaderFunctionArgs) {
  const admitted = await admitToSurvey(args, 'responses.read')
  const { shell, board } = args.context
  const survey = foundOr404(shell.catalog.survey(admitted.slug))
  const name = args.params['variable'] ?? ''
  const { searchParams, pathname } = new URL(args.request.url)
  const list = readTextList(searchParams)
  const { locale } = survey.current.plan.definition
  const listed = await listTexts(shell, board, { ...list, survey, name, locale })
  if (!listed.ok) return refuseWith(listed.problem)
  const { older, newer, stoppedAt, label, ...page } = listed.value
  const query = textListQuery(list)
  const isDown = list.cursor.kind === 'newest' || list.cursor.kind === 'before'
  const way = (kind: 'before' | 'after', seq: typeof older) =>
    seq === null ? null : pageAt(pathname, query, { kind, seq })
  const header = surveyHeader(args.context, admitted)
  const body = {
    document: accountDocument(`Text answers: ${header.title}`),
    frame: studioFrame(args.context, admitted, 'responses'),
    view: {
      ...page,
      survey: header,
      name,
      label,
      locale,
      asked: list,
      path: pathname,
      here: `${pathname}?${withoutDone(searchParams)}`,
      done: readCodingDone(searchParams),
      ways: {
        newest: newer === null ? null : pageAt(pathname, query, { kind: 'newest' }),
        newer: way('after', newer),
        older: way('before', older),
        oldest: older === null ? null : pageAt(pathname, query, { kind: 'oldest' }),
        further: way(isDown ? 'before' : 'after', stoppedAt),
      },
      may: may(admitted.member.role, 'responses.judge') ? ('code' as const) : ('look' as const),
    },
  }
  return data(body, { headers: admitted.headers })
}

export async function action(args: ActionFunctionArgs) {
  const { slug, member, headers } = await admitToSurvey(args, 'responses.judge')
  const { shell, board } = args.context
  const survey = foundOr404(shell.catalog.survey(slug))
  const found = foundOr404(await findTextVariable(board, survey, args.params['variable'] ?? ''))
  const { variable, columns } = found
  const fields = await readFields(args.request)
  const change = readCodesChange(fields)
  const coding = readCoding(fields)
  const address = new URL(args.request.url)
  try {
    if (change !== null) {
      const { actor } = member
      const { codebook } = columns
      const changed = await changeCodes(shell, { survey, variable, codebook, change, actor })
      if (!changed.ok) {
        const renamed = change.kind === 'rename' ? change.value : null
        const errors = formErrors(changed.problem, 'label').map((error) =>
          renamed === null ? error : { ...error, href: `#label-${renamed}` },
        )
        const tried = { errors, label: fieldIn(fields, 'label') ?? '', value: renamed }
        const document = accountDocument('Error: Text answers')
        return data({ document, tried }, { status: STATUS[changed.problem.code], headers })
      }
      const value = 'value' in change ? change.value : null
      return redirect(sayingDone(address, { kind: change.kind, value }), { status: 303, headers })
    }
    if (coding === null) return refuseWith(problem('malformed'))
    const { actor } = member
    const coded = await codeAnswer(shell, { survey, variable: variable.id, ...coding, actor })
    if (!coded.ok) return refuseWith(coded.problem)
    const done = { kind: 'coded', seq: coding.seq, was: coded.value.before } as const
    return redirect(sayingDone(address, done), { status: 303, headers })
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

const UNTRIED = { errors: [], label: '', value: null }

export default function TextsRoute() {
  const { frame, view } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()?.tried ?? UNTRIED
  return (
    <StudioLayout {...frame}>
      <TextsPage view={view} tried={tried} />
    </StudioLayout>
  )
}
