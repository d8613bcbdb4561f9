import type { LoaderFunctionArgs } from '@remix-run/node'
import { sourceVocabulary } from '#app/services/drafting/source-vocabulary.server.ts'
import { findSession } from '#app/services/accounts/find-session.server.ts'
import { apiProblem } from '#app/http/page-request.server.ts'
import { problem } from '#app/core/problem.ts'

/** The same for everybody who is signed in, and asked for when an editor of JSON opens. */
export async function loader({ request, context: { shell, accounts } }: LoaderFunctionArgs) {
  const { user } = await findSession(shell, accounts, request.headers.get('cookie'))
  if (user === null) return apiProblem(problem('signed_out'))
  return Response.json(sourceVocabulary(), {
    headers: { 'Cache-Control': 'private, max-age=3600' },
  })
}
