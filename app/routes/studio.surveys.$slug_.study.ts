import type { LoaderFunctionArgs } from '@remix-run/node'
import { problem } from '#app/core/problem.ts'
import { apiProblem } from '#app/http/page-request.server.ts'
import { describeDraftStudy } from '#app/services/drafting/describe-draft-study.server.ts'
import { admitScript } from '#app/studio-request.server.ts'

/** The codebook of a draft, its findings with their figures, and what is known of its method. */
export async function loader(args: LoaderFunctionArgs) {
  const admitted = await admitScript(args, 'draft.read')
  if (!admitted.ok) return apiProblem(admitted.problem)
  const { slug, member, headers } = admitted.value
  const { shell, board, environment } = args.context
  const study = await describeDraftStudy(shell, board, {
    slug,
    author: member.actor,
    role: member.role,
    operator: environment.operator?.name ?? null,
  })
  return study.ok ? Response.json(study.value, { headers }) : apiProblem(study.problem)
}

export const action = () => apiProblem(problem('method_not_allowed'), { Allow: 'GET' })
