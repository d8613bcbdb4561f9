import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { cookieHeaders, safeReturn } from '#app/http/return-to.ts'
import { signOut } from '#app/services/accounts/sign-out.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'

/** A link must not sign anybody out, so reading this address changes nothing. */
export const loader = () => redirect('/studio', 303)

export async function action({ request, context }: ActionFunctionArgs) {
  try {
    const { setCookies } = await signOut(context.accounts, request.headers.get('cookie'))
    const returnTo = fieldIn(await readFields(request), 'returnTo')
    const next = returnTo === null ? '/sign-in?signedOut' : safeReturn(returnTo)
    return redirect(next, { status: 303, headers: cookieHeaders(setCookies) })
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}
