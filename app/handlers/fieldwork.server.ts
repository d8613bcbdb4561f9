import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { parseCollectorKey, type CollectorKey } from '../core/ids.ts'
import { isJsonObject, type JsonObject } from '../core/json.ts'
import { problem, type Problem } from '../core/problem.ts'
import { ok, refuse, type Result } from '../core/result.ts'
import { readJson } from '../http/read-json.ts'
import { sendJson } from '../http/send.ts'
import { changeCollector } from '../services/collectors/change-collector.server.ts'
import type { CollectorView } from '../services/collectors/describe-collector.server.ts'
import { listCollectors } from '../services/collectors/list-collectors.server.ts'
import { makeCollector } from '../services/collectors/make-collector.server.ts'
import { makeLinks } from '../services/collectors/make-links.server.ts'
import { revokeLinks } from '../services/collectors/revoke-links.server.ts'
import type { HostedSurvey } from '../services/surveys/catalog.server.ts'
import type { Action, OwnerRequest } from './owner-api.server.ts'

const MOST_LINKS = 10_000

const name = z.string().trim().max(200)
const version = z.union([z.int().min(1), z.literal('latest')])
const rules = z.custom<JsonObject>(isJsonObject, 'must be an object')
const label = z.string().trim().min(1).max(200)
const shapes = {
  make: z.strictObject({
    kind: z.enum(['open', 'single-use', 'panel', 'embed', 'practice']),
    name: name.default(''),
    version: version.default('latest'),
    rules: rules.default({}),
  }),
  change: z.strictObject({
    key: z.string(),
    name: name.optional(),
    version: version.optional(),
    closed: z.boolean().optional(),
    rules: rules.optional(),
  }),
  links: z.union(
    [
      z.strictObject({ collector: z.string(), count: z.int().min(1).max(MOST_LINKS) }),
      z.strictObject({ collector: z.string(), labels: z.array(label).min(1).max(MOST_LINKS) }),
    ],
    {
      error: `give "collector", its key, and either "count" or "labels", of 1 to ${MOST_LINKS} links`,
    },
  ),
  revoke: z.strictObject({
    collector: z.string(),
    labels: z.array(label).min(1).max(MOST_LINKS),
    state: z.literal('revoked'),
  }),
}

/** The calls by which somebody runs their fieldwork. */
export const COLLECTOR_ACTIONS: { readonly [method: string]: Action } = {
  GET: withSurvey(({ shell, survey, base, res }) => {
    sendJson(res, 200, {
      collectors: listCollectors(shell, survey).map((view) => addressed(view, base)),
    })
    return Promise.resolve(null)
  }),
  POST: withSurvey(async ({ shell, survey, actor, req, res, base }) => {
    const wanted = await read(req, shapes.make)
    if (!wanted.ok) return wanted.problem
    const made = await makeCollector(shell, survey, wanted.value, actor)
    if (!made.ok) return made.problem
    sendJson(res, 201, addressed(made.value, base))
    return null
  }),
  PATCH: withSurvey(async ({ shell, survey, actor, req, res, base }) => {
    const wanted = await read(req, shapes.change)
    if (!wanted.ok) return wanted.problem
    const { closed, key: keyText, ...change } = wanted.value
    const key = keyIn(keyText)
    if (!key.ok) return key.problem
    const door = closed === undefined ? undefined : closed ? 'closed' : 'open'
    const changed = await changeCollector(shell, survey, key.value, { ...change, door }, actor)
    if (!changed.ok) return changed.problem
    sendJson(res, 200, addressed(changed.value, base))
    return null
  }),
}

export const LINK_ACTIONS: { readonly [method: string]: Action } = {
  POST: withSurvey(async ({ shell, survey, actor, req, res, base }) => {
    const wanted = await read(req, shapes.links)
    if (!wanted.ok) return wanted.problem
    const key = keyIn(wanted.value.collector)
    if (!key.ok) return key.problem
    const labels =
      'labels' in wanted.value
        ? wanted.value.labels
        : Array.from({ length: wanted.value.count }, (_, index) => String(index + 1))
    const links = await makeLinks(shell, survey, key.value, labels, actor)
    if (!links.ok) return links.problem
    sendJson(res, 201, {
      collector: key.value,
      links: links.value.map(({ label: reference, token }) => ({
        label: reference,
        address: `${base}/i/${token}`,
      })),
    })
    return null
  }),
  PATCH: withSurvey(async ({ shell, survey, actor, req, res }) => {
    const wanted = await read(req, shapes.revoke)
    if (!wanted.ok) return wanted.problem
    const key = keyIn(wanted.value.collector)
    if (!key.ok) return key.problem
    const revoked = await revokeLinks(shell, survey, key.value, wanted.value.labels, actor)
    if (!revoked.ok) return revoked.problem
    sendJson(res, 200, { revoked: revoked.value })
    return null
  }),
}

type OnSurvey = OwnerRequest & {
  readonly survey: HostedSurvey
  /** Where people find this copy. */
  readonly base: string
}

/** Collectors are doors to something published. */
function withSurvey(act: (request: OnSurvey) => Promise<Problem | null>): Action {
  return (request) => {
    const { shell, slug, req, publicUrl } = request
    const survey = shell.catalog.survey(slug)
    if (survey === null) return problem('survey_not_found')
    const base = publicUrl?.origin ?? `http://${req.headers.host ?? 'localhost'}`
    return act({ ...request, survey, base })
  }
}

const addressed = (view: CollectorView, base: string) => ({
  ...view,
  address: `${base}/c/${view.key}`,
})

function keyIn(text: string): Result<CollectorKey, Problem> {
  const key = parseCollectorKey(text)
  return key.ok ? key : refuse(problem('collector_not_found'))
}

async function read<Shape>(
  req: IncomingMessage,
  shape: z.ZodType<Shape>,
): Promise<Result<Shape, Problem>> {
  const body = await readJson(req)
  if (!body.ok) return body
  const parsed = shape.safeParse(body.value)
  if (parsed.success) return ok(parsed.data)
  const issue = parsed.error.issues[0]
  return refuse(problem('malformed', `/${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}`))
}
