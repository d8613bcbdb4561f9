import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { parseCollectorKey, parseSlug, type CollectorKey } from '../core/ids.ts'
import { isJsonObject, type JsonObject } from '../core/json.ts'
import { problem, type Problem } from '../core/problem.ts'
import { ok, refuse, type Result } from '../core/result.ts'
import { readJson } from '../http/read-json.ts'
import { sendJson, sendProblem } from '../http/send.ts'
import type { Actor } from '../services/accounts/find-key.server.ts'
import { changeCollector } from '../services/collectors/change-collector.server.ts'
import type { CollectorView } from '../services/collectors/describe-collector.server.ts'
import { listCollectors } from '../services/collectors/list-collectors.server.ts'
import { makeCollector } from '../services/collectors/make-collector.server.ts'
import { makeLinks } from '../services/collectors/make-links.server.ts'
import { revokeLinks } from '../services/collectors/revoke-links.server.ts'
import type { Shell } from '../services/shell.server.ts'
import { storageProblem } from '../services/storage-problem.server.ts'
import type { HostedSurvey } from '../services/surveys/catalog.server.ts'
import { getRetention, setRetention } from '../services/surveys/set-retention.server.ts'
import { authorise } from './authorise.server.ts'

const FIELDWORK = /^\/api\/v1\/surveys\/([^/?]+)\/(collectors|collectors\/links|retention)(?:\?|$)/
const MOST_LINKS = 10_000
const SHORTEST_MS = 60_000
const LONGEST_MS = 100 * 366 * 24 * 60 * 60 * 1000

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
  links: z.union([
    z.strictObject({ collector: z.string(), count: z.int().min(1).max(MOST_LINKS) }),
    z.strictObject({ collector: z.string(), labels: z.array(label).min(1).max(MOST_LINKS) }),
  ]),
  revoke: z.strictObject({
    collector: z.string(),
    labels: z.array(label).min(1).max(MOST_LINKS),
    state: z.literal('revoked'),
  }),
  retention: z.strictObject({
    unfinishedForMs: z.int().min(SHORTEST_MS).max(LONGEST_MS).optional(),
    answersForMs: z.int().min(SHORTEST_MS).max(LONGEST_MS).nullish(),
  }),
}

type Call = {
  readonly shell: Shell
  readonly survey: HostedSurvey
  readonly actor: Actor
  readonly req: IncomingMessage
  /** Where people find this copy. */
  readonly base: string
}

type Reply = { readonly status: 200 | 201; readonly body: unknown }

/** The calls by which somebody with a key runs their fieldwork; true when one was taken. */
export async function routeFieldwork(
  { shell, publicUrl }: { readonly shell: Shell; readonly publicUrl: URL | null },
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  const match = FIELDWORK.exec(req.url ?? '/')
  if (match === null) return false
  const calls = CALLS[match[2] as keyof typeof CALLS]
  const verb = Object.hasOwn(calls, req.method ?? '') ? calls[req.method ?? ''] : undefined
  if (verb === undefined) {
    res.setHeader('Allow', Object.keys(calls).join(', '))
    sendProblem(res, problem('method_not_allowed'))
    return true
  }
  const actor = authorise(shell, req)
  const slug = parseSlug(match[1] ?? '')
  const survey = slug.ok ? shell.catalog.survey(slug.value) : null
  if (!actor.ok) sendProblem(res, actor.problem)
  else if (survey === null) sendProblem(res, problem('survey_not_found'))
  else {
    const base = publicUrl?.origin ?? `http://${req.headers.host ?? 'localhost'}`
    const reply = await answered(() => verb({ shell, survey, actor: actor.value, req, base }))
    if (reply.ok) sendJson(res, reply.value.status, reply.value.body)
    else {
      if (reply.problem.code === 'too_large') res.setHeader('Connection', 'close')
      sendProblem(res, reply.problem)
    }
  }
  return true
}

async function answered(
  call: () => Promise<Result<Reply, Problem>>,
): Promise<Result<Reply, Problem>> {
  try {
    return await call()
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuse(refusal)
  }
}

type Verb = (call: Call) => Promise<Result<Reply, Problem>>

const CALLS: Readonly<
  Record<'collectors' | 'collectors/links' | 'retention', Readonly<Record<string, Verb>>>
> = {
  collectors: {
    GET: ({ shell, survey, base }) =>
      Promise.resolve(
        ok({
          status: 200,
          body: { collectors: listCollectors(shell, survey).map((view) => addressed(view, base)) },
        }),
      ),
    POST: async ({ shell, survey, actor, req, base }) => {
      const wanted = await read(req, shapes.make)
      if (!wanted.ok) return wanted
      const made = await makeCollector(shell, survey, wanted.value, actor)
      return made.ok ? ok({ status: 201, body: addressed(made.value, base) }) : made
    },
    PATCH: async ({ shell, survey, actor, req, base }) => {
      const wanted = await read(req, shapes.change)
      if (!wanted.ok) return wanted
      const { closed, key: keyText, ...change } = wanted.value
      const key = keyIn(keyText)
      if (!key.ok) return key
      const door = closed === undefined ? undefined : closed ? 'closed' : 'open'
      const changed = await changeCollector(shell, survey, key.value, { ...change, door }, actor)
      return changed.ok ? ok({ status: 200, body: addressed(changed.value, base) }) : changed
    },
  },
  'collectors/links': {
    POST: async ({ shell, survey, actor, req, base }) => {
      const wanted = await read(req, shapes.links)
      if (!wanted.ok) return wanted
      const key = keyIn(wanted.value.collector)
      if (!key.ok) return key
      const labels =
        'labels' in wanted.value
          ? wanted.value.labels
          : Array.from({ length: wanted.value.count }, (_, index) => String(index + 1))
      const links = await makeLinks(shell, survey, key.value, labels, actor)
      if (!links.ok) return links
      const body = {
        collector: key.value,
        links: links.value.map((link) => ({
          label: link.label,
          address: `${base}/i/${link.token}`,
        })),
      }
      return ok({ status: 201, body })
    },
    PATCH: async ({ shell, survey, actor, req }) => {
      const wanted = await read(req, shapes.revoke)
      if (!wanted.ok) return wanted
      const key = keyIn(wanted.value.collector)
      if (!key.ok) return key
      const revoked = await revokeLinks(shell, survey, key.value, wanted.value.labels, actor)
      return revoked.ok ? ok({ status: 200, body: { revoked: revoked.value } }) : revoked
    },
  },
  retention: {
    GET: ({ shell, survey }) =>
      Promise.resolve(ok({ status: 200, body: getRetention(shell, survey) })),
    PATCH: async ({ shell, survey, actor, req }) => {
      const wanted = await read(req, shapes.retention)
      if (!wanted.ok) return wanted
      return ok({ status: 200, body: await setRetention(shell, survey, wanted.value, actor) })
    },
  },
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
