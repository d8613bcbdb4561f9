import type { LoaderFunctionArgs } from '@remix-run/node'
import { problem } from '#app/core/problem.ts'
import { apiProblem, thrown } from '#app/http/page-request.server.ts'

const refuse = ({ request }: Pick<LoaderFunctionArgs, 'request'>) =>
  new URL(request.url).pathname.startsWith('/api/')
    ? apiProblem(problem('not_found'))
    : thrown(problem('not_found'))

export const loader = refuse
export const action = refuse

export default function NothingHere() {
  return null
}
