import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { textIn } from '#app/core/definition/localized-text.ts'
import { readOrigins } from '#app/core/fieldwork/origins.ts'
import { parseCollectorKey } from '#app/core/ids.ts'
import type { SurveyVerb } from '#app/core/policies.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { changeCollector } from '#app/services/collectors/change-collector.server.ts'
import { listShared } from '#app/services/collectors/list-shared.server.ts'
import { makeCollector } from '#app/services/collectors/make-collector.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'
import { SiteLayout } from '#app/ui/layout/SiteLayout.tsx'
import { sharedView } from '#app/ui/studio/shared-view.ts'
import { SharePage } from '#app/ui/studio/SharePage.tsx'

type Args = Pick<LoaderFunctionArgs, 'params' | 'request' | 'context'>

async function readAddress(args: Args, verb: SurveyVerb) {
  const { shell } = args.context
  const { slug, member, headers } = await admitToSurvey(args, verb)
  return { shell, survey: foundOr404(shell.catalog.survey(slug)), member, headers }
}

const pathOf = (slug: string) => `/studio/surveys/${slug}/share`

const NOTICES: { readonly [done: string]: string } = {
  saved: 'The list of sites is saved.',
  made: 'The code for your page is ready.',
}

export async function loader(args: LoaderFunctionArgs) {
  const { shell, survey, headers } = await readAddress(args, 'collectors.read')
  const { operator, privacyUrl, publicUrl } = args.context.environment
  const url = new URL(args.request.url)
  const title = textIn(survey.current.plan.definition.title, 'en')
  const body = {
    document: accountDocument(`Share: ${title}`),
    operator,
    privacyUrl,
    slug: survey.slug,
    title,
    notice: NOTICES[url.searchParams.get('done') ?? ''] ?? null,
    collectors: listShared(shell, survey).flatMap((collector) =>
      sharedView(collector, publicUrl?.origin ?? url.origin, title),
    ),
  }
  return data(body, { headers })
}

export async function action(args: ActionFunctionArgs) {
  const { shell, survey, member, headers } = await readAddress(args, 'collectors.change')
  const fields = await readFields(args.request)
  const [field, text] = [fieldIn(fields, 'field') ?? '', fieldIn(fields, 'origins') ?? '']
  const refused = (why: string) =>
    data(
      {
        document: accountDocument('Error: Share'),
        errors: [{ href: `#${field}`, text: why }],
        tried: { field, origins: text },
      },
      { status: 422, headers },
    )
  const origins = readOrigins(text)
  if (!origins.ok) return refused(origins.problem)
  const rules = { origins: origins.value }
  const { actor } = member
  const keyText = fieldIn(fields, 'collector')
  if (keyText === null && origins.value.length === 0) return refused('Name at least one site')
  try {
    const key = keyText === null ? null : parseCollectorKey(keyText)
    const done =
      key === null
        ? await makeCollector(
            shell,
            survey,
            { kind: 'embed', name: '', version: 'latest', rules },
            actor,
          )
        : await changeCollector(
            shell,
            survey,
            foundOr404(key.ok ? key.value : null),
            { rules },
            actor,
          )
    if (!done.ok) return refuseWith(done.problem)
    const address = `${pathOf(survey.slug)}?done=${key === null ? 'made' : 'saved'}`
    return redirect(`${address}#collector-${done.value.key}`, { status: 303, headers })
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

export default function ShareRoute() {
  const { operator, privacyUrl, slug, title, collectors, notice } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()
  return (
    <SiteLayout operator={operator} privacyUrl={privacyUrl}>
      <SharePage
        slug={slug}
        title={title}
        collectors={collectors}
        notice={tried === undefined ? notice : null}
        errors={tried?.errors ?? []}
        tried={tried?.tried ?? null}
      />
    </SiteLayout>
  )
}
