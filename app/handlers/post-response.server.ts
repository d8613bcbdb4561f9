import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import {
  parseCollectorKey,
  parseInvitationToken,
  parsePartialToken,
  parseResponseId,
  parseSlug,
  type Slug,
} from '../core/ids.ts'
import { LONGEST_MEMBER, readMember } from '../core/fieldwork/way-back.ts'
import { isJsonObject, type JsonObject } from '../core/json.ts'
import { problem, type Problem } from '../core/problem.ts'
import { isFieldProblem, sentenceIn } from '../core/response/problem-sentences.ts'
import { ok, refuse, type Result } from '../core/result.ts'
import { readJson } from '../http/read-json.ts'
import { sendJson, sendProblem } from '../http/send.ts'
import { hashInvitation } from '../services/collectors/invitation.server.ts'
import type { Accounts } from '../services/accounts/accounts.server.ts'
import { identifyKey, type Caller } from '../services/accounts/identify-caller.server.ts'
import { permit } from '../services/accounts/permit.server.ts'
import { wayBack } from '../services/collectors/way-back.server.ts'
import {
  submitResponse,
  type Accepted,
  type Submission,
} from '../services/responses/submit-response.server.ts'
import { hashToken, responseIdOf } from '../services/responses/unfinished.server.ts'
import { storageProblem } from '../services/storage-problem.server.ts'
import type { Shell } from '../services/shell.server.ts'

/** What a date can hold. */
const LATEST_MOMENT = 8_640_000_000_000_000

const shape = z.object({
  id: z.string(),
  answers: z.custom<JsonObject>(isJsonObject),
  version: z.int().min(1).nullish(),
  collector: z.string().nullish(),
  invitation: z.string().nullish(),
  /** Said by our rich look, which shows what we drew. */
  order: z.literal('presented').nullish(),
  /** The token of a plain page on which the same response may have been begun. */
  start: z.string().nullish(),
  member: z.string().max(LONGEST_MEMBER).nullish(),
  locale: z.string().max(35).nullish(),
  startedAt: z
    .union([z.int().min(0).max(LATEST_MOMENT), z.iso.datetime({ offset: true })])
    .nullish(),
})

/** POST /api/v1/surveys/:slug/responses */
export async function postResponse(
  { shell, accounts }: { readonly shell: Shell; readonly accounts: Accounts },
  slug: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const caller = await identifyKey(shell, accounts, req.headers.authorization ?? null)
  if (!caller.ok) {
    sendProblem(res, caller.problem)
    return
  }
  const body = await readJson(req)
  const submission = body.ok ? readSubmission(shell.secret, slug, body.value) : body
  if (!submission.ok) {
    if (submission.problem.code === 'too_large') res.setHeader('Connection', 'close')
    shell.observe({ kind: 'refused', code: submission.problem.code })
    sendProblem(res, submission.problem)
    return
  }
  try {
    const result = await submitResponse(shell, submission.value)
    if (!result.ok) {
      sendProblem(res, inLanguage(result.problem, submission.value.locale ?? acceptedBy(req)))
      return
    }
    const { id, seq, receivedAt, receipt, outcome, arrival } = result.value
    const next = wayOn(shell, result.value, submission.value.member)
    sendJson(res, arrival === 'new' ? 201 : 200, {
      id,
      receivedAt: new Date(receivedAt).toISOString(),
      // Nothing was kept of somebody screened out, so there is nothing to see or to delete.
      ...(outcome === 'screenedOut' ? { outcome } : { receipt }),
      ...(next === null ? {} : { next }),
      ...(arrival === 'replay' ? { replayed: true } : {}),
      ...(mayFollow(shell, caller.value, submission.value.slug) ? { seq } : {}),
    })
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    sendProblem(res, refusal)
  }
}

const mayFollow = (shell: Shell, caller: Caller, slug: Slug): boolean =>
  caller.kind === 'key' && permit(shell, caller, { slug, verb: 'responses.follow' }).ok

/** The sentences of a refusal as the respondent speaks. */
const inLanguage = (refusal: Problem, locale: string): Problem =>
  refusal.errors === undefined
    ? refusal
    : {
        ...refusal,
        errors: refusal.errors.map((error) => ({
          ...error,
          message: isFieldProblem(error) ? sentenceIn(locale, error) : error.message,
        })),
      }

const acceptedBy = (req: IncomingMessage): string =>
  (req.headers['accept-language'] ?? '').split(/[,;]/)[0]?.trim() || 'en'

/** To the panel that sent somebody here. */
function wayOn(
  shell: Shell,
  { collector: id, outcome }: Accepted,
  member: string | null,
): string | null {
  const collector = member === null ? null : shell.catalog.collector(id)
  const end = outcome === 'submitted' ? 'complete' : 'screenedOut'
  return collector === null ? null : (wayBack(shell, collector, end, member)?.href ?? null)
}

function readSubmission(
  secret: Buffer,
  slugText: string,
  body: JsonObject,
): Result<Submission, Problem> {
  const slug = parseSlug(slugText)
  if (!slug.ok) return refuse(problem('survey_not_found'))
  const parsed = shape.safeParse(body)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return refuse(problem('malformed', `/${issue?.path.join('/')}: ${issue?.message}`))
  }
  const { data } = parsed
  const id = parseResponseId(data.id)
  if (!id.ok) return refuse(problem('malformed', '/id: must be a UUID'))
  const start = data.start == null ? null : parsePartialToken(data.start)
  // It belongs to one response, and nobody clears away another one's.
  if (start !== null && (!start.ok || responseIdOf(secret, start.value) !== id.value))
    return refuse(problem('malformed', '/start: does not belong to /id'))
  const key = data.collector == null ? null : parseCollectorKey(data.collector)
  if (key !== null && !key.ok) return refuse(problem('collector_not_found'))
  const invitation = data.invitation == null ? null : parseInvitationToken(data.invitation)
  if (invitation !== null && !invitation.ok) return refuse(problem('invitation_not_found'))
  return ok({
    slug: slug.value,
    door:
      key !== null
        ? { kind: 'key', key: key.value }
        : invitation !== null
          ? { kind: 'invitation', hash: hashInvitation(invitation.value) }
          : { kind: 'default' },
    id: id.value,
    answers: data.answers,
    version: data.version ?? null,
    locale: data.locale ?? null,
    startedAt:
      typeof data.startedAt === 'string' ? Date.parse(data.startedAt) : (data.startedAt ?? null),
    order: data.order === 'presented' ? 'ours' : 'senders',
    flags: [],
    partial: start === null ? null : hashToken(start.value),
    member: readMember(data.member ?? null),
    invitation: invitation === null ? null : hashInvitation(invitation.value),
  })
}
