import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Problem } from './core/problem.ts'
import type { Result } from './core/result.ts'
import { readApiQuery, readApiSurvey } from './http/api-request.ts'
import { apiAnswer, apiProblem } from './http/page-request.server.ts'
import { viewOf } from './services/accounts/permit.server.ts'
import type { CrosstabQuery } from './services/results/get-crosstab.server.ts'

/** Answers a call for tables or findings with what whoever calls may see of them. */
export async function answerTable(
  { params, request, context: { shell, accounts } }: LoaderFunctionArgs,
  read: (
    query: CrosstabQuery,
  ) => Promise<Result<{ readonly text: string; readonly etag: string }, Problem>>,
): Promise<Response> {
  const found = readApiSurvey(shell.catalog.survey, params['slug'], request)
  if (!found.ok) return apiProblem(found.problem)
  const view = await viewOf(shell, accounts, request.headers, found.value.survey.slug)
  if (!view.ok) return apiProblem(view.problem)
  const query = readApiQuery(request, view.value)
  if (!query.ok) return apiProblem(query.problem)
  const answer = await read({ ...found.value, ...query.value, view: view.value })
  return answer.ok ? apiAnswer(request, answer.value, view.value) : apiProblem(answer.problem)
}
