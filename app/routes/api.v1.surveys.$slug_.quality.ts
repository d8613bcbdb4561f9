import type { LoaderFunctionArgs } from '@remix-run/node'
import { problem } from '#app/core/problem.ts'
import { readApiSurvey } from '#app/http/api-request.ts'
import { apiAnswer, apiProblem } from '#app/http/page-request.server.ts'
import { viewOf } from '#app/services/accounts/permit.server.ts'
import { getQuality } from '#app/services/results/get-quality.server.ts'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, board, accounts } = context
  const found = readApiSurvey(shell.catalog.survey, params['slug'], request)
  if (!found.ok) return apiProblem(found.problem)
  const { slug } = found.value.survey
  // It lists single responses.
  const view = await viewOf(shell, accounts, request.headers, slug, 'responses.read')
  if (!view.ok) return apiProblem(view.problem)
  const answer = await getQuality(shell, board, { ...found.value, view: view.value })
  return answer.ok ? apiAnswer(request, answer.value, view.value) : apiProblem(answer.problem)
}

export const action = () => apiProblem(problem('method_not_allowed'), { Allow: 'GET' })
