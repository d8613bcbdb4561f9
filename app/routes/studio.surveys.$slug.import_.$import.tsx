import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useLoaderData, useRevalidator } from '@remix-run/react'
import { problem } from '#app/core/problem.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { soonSettled } from '#app/import-request.server.ts'
import { beginImportMove } from '#app/services/exchange/imports/begin-import-run.server.ts'
import { findKnownImport } from '#app/services/exchange/imports/list-imports.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { admitToSurvey, studioFrame, surveyHeader } from '#app/studio-request.server.ts'
import { KnownImportPage, moveStoppedInWords } from '#app/ui/studio/import/KnownImportPage.tsx'
import { useLooks } from '#app/ui/studio/import/use-looks.ts'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

export const handle = { style: 'studio', script: 'hydrated' } as const

const MOVES = ['takeOut', 'putBack'] as const

const doneAddress = (path: string, move: string, responses: number) =>
  `${path}?done=${move}&responses=${responses}`

export async function loader(args: LoaderFunctionArgs) {
  const admitted = await admitToSurvey(args, 'responses.import')
  const { shell } = args.context
  const survey = foundOr404(shell.catalog.survey(admitted.slug))
  const known = findKnownImport(shell, survey, args.params['import'] ?? '')
  if (!known.ok) return refuseWith(known.problem)
  const { key, name } = known.value
  const { pathname, searchParams } = new URL(args.request.url)
  const run = shell.importRuns.find(survey.id, key)
  const state = run?.state() ?? null
  if (run !== null && state !== null && state.kind !== 'running') {
    shell.importRuns.forget(survey.id, key)
    await run.settled
    if (state.kind === 'moved')
      return redirect(doneAddress(pathname, run.task, state.taken), {
        status: 303,
        headers: admitted.headers,
      })
    if (state.kind === 'refused') return refuseWith(state.problem)
  }
  const header = surveyHeader(args.context, admitted)
  const move = MOVES.find((each) => each === searchParams.get('done'))
  const body = {
    document: accountDocument(`Import ${name}: ${header.title}`),
    frame: studioFrame(args.context, admitted, 'import'),
    view: {
      survey: header,
      known: known.value,
      run:
        run !== null && state?.kind === 'running'
          ? { key, name, task: run.task, ...state.at }
          : null,
      done:
        move === undefined
          ? null
          : { move, responses: Number(/^\d{1,9}$/.exec(searchParams.get('responses') ?? '') ?? 0) },
      stopped:
        state?.kind === 'stopped'
          ? moveStoppedInWords(state.taken, state.why?.detail ?? null)
          : null,
    },
  }
  return data(body, { headers: admitted.headers })
}

export async function action(args: ActionFunctionArgs) {
  const { shell } = args.context
  const { slug, member, headers } = await admitToSurvey(args, 'responses.import')
  const survey = foundOr404(shell.catalog.survey(slug))
  const known = findKnownImport(shell, survey, args.params['import'] ?? '')
  if (!known.ok) return refuseWith(known.problem)
  const { key } = known.value
  const { pathname } = new URL(args.request.url)
  const leadTo = (address: string) => redirect(address, { status: 303, headers })
  const intent = fieldIn(await readFields(args.request), 'intent')
  const underway = shell.importRuns.find(survey.id, key)
  if (underway?.state().kind === 'running') {
    if (intent === 'stop') {
      underway.stop()
      await underway.settled
    }
    return leadTo(pathname)
  }
  const move = MOVES.find((each) => each === intent)
  if (move === undefined)
    return intent === 'stop' ? leadTo(pathname) : refuseWith(problem('malformed'))
  try {
    const run = beginImportMove(shell, { survey, key, move, actor: member.actor })
    const state = await soonSettled(run)
    if (state.kind === 'refused') {
      shell.importRuns.forget(survey.id, key)
      return refuseWith(state.problem)
    }
    if (state.kind === 'moved') shell.importRuns.forget(survey.id, key)
    return leadTo(state.kind === 'moved' ? doneAddress(pathname, move, state.taken) : pathname)
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

export default function KnownImportRoute() {
  const { frame, view } = useLoaderData<typeof loader>()
  useLooks(view.run !== null, useRevalidator())
  return (
    <StudioLayout {...frame}>
      <KnownImportPage view={view} />
    </StudioLayout>
  )
}
