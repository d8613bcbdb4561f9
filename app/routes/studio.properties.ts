import type { LoaderFunctionArgs } from '@remix-run/node'
import { problem } from '#app/core/problem.ts'
import { apiAnswer, apiProblem } from '#app/http/page-request.server.ts'
import { findSession } from '#app/services/accounts/find-session.server.ts'

/** What can be set in a questionnaire, for the property panel. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { shell, accounts } = context
  const { user } = await findSession(shell, accounts, request.headers.get('cookie'))
  return user === null
    ? apiProblem(problem('signed_out'))
    : apiAnswer(request, shell.properties(), 'owner')
}
