import { parseSlug } from '../core/ids.ts'
import { problem, type Problem } from '../core/problem.ts'
import { problemResponse, STATUS } from './status.ts'

/** For pages: ends the request with the refusal, which the error boundary shows. */
export function refuseWith(refusal: Problem): never {
  // Remix takes a refuseWith Response for an answer, not for a bug.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw new Response(refusal.detail, { status: STATUS[refusal.code], statusText: refusal.code })
}

export function foundOr404<Thing>(thing: Thing | null): Thing {
  return thing ?? refuseWith(problem('not_found'))
}

export const slugOr404 = (text: string | undefined) => {
  const slug = parseSlug(text ?? '')
  return foundOr404(slug.ok ? slug.value : null)
}

export const apiJson = (body: unknown): Response =>
  Response.json(body, { headers: { 'Cache-Control': 'no-store' } })

export const apiProblem = problemResponse
