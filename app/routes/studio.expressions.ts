import { type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { problem } from '#app/core/problem.ts'
import { apiProblem } from '#app/http/page-request.server.ts'
import { cookieHeaders } from '#app/http/return-to.ts'
import { findSession } from '#app/services/accounts/find-session.server.ts'
import { readExpressions } from '#app/services/drafting/read-expressions.server.ts'

const Asked = z.strictObject({ texts: z.array(z.string()) })

/** Reads expressions for whoever is signed in: they say nothing of any survey. */
export async function action({ request, context: { shell, accounts } }: ActionFunctionArgs) {
  const { user, setCookies } = await findSession(shell, accounts, request.headers.get('cookie'))
  if (user === null) return apiProblem(problem('signed_out'))
  if (request.method !== 'POST') return apiProblem(problem('method_not_allowed'))
  // Pages take forms alone, and what a form may hold is bounded before it gets here.
  const field = new URLSearchParams(await request.text()).get('asked')
  const asked = Asked.safeParse(jsonIn(field ?? ''))
  if (!asked.success) return apiProblem(problem('malformed', 'texts is a list of expressions'))
  const read = readExpressions(asked.data.texts)
  if (!read.ok) return apiProblem(read.problem)
  return Response.json({ read: read.value }, { headers: cookieHeaders(setCookies) })
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
