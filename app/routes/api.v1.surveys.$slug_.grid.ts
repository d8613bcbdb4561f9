import type { LoaderFunctionArgs } from '@remix-run/node'
import { problem } from '#app/core/problem.ts'
import { apiProblem } from '#app/http/page-request.server.ts'
import { getGrid } from '#app/services/results/get-grid.server.ts'
import { answerTable } from '#app/table-request.server.ts'

export const loader = (args: LoaderFunctionArgs) =>
  answerTable(args, (query) => getGrid(args.context.board, query))

export const action = () => apiProblem(problem('method_not_allowed'), { Allow: 'GET' })
