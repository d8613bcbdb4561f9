import type { LoaderFunctionArgs } from '@remix-run/node'
import { problem } from '#app/core/problem.ts'
import { readApiQuery, readApiSurvey } from '#app/http/api-request.ts'
import { apiAnswer, apiProblem } from '#app/http/page-request.server.ts'
import { ownerOfOthers, viewOf } from '#app/services/accounts/permit.server.ts'
import { getTallies } from '#app/services/results/get-tallies.server.ts'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shell, board, accounts } = context
  const found = readApiSurvey(shell.catalog.survey, params['slug'], request)
  if (!found.ok) return apiProblem(found.problem)
  const view = await viewOf(shell, accounts, request.headers, found.value.survey.slug)
  if (!view.ok) return apiProblem(view.problem)
  const query = readApiQuery(request, view.value)
  if (!query.ok) return apiProblem(query.problem)
  const answer = await getTallies(shell, board, {
    ...found.value,
    ...query.value,
    source: 'live',
    view: view.value,
    ...(view.value === 'public'
      ? {}
      : { alsoOwns: await ownerOfOthers(shell, accounts, request.headers) }),
    part: 'findings',
  })
  return answer.ok ? apiAnswer(request, answer.value, view.value) : apiProblem(answer.problem)
}

export const action = () => apiProblem(problem('method_not_allowed'), { Allow: 'GET' })
