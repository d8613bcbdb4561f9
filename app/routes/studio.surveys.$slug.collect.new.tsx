import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fieldsOf, rulesOf } from '#app/core/fieldwork/collector-fields.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { collectorErrors, readCollectorForm, versionIn } from '#app/http/collector-form.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { STATUS } from '#app/http/status.ts'
import { makeCollector } from '#app/services/collectors/make-collector.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { admitToSurvey, studioFrame, surveyHeader } from '#app/studio-request.server.ts'
import { KIND_WORDS, OWN_KINDS } from '#app/ui/studio/collect/collect-view.ts'
import { CollectorPage } from '#app/ui/studio/collect/CollectorPage.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

export const handle = { style: 'site', script: 'hydrated' } as const

const kindIn = (text: string | null) =>
  foundOr404(OWN_KINDS.find((kind) => kind === (text ?? 'open')) ?? null)

export async function loader(args: LoaderFunctionArgs) {
  const admitted = await admitToSurvey(args, 'collectors.change')
  const { shell } = args.context
  const survey = foundOr404(shell.catalog.survey(admitted.slug))
  const kind = kindIn(new URL(args.request.url).searchParams.get('kind'))
  const body = {
    document: accountDocument(`New: ${KIND_WORDS[kind].name.toLowerCase()}`),
    frame: studioFrame(args.context, admitted, 'collect'),
    survey: surveyHeader(args.context, admitted),
    form: {
      kind,
      fields: fieldsOf('', 'latest', {}),
      versions: shell.catalog.versionsOf(survey).map(({ number }) => number),
      variables: survey.current.plan.questions.map(({ question }) => question.name),
      errors: [],
    },
  }
  return data(body, { headers: admitted.headers })
}

export async function action(args: ActionFunctionArgs) {
  const { shell } = args.context
  const { slug, member, headers } = await admitToSurvey(args, 'collectors.change')
  const survey = foundOr404(shell.catalog.survey(slug))
  const sent = await readFields(args.request)
  const kind = kindIn(fieldIn(sent, 'kind'))
  const fields = readCollectorForm(sent, [])
  if (fieldIn(sent, 'intent') === 'addQuota')
    return data({ document: accountDocument('New collector'), fields, errors: [] }, { headers })
  try {
    const wanted = {
      kind,
      name: fields.name,
      version: versionIn(fields),
      rules: rulesOf(fields, {}),
    }
    const made = await makeCollector(shell, survey, wanted, member.actor)
    if (made.ok) {
      const { key } = made.value
      const way = kind === 'single-use' ? `/${key}/links` : `?done=made&collector=${key}`
      return redirect(`/studio/surveys/${slug}/collect${way}`, { status: 303, headers })
    }
    const errors = collectorErrors(made.problem)
    const document = accountDocument('Error: New collector')
    return data({ document, fields, errors }, { status: STATUS[made.problem.code], headers })
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

export default function NewCollectorRoute() {
  const { frame, survey, form } = useLoaderData<typeof loader>()
  const { fields, errors } = useActionData<typeof action>() ?? form
  return (
    <StudioLayout {...frame}>
      <CollectorPage
        survey={survey}
        collector={null}
        form={{ ...form, fields, errors }}
        notice={null}
        may="change"
      />
    </StudioLayout>
  )
}
