import type { LoaderFunctionArgs } from '@remix-run/node'
import { apiProblem } from '#app/http/page-request.server.ts'
import { checkDraft } from '#app/services/drafting/check-draft.server.ts'
import { admitScript } from '#app/studio-request.server.ts'

/** Everything that can be said of a survey's draft, for those who may read it. */
export async function loader(args: LoaderFunctionArgs) {
  const admitted = await admitScript(args, 'draft.read')
  if (!admitted.ok) return apiProblem(admitted.problem)
  const { slug, headers } = admitted.value
  const { shell, checker } = args.context
  const checked = await checkDraft(shell, checker, slug)
  if (!checked.ok) return apiProblem(checked.problem)
  const { checks, minutes, revision, change } = checked.value
  const body = { revision, minutes, change: change?.kind ?? null, checks }
  return Response.json(body, { headers })
}
