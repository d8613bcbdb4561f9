import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { halfwayCookie } from '#app/http/cookies.ts'
import { apiProblem } from '#app/http/page-request.server.ts'
import { jsonIn } from '#app/http/json-field.ts'
import { cookieHeaders, safeReturn } from '#app/http/return-to.ts'
import { askForPasskey } from '#app/services/accounts/ask-for-passkey.server.ts'
import { passkeySite } from '#app/services/accounts/passkey-site.ts'
import { signInByPasskey } from '#app/services/accounts/sign-in-by-passkey.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'

export const loader = () => redirect('/sign-in', 303)

/** Asked by the script of the page, first for a challenge and then with what answers it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { shell, accounts, environment, isHttps } = context
  const fields = await readFields(request)
  const site = passkeySite(environment.publicUrl, request.url)
  const answer = fieldIn(fields, 'answer')
  try {
    if (answer === null) {
      const asked = await askForPasskey(shell, site)
      if (!asked.ok) return apiProblem(asked.problem)
      return Response.json(asked.value, { headers: cookieHeaders([]) })
    }
    const cookie = request.headers.get('cookie')
    const opened = await signInByPasskey(shell, accounts, { site, answer: jsonIn(answer), cookie })
    if (!opened.ok) return apiProblem(opened.problem)
    const headers = cookieHeaders([...opened.value.setCookies, halfwayCookie('', isHttps)])
    return Response.json({ location: safeReturn(fieldIn(fields, 'returnTo')) }, { headers })
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return apiProblem(refusal)
  }
}
