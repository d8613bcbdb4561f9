import type { LoaderFunctionArgs } from '@remix-run/node'
import { apiProblem } from '#app/http/page-request.server.ts'
import { readDraft } from '#app/services/drafting/read-draft.server.ts'
import { admitScript } from '#app/studio-request.server.ts'

/** A survey's draft as it is understood, for those who may read it. */
export async function loader(args: LoaderFunctionArgs) {
  const admitted = await admitScript(args, 'draft.read')
  if (!admitted.ok) return apiProblem(admitted.problem)
  const { slug, headers } = admitted.value
  const reading = readDraft(args.context.shell, slug)
  if (!reading.ok) return apiProblem(reading.problem)
  return Response.json(reading.value, { headers })
}
