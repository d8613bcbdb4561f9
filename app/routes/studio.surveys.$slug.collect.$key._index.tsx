import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fieldsOf, rulesOf } from '#app/core/fieldwork/collector-fields.ts'
import { may } from '#app/core/policies.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { collectorErrors, readCollectorForm, versionIn } from '#app/http/collector-form.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { STATUS } from '#app/http/status.ts'
import { changeCollector } from '#app/services/collectors/change-collector.server.ts'
import { findCollectorView } from '#app/services/collectors/find-collector-view.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { admitToSurvey, originOf, studioFrame, surveyHeader } from '#app/studio-request.server.ts'
import { nameOf } from '#app/ui/studio/collect/collect-view.ts'
import { collectorCardView } from '#app/ui/studio/collect/collector-card-view.ts'
import { CollectorPage } from '#app/ui/studio/collect/CollectorPage.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

export const handle = { style: 'site', script: 'hydrated' } as const

export async function loader(args: LoaderFunctionArgs) {
  const admitted = await admitToSurvey(args, 'collectors.read')
  const { shell } = args.context
  const survey = foundOr404(shell.catalog.survey(admitted.slug))
  const view = foundOr404(findCollectorView(shell, survey, args.params['key']))
  const [collector] = collectorCardView(view, originOf(args))
  const card = foundOr404(collector ?? null)
  const isSaved = new URL(args.request.url).searchParams.get('done') === 'saved'
  const body = {
    document: accountDocument(`Collect: ${nameOf(card)}`),
    frame: studioFrame(args.context, admitted, 'collect'),
    survey: surveyHeader(args.context, admitted),
    collector: card,
    form: {
      kind: card.kind,
      fields: fieldsOf(view.name, view.version, view.rules),
      versions: shell.catalog.versionsOf(survey).map(({ number }) => number),
      variables: survey.current.plan.questions.map(({ question }) => question.name),
      errors: [],
    },
    notice: isSaved ? 'The settings are saved.' : null,
    may: may(admitted.member.role, 'collectors.change') ? ('change' as const) : ('look' as const),
  }
  return data(body, { headers: admitted.headers })
}

export async function action(args: ActionFunctionArgs) {
  const { shell } = args.context
  const { slug, member, headers } = await admitToSurvey(args, 'collectors.change')
  const survey = foundOr404(shell.catalog.survey(slug))
  const before = foundOr404(findCollectorView(shell, survey, args.params['key']))
  const sent = await readFields(args.request)
  const { crossed } = fieldsOf(before.name, before.version, before.rules)
  const fields = readCollectorForm(sent, crossed)
  if (fieldIn(sent, 'intent') === 'addQuota')
    return data({ document: accountDocument('Collector'), fields, errors: [] }, { headers })
  const change = {
    name: fields.name,
    version: versionIn(fields),
    rules: rulesOf(fields, before.rules),
  }
  try {
    const changed = await changeCollector(shell, survey, before.key, change, member.actor)
    if (changed.ok) {
      const address = `/studio/surveys/${slug}/collect/${before.key}?done=saved`
      return redirect(address, { status: 303, headers })
    }
    const errors = collectorErrors(changed.problem)
    const document = accountDocument('Error: Collector')
    return data({ document, fields, errors }, { status: STATUS[changed.problem.code], headers })
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

export default function CollectorRoute() {
  const { frame, form, notice, ...page } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()
  const { fields, errors } = tried ?? form
  return (
    <StudioLayout {...frame}>
      <CollectorPage
        {...page}
        form={{ ...form, fields, errors }}
        notice={tried === undefined ? notice : null}
      />
    </StudioLayout>
  )
}
