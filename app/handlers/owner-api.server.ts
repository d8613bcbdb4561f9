import type { IncomingMessage, ServerResponse } from 'node:http'
import { parseSlug, type Slug, type UserId } from '../core/ids.ts'
import type { SurveyVerb } from '../core/policies.ts'
import { problem, type Problem } from '../core/problem.ts'
import { isSameOrigin } from '../http/same-origin.ts'
import { sendProblem } from '../http/send.ts'
import type { Accounts } from '../services/accounts/accounts.server.ts'
import { actorOf, identifyCaller } from '../services/accounts/identify-caller.server.ts'
import { permit, permitOnSite } from '../services/accounts/permit.server.ts'
import type { ResultsBoard } from '../services/results/results-board.server.ts'
import type { Shell } from '../services/shell.server.ts'
import { storageProblem } from '../services/storage-problem.server.ts'
import { getDraftSteps, postDraftSteps } from './draft-steps.server.ts'
import { COLLECTOR_ACTIONS, LINK_ACTIONS } from './fieldwork.server.ts'
import { getSurveyFile } from './files.server.ts'
import { patchResponse } from './judge-response.server.ts'
import { sendExport } from './send-export.server.ts'
import {
  getDraft,
  getSurveyOutcomes,
  patchSurvey,
  postSurvey,
  publishSurveyDraft,
  putDraft,
} from './survey-api.server.ts'

type Parts = {
  readonly shell: Shell
  readonly board: ResultsBoard
  readonly accounts: Accounts
  readonly publicUrl: URL | null
}

/** A request of somebody who may: a holder of a key, or a user who is signed in. */
export type OwnerRequest = {
  readonly shell: Shell
  readonly board: ResultsBoard
  readonly actor: string
  /** Whose request it is; null where a key of the command line asks. */
  readonly userId: UserId | null
  /** Whether they may do something else to this survey too. */
  readonly allows: (verb: SurveyVerb) => boolean
  readonly slug: Slug
  readonly query: URLSearchParams
  readonly publicUrl: URL | null
  readonly req: IncomingMessage
  readonly res: ServerResponse
}

export type Action = (request: OwnerRequest) => Promise<Problem | null> | Problem | null
/** What somebody has to be allowed to, for each method. */
type Rules = { readonly [method: string]: SurveyVerb | 'survey.create' }
type Route = {
  readonly path: RegExp
  readonly actions: { readonly [method: string]: Action }
  readonly rules: Rules
}

export const OWNER_ROUTES: readonly Route[] = [
  {
    path: /^\/api\/v1\/surveys$/,
    actions: { POST: postSurvey },
    rules: { POST: 'survey.create' },
  },
  {
    path: /^\/api\/v1\/surveys\/([^/]+)\/draft$/,
    actions: { GET: getDraft, PUT: putDraft },
    rules: { GET: 'draft.read', PUT: 'draft.edit' },
  },
  {
    path: /^\/api\/v1\/surveys\/([^/]+)\/draft\/steps$/,
    actions: { GET: getDraftSteps, POST: postDraftSteps },
    // Whoever may only translate is held to that by the steps themselves.
    rules: { GET: 'draft.read', POST: 'draft.translate' },
  },
  {
    path: /^\/api\/v1\/surveys\/([^/]+)\/publish$/,
    actions: { POST: publishSurveyDraft },
    rules: { POST: 'draft.publish' },
  },
  {
    path: /^\/api\/v1\/surveys\/([^/]+)\/outcomes$/,
    actions: { GET: getSurveyOutcomes },
    rules: { GET: 'collectors.read' },
  },
  {
    path: /^\/api\/v1\/surveys\/([^/]+)\/export$/,
    actions: { GET: sendExport },
    rules: { GET: 'responses.read' },
  },
  {
    path: /^\/api\/v1\/surveys\/([^/]+)\/collectors$/,
    actions: COLLECTOR_ACTIONS,
    rules: { GET: 'collectors.read', POST: 'collectors.change', PATCH: 'collectors.change' },
  },
  {
    path: /^\/api\/v1\/surveys\/([^/]+)\/collectors\/links$/,
    actions: LINK_ACTIONS,
    rules: { POST: 'collectors.change', PATCH: 'collectors.change' },
  },
  {
    path: /^\/api\/v1\/surveys\/([^/]+)\/files\/[^/]+$/,
    actions: { GET: getSurveyFile },
    rules: { GET: 'responses.read' },
  },
  {
    path: /^\/api\/v1\/surveys\/([^/]+)\/responses\/[^/]+$/,
    actions: { PATCH: patchResponse },
    rules: { PATCH: 'responses.judge' },
  },
  // Everybody may read it, so GET is the page framework's.
  {
    path: /^\/api\/v1\/surveys\/([^/]+)$/,
    actions: { PATCH: patchSurvey },
    rules: { PATCH: 'retention.change' },
  },
]

/** Takes the requests that only an owner may make; true when one was taken. */
export async function routeOwnerApi(
  parts: Parts,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://localhost')
  const method = req.method === 'HEAD' ? 'GET' : (req.method ?? 'GET')
  const route = OWNER_ROUTES.find(({ path }) => path.test(pathname))
  if (route === undefined) return false
  const isShared = Object.hasOwn(route.actions, 'PATCH') && !Object.hasOwn(route.actions, 'POST')
  const action = Object.hasOwn(route.actions, method) ? route.actions[method] : undefined
  const rule = Object.hasOwn(route.rules, method) ? route.rules[method] : undefined
  if (action === undefined || rule === undefined) {
    if (isShared && method === 'GET') return false
    res.setHeader('Allow', [...(isShared ? ['GET'] : []), ...Object.keys(route.actions)].join(', '))
    refuse(res, problem('method_not_allowed'))
    return true
  }
  try {
    const refusal = await admit(parts, req, res, {
      action,
      rule,
      slugText: route.path.exec(pathname)?.[1] ?? null,
      query: searchParams,
      isWrite: method !== 'GET',
    })
    if (refusal !== null) refuse(res, refusal)
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    refuse(res, refusal)
  }
  return true
}

async function admit(
  { shell, board, accounts, publicUrl }: Parts,
  req: IncomingMessage,
  res: ServerResponse,
  asked: {
    readonly action: Action
    readonly rule: Rules[string]
    readonly slugText: string | null
    readonly query: URLSearchParams
    readonly isWrite: boolean
  },
): Promise<Problem | null> {
  const caller = await identifyCaller(shell, accounts, {
    authorization: req.headers.authorization ?? null,
    cookie: req.headers.cookie ?? null,
  })
  if (!caller.ok) return caller.problem
  if (caller.value.kind === 'nobody') return problem('key_missing')
  // A browser sends the cookie along whoever asks it to; a key is sent only by who holds it.
  if (asked.isWrite && caller.value.kind === 'user' && !isSameOrigin(req, publicUrl))
    return problem('cross_site')
  // Where the address names no survey, the action does not look at it.
  const slug = parseSlug(asked.slugText ?? 'new')
  if (!slug.ok) return problem('survey_not_found')
  const permitted =
    asked.rule === 'survey.create'
      ? permitOnSite(caller.value, asked.rule)
      : permit(shell, caller.value, { slug: slug.value, verb: asked.rule })
  if (!permitted.ok) return permitted.problem
  const { value: who } = caller
  return asked.action({
    shell,
    board,
    allows: (verb) => permit(shell, who, { slug: slug.value, verb }).ok,
    actor: actorOf(who),
    userId: who.kind === 'user' ? who.id : (who.holder?.id ?? null),
    slug: slug.value,
    query: asked.query,
    publicUrl,
    req,
    res,
  })
}

function refuse(res: ServerResponse, refusal: Problem): void {
  // What is still coming in is not read.
  if (res.req.method !== 'GET' && !res.req.complete) res.setHeader('Connection', 'close')
  sendProblem(res, refusal)
}
