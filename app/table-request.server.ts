import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Problem } from './core/problem.ts'
import type { Result } from './core/result.ts'
import { readApiQuery, readApiSurvey } from './http/api-request.ts'
import { apiAnswer, apiProblem } from './http/page-request.server.ts'
import { viewOf } from './services/accounts/permit.server.ts'
import type { GridQuery } from './services/results/get-grid.server.ts'

type Board = LoaderFunctionArgs['context']['board']

/** Answers a call for one kind of table with what whoever calls may see of it. */
export async function answerTable(
  { params, request, context: { shell, board, accounts } }: LoaderFunctionArgs,
  read: (
    board: Board,
    query: GridQuery,
  ) => Promise<Result<{ readonly text: string; readonly etag: string }, Problem>>,
): Promise<Response> {
  const found = readApiSurvey(shell.catalog.survey, params['slug'], request)
  if (!found.ok) return apiProblem(found.problem)
  const view = await viewOf(shell, accounts, request.headers, found.value.survey.slug)
  if (!view.ok) return apiProblem(view.problem)
  const query = readApiQuery(request, view.value)
  if (!query.ok) return apiProblem(query.problem)
  const answer = await read(board, { ...found.value, ...query.value, view: view.value })
  return answer.ok ? apiAnswer(request, answer.value, view.value) : apiProblem(answer.problem)
}
