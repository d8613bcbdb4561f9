import { type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { problem } from '#app/core/problem.ts'
import { apiProblem } from '#app/http/page-request.server.ts'
import { cookieHeaders } from '#app/http/return-to.ts'
import { findSession } from '#app/services/accounts/find-session.server.ts'
import { readExpressions } from '#app/services/drafting/read-expressions.server.ts'

const Asked = z.strictObject({ texts: z.array(z.string()) })
const LARGEST_BODY = 600_000

/** Reads expressions for whoever is signed in: they say nothing of any survey. */
export async function action({ request, context: { shell, accounts } }: ActionFunctionArgs) {
  const { user, setCookies } = await findSession(shell, accounts, request.headers.get('cookie'))
  if (user === null) return apiProblem(problem('signed_out'))
  if (request.method !== 'POST') return apiProblem(problem('method_not_allowed'))
  const body = await bodyOf(request)
  if (body === null) return apiProblem(problem('too_large'))
  const asked = Asked.safeParse(jsonIn(body))
  if (!asked.success) return apiProblem(problem('malformed', 'texts is a list of expressions'))
  const read = readExpressions(asked.data.texts)
  if (!read.ok) return apiProblem(read.problem)
  return Response.json({ read: read.value }, { headers: cookieHeaders(setCookies) })
}

async function bodyOf(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) return null
  const body = await request.text()
  return body.length > LARGEST_BODY ? null : body
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
