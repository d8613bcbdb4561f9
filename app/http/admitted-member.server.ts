import type { Problem } from '../core/problem.ts'
import type { Result } from '../core/result.ts'
import { refuseWith } from './page-request.server.ts'
import { cookieHeaders, signInAddress } from './return-to.ts'

/** For pages: who may goes on; who is not signed in is led there and back; others are refused. */
export function admittedMember<Member>(
  admission: {
    readonly admitted: Result<Member, Problem>
    readonly setCookies: readonly string[]
  },
  request: Request,
): { readonly member: Member; readonly headers: Headers } {
  const { admitted, setCookies } = admission
  const headers = cookieHeaders(setCookies)
  if (admitted.ok) return { member: admitted.value, headers }
  if (admitted.problem.code !== 'signed_out') return refuseWith(admitted.problem)
  const { pathname, search } = new URL(request.url)
  headers.set('Location', signInAddress(pathname + search))
  // Remix takes a thrown Response for an answer, not for a bug.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw new Response(null, { status: 303, headers })
}
