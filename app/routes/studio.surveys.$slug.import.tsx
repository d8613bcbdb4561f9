import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { mappingOf, placeErrors, placesIn, readSentFile } from '#app/http/import-form.ts'
import { isMultipart } from '#app/http/media-type.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { STATUS } from '#app/http/status.ts'
import { listCollectors } from '#app/services/collectors/list-collectors.server.ts'
import { checkImport } from '#app/services/exchange/imports/check-import.server.ts'
import { describeImport } from '#app/services/exchange/imports/describe-import.server.ts'
import { readImportOrder } from '#app/services/exchange/imports/import-order.server.ts'
import { findImport, receiveImport } from '#app/services/exchange/imports/receive-import.server.ts'
import { takeImport } from '#app/services/exchange/imports/take-import.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { admitToSurvey, studioFrame, surveyHeader } from '#app/studio-request.server.ts'
import { NothingToCollect } from '#app/ui/studio/collect/CollectPage.tsx'
import { NOT_TRIED, type ImportTried } from '#app/ui/studio/import/import-view.ts'
import { ImportPage } from '#app/ui/studio/import/ImportPage.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

export const handle = { style: 'site', script: 'hydrated' } as const

export async function loader(args: LoaderFunctionArgs) {
  const admitted = await admitToSurvey(args, 'responses.import')
  const { shell } = args.context
  const survey = shell.catalog.survey(admitted.slug)
  const header = surveyHeader(args.context, admitted)
  const { key, name, taken } = fileIn(args.request)
  const file = survey === null || key === '' ? null : await findImport(shell, survey, { key, name })
  const isGone = file !== null && !file.ok
  const body = {
    document: accountDocument(`Import: ${header.title}`),
    frame: studioFrame(args.context, admitted),
    survey: header,
    view:
      survey === null
        ? null
        : {
            survey: header,
            notice: isGone
              ? 'That file is no longer here. Please send it again.'
              : /^\d{1,9}$/.test(taken)
                ? `Taken: ${Number(taken).toLocaleString('en')}. Tables and files show them as “imported”.`
                : null,
            earlier: listCollectors(shell, survey).flatMap(({ kind, name: called, counts }) =>
              kind === 'import' ? [{ name: called, responses: counts.submitted }] : [],
            ),
            file:
              file?.ok === true
                ? { key, name, ...(await describeImport(survey, file.value)) }
                : null,
          },
  }
  return data(body, { headers: admitted.headers })
}

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
    const document = accountDocument(status < 400 ? 'Import: checked' : 'Error: Import')
    return data({ document, tried: { ...NOT_TRIED, ...tried } }, { status, headers })
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
    if (fieldIn(fields, 'intent') === 'take') {
      const taken = await takeImport(shell, {
        order: order.value,
        refusedRows: 'leaveOut',
        actor: member.actor,
      })
      if (!taken.ok)
        return again(
          { places, errors: [{ href: '#place-0', text: taken.problem.detail }] },
          STATUS[taken.problem.code],
        )
      await shell.imports.remove(survey.id, key)
      return leadTo({ taken: String(taken.value.taken) })
    }
    const check = await checkImport(shell, order.value)
    return check.ok
      ? again({ places, check: check.value }, 200)
      : again(
          { places, errors: [{ href: '#place-0', text: check.problem.detail }] },
          STATUS[check.problem.code],
        )
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

export default function ImportRoute() {
  const { frame, survey, view } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()?.tried ?? NOT_TRIED
  return (
    <StudioLayout {...frame}>
      {view === null ? (
        <NothingToCollect survey={survey} here="import" heading="Import responses" />
      ) : (
        <ImportPage view={view} tried={tried} />
      )}
    </StudioLayout>
  )
}
