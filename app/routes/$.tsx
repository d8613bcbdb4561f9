import { problem } from '#app/core/problem.ts'
import { refuseWith } from '#app/http/page-request.server.ts'

const nothing = () => refuseWith(problem('not_found'))

export const loader = nothing
export const action = nothing

export default function NothingHere() {
  return null
}
