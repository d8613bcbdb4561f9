import type { IncomingMessage, ServerResponse } from 'node:http'
import { parseCollectorKey, parseSlug, type Slug } from '../core/ids.ts'
import { problem, type Problem } from '../core/problem.ts'
import { ok, refuse, type Result } from '../core/result.ts'
import { localeAsked } from '../http/locale.ts'
import { readCookie, shareCookieName } from '../http/cookies.ts'
import { refuseMethod, sendJson, sendProblem } from '../http/send.ts'
import type { Accounts } from '../services/accounts/accounts.server.ts'
import type { Shell } from '../services/shell.server.ts'
import type { Readiness } from '../services/readiness.server.ts'
import { admitPublic } from '../services/sharing/admit-public.server.ts'
import { followShareLink } from '../services/sharing/follow-share-link.server.ts'
import { readShareLink } from '../services/sharing/read-share-link.server.ts'
import { sharedSelection } from '../services/sharing/shared-results.server.ts'
import { viewOf } from '../services/accounts/permit.server.ts'
import { routeFiles } from './files.server.ts'
import type { LiveQuery, LiveStream } from './live-stream.server.ts'
import type { Sight } from './live-topic.server.ts'
import type { Metrics } from './metrics.server.ts'
import { postResponse } from './post-response.server.ts'

type Parts = {
  readonly shell: Shell
  readonly accounts: Accounts
  readonly live: LiveStream
  readonly metrics: Metrics
  readonly readiness: Readiness
}

const RESPONSES = /^\/api\/v1\/surveys\/([^/?]+)\/responses(?:\?|$)/
const SHARED_LIVE = /^\/results\/([^/?]+)\/shared\/([A-Za-z0-9_-]{1,64})\/live(?:\?|$)/
const LIVE = /^\/api\/v1\/surveys\/([^/?]+)\/live(?:\?|$)/

/** Takes the requests that need no page framework; true when one was taken. */
export async function routeHotPath(
  parts: Parts,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  const url = req.url ?? '/'
  const responses = RESPONSES.exec(url)
  if (responses !== null) {
    if (req.method === 'POST') await postResponse(parts, responses[1] ?? '', req, res)
    else refuseMethod(res, 'POST')
    return true
  }
  if (await routeFiles(parts.shell, req, res)) return true
  const live = LIVE.exec(url)
  if (live !== null) {
    if (req.method !== 'GET') {
      refuseMethod(res, 'GET')
      return true
    }
    const query = await readLiveQuery(parts, live[1] ?? '', url, req)
    if (query.ok) parts.live.watch(query.value, req, res)
    else sendProblem(res, query.problem)
    return true
  }
  const shared = SHARED_LIVE.exec(url)
  if (shared !== null) {
    if (req.method !== 'GET') {
      refuseMethod(res, 'GET')
      return true
    }
    const query = readSharedQuery(parts, [shared[1] ?? '', shared[2] ?? ''], url, req)
    if (query.ok) parts.live.watch(query.value, req, res)
    else if (query.problem.code === 'share_link_over') parts.live.sayOver(req, res)
    else sendProblem(res, query.problem)
    return true
  }
  if (url === '/healthz') {
    sendJson(res, 200, { alive: true })
    return true
  }
  if (url === '/readyz') {
    const ready = await parts.readiness.check()
    if (ready.ok) sendJson(res, 200, { ready: true, ...ready.value })
    else sendProblem(res, ready.problem)
    return true
  }
  if (url === '/metrics') {
    await parts.metrics.send(res)
    return true
  }
  return false
}

function readSharedQuery(
  { shell }: Pick<Parts, 'shell'>,
  [slugText, address]: readonly [string, string],
  target: string,
  { headers }: IncomingMessage,
): Result<LiveQuery, Problem> {
  const slug = parseSlug(slugText)
  const survey = slug.ok ? shell.catalog.survey(slug.value) : null
  if (survey === null) return refuse(problem('survey_not_found'))
  const sealed = readCookie(headers.cookie ?? null, shareCookieName(address))
  const grant = readShareLink(shell, { survey, address, sealed })
  if (!grant.ok) return grant
  const { searchParams } = new URL(target, 'http://localhost')
  const filter = searchParams.get('filter')
  const selection = sharedSelection(survey, grant.value, filter)
  if (!selection.ok) return selection
  const link = followShareLink(shell, survey, address)
  if (link === null) return refuse(problem('share_link_over'))
  const { definition } = survey.current.plan
  const locale = localeAsked(searchParams, definition)
  return ok({ survey, source: 'live', locale, shared: { link, filter } })
}

async function readLiveQuery(
  { shell, accounts }: Parts,
  slugText: string,
  address: string,
  { headers }: IncomingMessage,
): Promise<Result<LiveQuery, Problem>> {
  const url = new URL(address, 'http://localhost')
  const slug = parseSlug(slugText)
  const survey = slug.ok ? shell.catalog.survey(slug.value) : null
  if (survey === null) return refuse(problem('survey_not_found'))
  const { definition } = survey.current.plan
  const locale = localeAsked(url.searchParams, definition)
  const keyText = url.searchParams.get('collector')
  if (keyText === null) {
    const said = new Headers()
    for (const name of ['authorization', 'cookie'] as const) {
      const value = headers[name]
      if (value !== undefined) said.set(name, value)
    }
    const view = await viewOf(shell, accounts, said, survey.slug)
    if (!view.ok) return view
    const sight = () => sightOf({ shell, accounts }, said, survey.slug)
    return ok({ survey, source: 'live', locale, sight, seesBy: await sight() })
  }
  const key = parseCollectorKey(keyText)
  const collector = key.ok ? shell.catalog.collectorByKey(key.value) : null
  if (collector === null || collector.surveyId !== survey.id)
    return refuse(problem('collector_not_found'))
  // Only a practice door shows its answers at once, to whoever knows its key.
  if (collector.kind !== 'practice') return refuse(problem('not_published'))
  return ok({ survey, source: 'practice', locale })
}

async function sightOf(
  { shell, accounts }: Pick<Parts, 'shell' | 'accounts'>,
  said: Headers,
  slug: Slug,
): Promise<Sight> {
  const survey = shell.catalog.survey(slug)
  if (survey !== null && admitPublic(shell, survey, said.get('cookie')).ok) return 'public'
  return (await viewOf(shell, accounts, said, slug)).ok ? 'right' : 'none'
}
