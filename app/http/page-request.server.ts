import { parseSlug } from '../core/ids.ts'
import { problem, type Problem } from '../core/problem.ts'
import { holdsAlready } from './api-request.ts'
import { problemResponse, STATUS } from './status.ts'

/** For pages: ends the request with the refusal, which the error boundary shows. */
export function refuseWith(refusal: Problem): never {
  // Remix takes a thrown Response for an answer, not for a bug.
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

/** The number of the release that an address names; null names none. */
export function releaseOr404(searchParams: URLSearchParams): number | null {
  const release = searchParams.get('release')
  return release === null ? null : foundOr404(/^\d{1,9}$/.test(release) ? Number(release) : null)
}

export const apiJson = (body: unknown): Response =>
  Response.json(body, { headers: { 'Cache-Control': 'no-store' } })

/**
 * An answer with its tag, or only that it is still the same. What everybody may see may be kept
 * by anybody who asks again before using it; what a key shows only by the one who sent it.
 */
export function apiAnswer(
  request: Request,
  answer: { readonly text: string; readonly etag: string },
  view: 'public' | 'owner',
): Response {
  const headers = {
    ETag: answer.etag,
    'Cache-Control': view === 'public' ? 'no-cache' : 'private, no-cache',
    Vary: 'Authorization, Cookie',
  }
  return holdsAlready(request, answer.etag)
    ? new Response(null, { status: 304, headers })
    : new Response(answer.text, {
        headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
      })
}

export const apiProblem = problemResponse
