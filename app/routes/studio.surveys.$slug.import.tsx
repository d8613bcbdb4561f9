import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react'
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { mappingOf, placeErrors, placesIn, readSentFile } from '#app/http/import-form.ts'
import { isMultipart } from '#app/http/media-type.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { STATUS } from '#app/http/status.ts'
import {
  fileIn,
  lookAtImport,
  soonSettled,
  takenAddress,
  triedIn,
} from '#app/import-request.server.ts'
import { beginImportRun } from '#app/services/exchange/imports/begin-import-run.server.ts'
import { readImportOrder } from '#app/services/exchange/imports/import-order.server.ts'
import { findImport, receiveImport } from '#app/services/exchange/imports/receive-import.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { admitToSurvey, studioFrame, surveyHeader } from '#app/studio-request.server.ts'
import { NothingToCollect } from '#app/ui/studio/collect/CollectPage.tsx'
import { NOT_TRIED, type ImportTried } from '#app/ui/studio/import/import-view.ts'
import { ImportPage } from '#app/ui/studio/import/ImportPage.tsx'
import { useLooks } from '#app/ui/studio/import/use-looks.ts'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

export const handle = { style: 'site', script: 'hydrated' } as const

export async function loader(args: LoaderFunctionArgs) {
  const admitted = await admitToSurvey(args, 'responses.import')
  const { shell } = args.context
  const survey = shell.catalog.survey(admitted.slug)
  const header = surveyHeader(args.context, admitted)
  const looked = survey === null ? null : await lookAtImport(shell, survey, fileIn(args.request))
  if (looked?.kind === 'taken')
    return redirect(looked.address, { status: 303, headers: admitted.headers })
  const tried = looked?.tried ?? NOT_TRIED
  const body = {
    document: accountDocument(titleOf(tried) ?? `Import: ${header.title}`),
    frame: studioFrame(args.context, admitted, 'import'),
    survey: header,
    tried,
    view: looked === null ? null : { survey: header, ...looked.view },
  }
  return data(body, { headers: admitted.headers })
}

const titleOf = ({ check, errors }: ImportTried): string | null =>
  errors.length > 0 ? 'Error: Import' : check === null ? null : 'Import: checked'

export async function action(args: ActionFunctionArgs) {
  const { shell } = args.context
  const { slug, member, headers } = await admitToSurvey(args, 'responses.import')
  const survey = foundOr404(shell.catalog.survey(slug))
  const leadTo = (address: string) => redirect(address, { status: 303, headers })
  const toFile = (file: string, name: string) =>
    leadTo(`/studio/surveys/${slug}/import?${new URLSearchParams({ file, name }).toString()}`)
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
      if (sent.ok) return toFile(sent.value.taken, sent.value.name)
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
      return toFile(key, name)
    }
    const file = await findImport(shell, survey, { key, name })
    if (!file.ok) return toFile(key, name)
    const columns = file.value.fields.map((field) => field.name)
    const places = placesIn(fields, columns.length)
    const order = readImportOrder(survey, file.value, mappingOf(columns, places))
    if (!order.ok)
      return again(
        { places, errors: placeErrors(order.problem, columns) },
        STATUS[order.problem.code],
      )
    const task = fieldIn(fields, 'intent') === 'take' ? 'take' : 'check'
    const { actor } = member
    const run = beginImportRun(shell, { order: order.value, key, task, places, actor })
    const state = await soonSettled(run)
    if (state.kind === 'checked') return again(triedIn(run), 200)
    if (state.kind === 'refused') return again(triedIn(run), STATUS[state.problem.code])
    if (state.kind !== 'taken') return toFile(key, name)
    shell.importRuns.forget(survey.id, key)
    return leadTo(takenAddress(slug, state))
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

export default function ImportRoute() {
  const { frame, survey, view, tried: before } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()?.tried ?? before
  useLooks(view !== null && view.run !== null, useRevalidator())
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
