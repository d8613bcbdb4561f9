import type { LoaderFunctionArgs } from '@remix-run/node'
import { parseSlug } from '#app/core/ids.ts'
import { problem } from '#app/core/problem.ts'
import { apiProblem } from '#app/http/page-request.server.ts'
import { cookieHeaders } from '#app/http/return-to.ts'
import { admitMember } from '#app/services/accounts/admit-member.server.ts'
import { readDraft } from '#app/services/drafting/read-draft.server.ts'

/** A survey's draft as it is understood, for those who may read it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, accounts } = context
  const slug = parseSlug(params['slug'] ?? '')
  if (!slug.ok) return apiProblem(problem('survey_not_found'))
  const { admitted, setCookies } = await admitMember(shell, accounts, {
    cookie: request.headers.get('cookie'),
    slug: slug.value,
    verb: 'draft.read',
  })
  if (!admitted.ok) return apiProblem(admitted.problem)
  const reading = readDraft(shell, slug.value)
  if (!reading.ok) return apiProblem(reading.problem)
  return Response.json(reading.value, { headers: cookieHeaders(setCookies) })
}
