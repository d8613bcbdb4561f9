import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { mappingOf, placeErrors, placesIn, readSentFile } from '#app/http/import-form.ts'
import { isMultipart } from '#app/http/media-type.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { STATUS } from '#app/http/status.ts'
import { beginImportRun } from '#app/services/exchange/imports/begin-import-run.server.ts'
import { describeImport } from '#app/services/exchange/imports/describe-import.server.ts'
import { earlierImports } from '#app/services/exchange/imports/earlier-imports.server.ts'
import { readImportOrder } from '#app/services/exchange/imports/import-order.server.ts'
import { findImport, receiveImport } from '#app/services/exchange/imports/receive-import.server.ts'
import type { ImportRun } from '#app/services/exchange/imports/import-runs.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { admitToSurvey, studioFrame, surveyHeader } from '#app/studio-request.server.ts'
import { NothingToCollect } from '#app/ui/studio/collect/CollectPage.tsx'
import {
  NOT_TRIED,
  type ImportRunView,
  type ImportTried,
} from '#app/ui/studio/import/import-view.ts'
import { ImportPage } from '#app/ui/studio/import/ImportPage.tsx'
import { stoppedInWords } from '#app/ui/studio/import/RunningImport.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

export const handle = { style: 'site', script: 'hydrated' } as const

export async function loader(args: LoaderFunctionArgs) {
  const admitted = await admitToSurvey(args, 'responses.import')
  const { shell } = args.context
  const survey = shell.catalog.survey(admitted.slug)
  const header = surveyHeader(args.context, admitted)
  const { key, name, taken } = fileIn(args.request)
  const run = survey === null ? null : shell.importRuns.find(survey.id, key)
  const state = run?.state() ?? null
  if (survey !== null && state?.kind === 'taken') {
    shell.importRuns.forget(survey.id, key)
    return takenOf(admitted.slug, state.taken, admitted.headers)
  }
  if (survey !== null && state?.kind === 'failed') {
    shell.importRuns.forget(survey.id, key)
    await run?.settled
  }
  // A file that is being gone through is not read once more by whoever looks how far it is.
  const file =
    survey === null || key === '' || state?.kind === 'running'
      ? null
      : await findImport(shell, survey, { key, name })
  const isGone = file !== null && !file.ok
  const tried = run === null ? NOT_TRIED : triedIn(run)
  const body = {
    document: accountDocument(titleOf(tried) ?? `Import: ${header.title}`),
    frame: studioFrame(args.context, admitted, 'import'),
    survey: header,
    tried,
    view:
      survey === null
        ? null
        : {
            survey: header,
            notice: isGone
              ? 'That file is no longer here. Please send it again.'
              : /^\d{1,9}$/.test(taken)
                ? `Taken: ${Number(taken).toLocaleString('en')}. Tables and files show them as “imported”.`
                : state?.kind === 'stopped'
                  ? stoppedInWords(state.taken, state.why?.detail ?? null)
                  : null,
            earlier:
              state?.kind === 'running'
                ? []
                : earlierImports(shell, survey, file?.ok === true ? file.value : null),
            run:
              state?.kind === 'running' && run !== null
                ? { key, name, task: run.task, ...state.at }
                : null,
            file:
              file?.ok === true
                ? { key, name, ...(await describeImport(survey, file.value)) }
                : null,
          },
  }
  return data(body, { headers: admitted.headers })
}

const takenOf = (slug: string, taken: number, headers: Headers) =>
  redirect(`/studio/surveys/${slug}/import?taken=${taken}`, { status: 303, headers })

const titleOf = ({ check, errors }: ImportTried): string | null =>
  errors.length > 0 ? 'Error: Import' : check === null ? null : 'Import: checked'

/** What is to be seen of a run that is over. */
function triedIn(run: ImportRun): ImportTried {
  const [state, { places }] = [run.state(), run]
  const tried = { ...NOT_TRIED, places }
  if (state.kind === 'checked') return { ...tried, check: state.check }
  return state.kind === 'refused'
    ? { ...tried, errors: [{ href: '#place-0', text: state.problem.detail }] }
    : tried
}

const PATIENCE_MS = 800
const patience = () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))

/** Which file a page is about, and how many rows were taken of the last. */
function fileIn({ url }: Request) {
  const { searchParams } = new URL(url)
  const said = (name: string) => searchParams.get(name) ?? ''
  return { key: said('file'), name: said('name'), taken: said('taken') }
}

export async function action(args: ActionFunctionArgs) {
  const { shell } = args.context
  const { slug, member, headers } = await admitToSurvey(args, 'responses.import')
  const survey = foundOr404(shell.catalog.survey(slug))
  const address = `/studio/surveys/${slug}/import`
  const leadTo = (query: Record<string, string>) =>
    redirect(`${address}?${new URLSearchParams(query).toString()}`, { status: 303, headers })
  const again = (tried: Partial<ImportTried>, status: number) => {
    const shown = { ...NOT_TRIED, ...tried }
    return data(
      { document: accountDocument(titleOf(shown) ?? 'Import'), tried: shown },
      { status, headers },
    )
  }
  try {
    if (isMultipart(args.request.headers.get('Content-Type'))) {
      const sent = await readSentFile(args.request, (file) => receiveImport(shell, survey, file))
      if (sent.ok) return leadTo({ file: sent.value.taken, name: sent.value.name })
      const { code, detail } = sent.problem
      return again({ errors: [{ href: '#file', text: detail }] }, STATUS[code])
    }
    const fields = await readFields(args.request)
    const { key, name } = fileIn(args.request)
    const known = shell.importRuns.find(survey.id, key)
    if (known?.state().kind === 'running') {
      if (fieldIn(fields, 'intent') === 'stop') {
        known.stop()
        await known.settled
      }
      return leadTo({ file: key, name })
    }
    const file = await findImport(shell, survey, { key, name })
    if (!file.ok) return leadTo({ file: key, name })
    const columns = file.value.fields.map((field) => field.name)
    const places = placesIn(fields, columns.length)
    const order = readImportOrder(survey, file.value, mappingOf(columns, places))
    if (!order.ok)
      return again(
        { places, errors: placeErrors(order.problem, columns) },
        STATUS[order.problem.code],
      )
    const run = beginImportRun(shell, {
      order: order.value,
      key,
      task: fieldIn(fields, 'intent') === 'take' ? 'take' : 'check',
      places,
      actor: member.actor,
    })
    // Most files are gone through before anybody would look for a bar.
    await Promise.race([run.settled, patience()])
    const state = run.state()
    if (state.kind === 'checked') return again(triedIn(run), 200)
    if (state.kind === 'refused') return again(triedIn(run), STATUS[state.problem.code])
    if (state.kind !== 'taken') return leadTo({ file: key, name })
    shell.importRuns.forget(survey.id, key)
    return takenOf(slug, state.taken, headers)
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

const BETWEEN_LOOKS_MS = 1000

/** Asks again and again how far a file is, for as long as it is gone through. */
function useLooks(run: ImportRunView | null): void {
  const { revalidate, state } = useRevalidator()
  const isDue = run !== null && state === 'idle'
  useEffect(() => {
    if (!isDue) return
    const next = setTimeout(revalidate, BETWEEN_LOOKS_MS)
    return () => clearTimeout(next)
  }, [isDue, revalidate])
}

export default function ImportRoute() {
  const { frame, survey, view, tried: before } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()?.tried ?? before
  useLooks(view?.run ?? null)
  return (
    <StudioLayout {...frame}>
      {view === null ? (
        <NothingToCollect survey={survey} heading="Import responses" />
      ) : (
        <ImportPage view={view} tried={tried} />
      )}
    </StudioLayout>
  )
}
