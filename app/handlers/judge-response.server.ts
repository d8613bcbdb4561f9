import { z } from 'zod'
import { parseResponseId } from '../core/ids.ts'
import { problem, type Problem } from '../core/problem.ts'
import { readJson } from '../http/read-json.ts'
import { sendJson } from '../http/send.ts'
import { judgeResponse } from '../services/responses/judge-response.server.ts'
import type { OwnerRequest } from './owner-api.server.ts'

const LONGEST_REASON = 500

const judgement = z.strictObject({
  state: z.enum(['excluded', 'counted']),
  reason: z.string().trim().max(LONGEST_REASON).default(''),
})

/** PATCH /api/v1/surveys/:slug/responses/:id */
export async function patchResponse({
  shell,
  actor,
  slug,
  req,
  res,
}: OwnerRequest): Promise<Problem | null> {
  const survey = shell.catalog.survey(slug)
  if (survey === null) return problem('survey_not_found')
  const { pathname } = new URL(req.url ?? '/', 'http://localhost')
  const id = parseResponseId(pathname.split('/').at(-1) ?? '')
  if (!id.ok) return problem('response_not_found')
  const body = await readJson(req)
  if (!body.ok) return body.problem
  const wanted = judgement.safeParse(body.value)
  if (!wanted.success)
    return problem('malformed', 'Give "state": "excluded" or "counted", and a "reason" if you like')
  const judged = await judgeResponse(shell, {
    survey,
    id: id.value,
    judgement: wanted.data.state === 'excluded' ? 'excluded' : 'restored',
    reason: wanted.data.reason,
    actor,
  })
  if (!judged.ok) return judged.problem
  sendJson(res, 200, judged.value)
  return null
}
