import type { LoaderFunctionArgs } from '@remix-run/node'
import { parseSlug } from '#app/core/ids.ts'
import { problem } from '#app/core/problem.ts'
import { apiProblem } from '#app/http/page-request.server.ts'
import { cookieHeaders } from '#app/http/return-to.ts'
import { admitMember } from '#app/services/accounts/admit-member.server.ts'
import { describeDraftStudy } from '#app/services/drafting/describe-draft-study.server.ts'

/** The codebook of a draft, its findings with their figures, and what is known of its method. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, board, accounts, environment } = context
  const slug = parseSlug(params['slug'] ?? '')
  if (!slug.ok) return apiProblem(problem('survey_not_found'))
  const { admitted, setCookies } = await admitMember(shell, accounts, {
    cookie: request.headers.get('cookie'),
    slug: slug.value,
    verb: 'draft.read',
  })
  if (!admitted.ok) return apiProblem(admitted.problem)
  const study = await describeDraftStudy(shell, board, {
    slug: slug.value,
    author: admitted.value.actor,
    role: admitted.value.role,
    operator: environment.operator?.name ?? null,
  })
  return study.ok
    ? Response.json(study.value, { headers: cookieHeaders(setCookies) })
    : apiProblem(study.problem)
}

export const action = () => apiProblem(problem('method_not_allowed'), { Allow: 'GET' })
