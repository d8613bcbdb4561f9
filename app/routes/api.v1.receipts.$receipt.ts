import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { parseReceipt } from '#app/core/ids.ts'
import { problem } from '#app/core/problem.ts'
import { apiJson, apiProblem } from '#app/http/page-request.server.ts'
import { readResponse } from '#app/services/responses/read-response.server.ts'
import { withdrawResponse } from '#app/services/responses/withdraw-response.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'

export function loader({ params, context }: LoaderFunctionArgs) {
  const receipt = parseReceipt(params['receipt'] ?? '')
  if (!receipt.ok) return apiProblem(problem('receipt_not_found'))
  const own = readResponse(context.shell, receipt.value)
  if (!own.ok) return apiProblem(own.problem)
  const { id, survey, version, receivedAt, answers } = own.value
  if (answers === null) return apiProblem(problem('withdrawn'))
  return apiJson({
    id,
    survey: survey.slug,
    version: version.number,
    receivedAt: new Date(receivedAt).toISOString(),
    answers,
  })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  if (request.method !== 'DELETE') {
    return apiProblem(problem('method_not_allowed'), { Allow: 'GET, DELETE' })
  }
  const receipt = parseReceipt(params['receipt'] ?? '')
  if (!receipt.ok) return apiProblem(problem('receipt_not_found'))
  try {
    const withdrawn = await withdrawResponse(context.shell, receipt.value)
    if (!withdrawn.ok) return apiProblem(withdrawn.problem)
    const { id, withdrawnAt } = withdrawn.value
    return apiJson({ id, withdrawnAt: new Date(withdrawnAt).toISOString() })
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return apiProblem(refusal)
  }
}
