import type { IncomingMessage, ServerResponse } from 'node:http'
import { parseSlug, type Slug } from '../core/ids.ts'
import { problem, type Problem } from '../core/problem.ts'
import { isSameOrigin } from '../http/same-origin.ts'
import { sendProblem } from '../http/send.ts'
import type { Accounts } from '../services/accounts/accounts.server.ts'
import { actorOf, identifyCaller } from '../services/accounts/identify-caller.server.ts'
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
  readonly accounts: Accounts
  readonly publicUrl: URL | null
}

/** A request of somebody who may: a holder of a key, or a user who is signed in. */
export type OwnerRequest = {
  readonly shell: Shell
  readonly actor: string
  readonly slug: Slug
  readonly query: URLSearchParams
  readonly publicUrl: URL | null
  readonly req: IncomingMessage
  readonly res: ServerResponse
}

export type Action = (request: OwnerRequest) => Promise<Problem | null> | Problem | null
type Route = { readonly path: RegExp; readonly actions: { readonly [method: string]: Action } }

const ROUTES: readonly Route[] = [
  { path: /^\/api\/v1\/surveys$/, actions: { POST: postSurvey } },
  { path: /^\/api\/v1\/surveys\/([^/]+)\/draft$/, actions: { GET: getDraft, PUT: putDraft } },
  {
    path: /^\/api\/v1\/surveys\/([^/]+)\/draft\/steps$/,
    actions: { GET: getDraftSteps, POST: postDraftSteps },
  },
  { path: /^\/api\/v1\/surveys\/([^/]+)\/publish$/, actions: { POST: publishSurveyDraft } },
  { path: /^\/api\/v1\/surveys\/([^/]+)\/outcomes$/, actions: { GET: getSurveyOutcomes } },
  { path: /^\/api\/v1\/surveys\/([^/]+)\/export$/, actions: { GET: sendExport } },
  { path: /^\/api\/v1\/surveys\/([^/]+)\/collectors$/, actions: COLLECTOR_ACTIONS },
  { path: /^\/api\/v1\/surveys\/([^/]+)\/collectors\/links$/, actions: LINK_ACTIONS },
  { path: /^\/api\/v1\/surveys\/([^/]+)\/files\/[^/]+$/, actions: { GET: getSurveyFile } },
  {
    path: /^\/api\/v1\/surveys\/([^/]+)\/responses\/[^/]+$/,
    actions: { PATCH: patchResponse },
  },
  // Everybody may read it, so GET is the page framework's.
  { path: /^\/api\/v1\/surveys\/([^/]+)$/, actions: { PATCH: patchSurvey } },
]

/** Takes the requests that only an owner may make; true when one was taken. */
export async function routeOwnerApi(
  parts: Parts,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://localhost')
  const method = req.method === 'HEAD' ? 'GET' : (req.method ?? 'GET')
  const route = ROUTES.find(({ path }) => path.test(pathname))
  if (route === undefined) return false
  const isShared = Object.hasOwn(route.actions, 'PATCH') && !Object.hasOwn(route.actions, 'POST')
  const action = Object.hasOwn(route.actions, method) ? route.actions[method] : undefined
  if (action === undefined) {
    if (isShared && method === 'GET') return false
    res.setHeader('Allow', [...(isShared ? ['GET'] : []), ...Object.keys(route.actions)].join(', '))
    refuse(res, problem('method_not_allowed'))
    return true
  }
  try {
    const refusal = await admit(parts, req, res, {
      action,
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
  { shell, accounts, publicUrl }: Parts,
  req: IncomingMessage,
  res: ServerResponse,
  asked: {
    readonly action: Action
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
  return asked.action({
    shell,
    actor: actorOf(caller.value),
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
