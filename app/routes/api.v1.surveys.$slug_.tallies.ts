import type { LoaderFunctionArgs } from '@remix-run/node'
import { problem } from '#app/core/problem.ts'
import { readApiQuery, readApiSurvey } from '#app/http/api-request.ts'
import { apiJson, apiProblem } from '#app/http/page-request.server.ts'
import { getResults } from '#app/services/results/get-results.server.ts'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, board } = context
  const found = readApiSurvey(shell.catalog.survey, params['slug'], request)
  if (!found.ok) return apiProblem(found.problem)
  const query = readApiQuery(request)
  if (!query.ok) return apiProblem(query.problem)
  const results = await getResults(shell, board, { ...found.value, ...query.value })
  if (!results.ok) return apiProblem(results.problem)
  const { findings: _, ...tallies } = results.value
  return apiJson(tallies)
}

export const action = () => apiProblem(problem('method_not_allowed'), { Allow: 'GET' })
