import type { LoaderFunctionArgs } from '@remix-run/node'
import { problem } from '#app/core/problem.ts'
import { apiProblem } from '#app/http/page-request.server.ts'
import { ownerOfOthers } from '#app/services/accounts/permit.server.ts'
import { getTallies } from '#app/services/results/get-tallies.server.ts'
import { answerTable } from '#app/table-request.server.ts'

export function loader(args: LoaderFunctionArgs) {
  const { request, context } = args
  const { shell, board, accounts } = context
  return answerTable(args, async (query) =>
    getTallies(shell, board, {
      ...query,
      source: 'live',
      ...(query.view === 'public'
        ? {}
        : { alsoOwns: await ownerOfOthers(shell, accounts, request.headers) }),
      part: 'findings',
    }),
  )
}

export const action = () => apiProblem(problem('method_not_allowed'), { Allow: 'GET' })
