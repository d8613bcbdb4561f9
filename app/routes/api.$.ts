import { problem } from '#app/core/problem.ts'
import { apiProblem } from '#app/http/page-request.server.ts'

const nothing = () => apiProblem(problem('not_found'))

export const loader = nothing
export const action = nothing
