import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { parseCollectorKey } from '#app/core/ids.ts'
import { may } from '#app/core/policies.ts'
import { problem } from '#app/core/problem.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import {
  changeCollector,
  type CollectorChange,
} from '#app/services/collectors/change-collector.server.ts'
import { listCollectors } from '#app/services/collectors/list-collectors.server.ts'
import { prefillExample } from '#app/services/collectors/prefill-example.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { admitToSurvey, originOf, studioFrame, surveyHeader } from '#app/studio-request.server.ts'
import { nameOf, type CollectNotice } from '#app/ui/studio/collect/collect-view.ts'
import { collectorCardView } from '#app/ui/studio/collect/collector-card-view.ts'
import { CollectPage, NothingToCollect } from '#app/ui/studio/collect/CollectPage.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

export const handle = { style: 'site', script: 'hydrated' } as const

export async function loader(args: LoaderFunctionArgs) {
  const { context, request } = args
  const admitted = await admitToSurvey(args, 'collectors.read')
  const survey = surveyHeader(context, admitted)
  const hosted = context.shell.catalog.survey(admitted.slug)
  const origin = originOf(args)
  const collectors =
    hosted === null
      ? null
      : listCollectors(context.shell, hosted).flatMap((each) => collectorCardView(each, origin))
  const { searchParams } = new URL(request.url)
  const [done, key] = [searchParams.get('done') ?? '', searchParams.get('collector')]
  const about = collectors?.find((each) => each.key === key)
  const body = {
    document: accountDocument(`Collect: ${survey.title}`),
    frame: studioFrame(context, admitted, 'collect'),
    survey,
    collectors,
    prefill: hosted === null ? null : prefillExample(hosted, origin),
    notice: about === undefined ? null : noticeOf(done, about.key, nameOf(about)),
    may: may(admitted.member.role, 'collectors.change') ? ('change' as const) : ('look' as const),
  }
  return data(body, { headers: admitted.headers })
}

function noticeOf(done: string, key: string, name: string): CollectNotice | null {
  switch (done) {
    case 'made':
      return { words: `“${name}” is ready.`, undo: { key, intent: 'close' } }
    case 'pause':
      return { words: `“${name}” is paused.`, undo: { key, intent: 'resume' } }
    case 'resume':
      return { words: `“${name}” goes on.`, undo: { key, intent: 'pause' } }
    case 'close':
      return { words: `“${name}” is closed.`, undo: { key, intent: 'reopen' } }
    case 'reopen':
      return { words: `“${name}” is open again.`, undo: { key, intent: 'close' } }
    default:
      return null
  }
}

const DEEDS: { readonly [intent: string]: CollectorChange } = {
  pause: { rules: { paused: true } },
  resume: { rules: { paused: null } },
  close: { door: 'closed' },
  reopen: { door: 'open' },
}

export async function action(args: ActionFunctionArgs) {
  const { shell } = args.context
  const { slug, member, headers } = await admitToSurvey(args, 'collectors.change')
  const survey = foundOr404(shell.catalog.survey(slug))
  const fields = await readFields(args.request)
  const intent = fieldIn(fields, 'intent') ?? ''
  const key = parseCollectorKey(fieldIn(fields, 'collector') ?? '')
  const change = Object.hasOwn(DEEDS, intent) ? DEEDS[intent] : undefined
  if (!key.ok || change === undefined) return refuseWith(problem('malformed'))
  try {
    const changed = await changeCollector(shell, survey, key.value, change, member.actor)
    if (!changed.ok) return refuseWith(changed.problem)
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
  const address = `/studio/surveys/${slug}/collect?done=${intent}&collector=${key.value}`
  return redirect(address, { status: 303, headers })
}

export const headers = ({ loaderHeaders }: HeadersArgs) => loaderHeaders

export default function CollectRoute() {
  const { frame, survey, collectors, ...page } = useLoaderData<typeof loader>()
  return (
    <StudioLayout {...frame}>
      {collectors === null ? (
        <NothingToCollect survey={survey} heading="Collect" />
      ) : (
        <CollectPage page={{ ...page, survey, collectors }} />
      )}
    </StudioLayout>
  )
}
