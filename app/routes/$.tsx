import { problem } from '#app/core/problem.ts'
import { thrown } from '#app/http/page-request.server.ts'

const nothing = () => thrown(problem('not_found'))

export const loader = nothing
export const action = nothing

export default function NothingHere() {
  return null
}
