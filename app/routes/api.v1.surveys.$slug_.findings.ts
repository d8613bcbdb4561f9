import type { LoaderFunctionArgs } from '@remix-run/node'
import { problem } from '#app/core/problem.ts'
import { readApiQuery, readApiSurvey } from '#app/http/api-request.ts'
import { apiJson, apiProblem } from '#app/http/page-request.server.ts'
import { identifyKey } from '#app/services/accounts/identify-caller.server.ts'
import { getResults } from '#app/services/results/get-results.server.ts'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, board, accounts } = context
  const caller = await identifyKey(shell, accounts, request.headers.get('authorization'))
  if (!caller.ok) return apiProblem(caller.problem)
  const view = caller.value.kind === 'key' ? 'owner' : 'public'
  const found = readApiSurvey(shell.catalog.survey, params['slug'], request)
  if (!found.ok) return apiProblem(found.problem)
  const query = readApiQuery(request, view)
  if (!query.ok) return apiProblem(query.problem)
  const results = await getResults(shell, board, {
    ...found.value,
    ...query.value,
    source: 'live',
    view,
  })
  if (!results.ok) return apiProblem(results.problem)
  const { slug, release, received, responses, findings } = results.value
  return apiJson({ slug, release, received, responses, findings })
}

export const action = () => apiProblem(problem('method_not_allowed'), { Allow: 'GET' })
