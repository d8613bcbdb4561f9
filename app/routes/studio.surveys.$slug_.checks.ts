import type { LoaderFunctionArgs } from '@remix-run/node'
import { apiProblem } from '#app/http/page-request.server.ts'
import { parseSlug } from '#app/core/ids.ts'
import { problem } from '#app/core/problem.ts'
import { cookieHeaders } from '#app/http/return-to.ts'
import { admitMember } from '#app/services/accounts/admit-member.server.ts'
import { checkDraft } from '#app/services/drafting/check-draft.server.ts'

/** Everything that can be said of a survey's draft, for those who may read it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, accounts, checker } = context
  const slug = parseSlug(params['slug'] ?? '')
  if (!slug.ok) return apiProblem(problem('survey_not_found'))
  const { admitted, setCookies } = await admitMember(shell, accounts, {
    cookie: request.headers.get('cookie'),
    slug: slug.value,
    verb: 'draft.read',
  })
  if (!admitted.ok) return apiProblem(admitted.problem)
  const checked = await checkDraft(shell, checker, slug.value)
  if (!checked.ok) return apiProblem(checked.problem)
  const { checks, minutes, revision, change } = checked.value
  const body = { revision, minutes, change: change?.kind ?? null, checks }
  return Response.json(body, { headers: cookieHeaders(setCookies) })
}
