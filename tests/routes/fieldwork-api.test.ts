import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { post, textOf } from '#tests/support/api-client.ts'
import { researcher } from '#tests/support/fieldwork-app.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { SLUG, SURVEY, withQuestions } from '../services/sources.ts'

let app: RunningApp
let owner: Awaited<ReturnType<typeof researcher>>
beforeAll(async () => {
  app = await startApp({ environment: { RAPPORT_DEMO: '0' } })
  owner = await researcher(app)
  await owner.publish(SLUG, SURVEY)
})
afterAll(() => app.stop())

const COLLECTORS = `${SLUG}/collectors`
const send = (answers: unknown, more: Parameters<typeof post>[3] = {}) =>
  post(app, SLUG, answers, more)
const YES = { liked: 'yes' }
const statusAndCode = ({ status, body }: Awaited<ReturnType<typeof post>>) => [
  status,
  body['code'] ?? null,
]

test('collectors are made, changed and listed with a key', async () => {
  const rules = { maximum: 2, quotas: [{ name: 'likers', where: "{liked} = 'yes'", limit: 1 }] }
  const made = await owner.call('POST', COLLECTORS, { kind: 'panel', name: 'Panel A', rules })
  expect(made.status).toBe(201)
  const key = textOf(made.body['key'])
  expect(made.body).toMatchObject({
    kind: 'panel',
    name: 'Panel A',
    version: 'latest',
    state: 'open',
    rules,
    address: `${app.url}/c/${key}`,
  })
  expect((await send(YES, { collector: key })).status).toBe(201)
  expect(statusAndCode(await send(YES, { collector: key }))).toEqual([410, 'quota_full'])
  expect((await send({ liked: 'no' }, { collector: key })).status).toBe(201)
  expect(statusAndCode(await send({ liked: 'no' }, { collector: key }))).toEqual([410, 'full'])

  const changed = await owner.call('PATCH', COLLECTORS, { key, closed: true, name: 'Panel B' })
  expect(changed).toMatchObject({ status: 200, body: { state: 'closed', name: 'Panel B', rules } })
  const { body } = await owner.call('GET', COLLECTORS)
  const listed = (body['collectors'] as readonly { readonly key: string }[]).find(
    (each) => each.key === key,
  )
  expect(listed).toMatchObject({
    counts: { submitted: 2, screenedOut: 2, withdrawn: 0, brokeOff: 0 },
    quotas: [
      { name: '*', limit: 2, taken: 2 },
      { name: 'likers', limit: 1, taken: 1 },
    ],
  })
})

test.each(['GET', 'POST', 'PATCH'] as const)(
  '%s without a key that is known is refused',
  async (method) => {
    const body = method === 'GET' ? undefined : {}
    const anybody = await owner.call(method, COLLECTORS, body, {})
    expect(statusAndCode(anybody)).toEqual([401, 'key_missing'])
    const wrong = { Authorization: `Bearer rapport_${'x'.repeat(43)}` }
    expect(statusAndCode(await owner.call(method, COLLECTORS, body, wrong))).toEqual([
      401,
      'key_refused',
    ])
  },
)

test('what does not have the expected shape is refused, and it is said where', async () => {
  const cases: readonly (readonly [unknown, number, string, string])[] = [
    [{ kind: 'reconstruction' }, 422, 'malformed', '/kind'],
    [{ kind: 'open', rules: [] }, 422, 'malformed', '/rules'],
    [{ kind: 'open', rules: { closesAt: 'never' } }, 422, 'rules_broken', '/closesAt'],
    [{ kind: 'open', version: 99 }, 404, 'version_not_found', ''],
    [{ kind: 'open', more: 1 }, 422, 'malformed', '/'],
  ]
  for (const [body, status, code, at] of cases) {
    const reply = await owner.call('POST', COLLECTORS, body)
    expect(statusAndCode(reply)).toEqual([status, code])
    expect(reply.body['detail']).toContain(at)
  }
  const unknown = await owner.call('PATCH', COLLECTORS, { key: 'x'.repeat(22), name: 'a' })
  expect(statusAndCode(unknown)).toEqual([404, 'collector_not_found'])
  expect(statusAndCode(await owner.call('GET', 'no-such/collectors'))).toEqual([
    404,
    'survey_not_found',
  ])
})

test('before its time, paused and after its time a collector says so', async () => {
  const hour = 60 * 60 * 1000
  const later = await owner.opens(SLUG, { opensAt: Date.now() + hour })
  expect(statusAndCode(await send(YES, { collector: later.key }))).toEqual([403, 'not_open_yet'])
  const paused = await owner.opens(SLUG, { paused: 'Back on Monday.' })
  const reply = await send(YES, { collector: paused.key })
  expect(statusAndCode(reply)).toEqual([403, 'paused'])
  expect(reply.body['detail']).toBe('Back on Monday.')
  const over = await owner.opens(SLUG, { closesAt: Date.now() - hour, graceMs: 2 * hour })
  expect(statusAndCode(await send(YES, { collector: over.key }))).toEqual([410, 'closed'])
  const startedAt = Date.now() - 90 * 60 * 1000
  expect((await send(YES, { collector: over.key, startedAt })).status).toBe(201)
})

test('of twenty at once, a quota of one lets exactly one in', async () => {
  const { key } = await owner.opens(SLUG, {
    quotas: [{ name: 'likers', where: "{liked} = 'yes'", limit: 1 }],
  })
  const replies = await Promise.all(
    Array.from({ length: 20 }, (_, age) => send({ ...YES, age }, { collector: key })),
  )
  const statuses = replies.map(({ status }) => status)
  expect(statuses.filter((status) => status === 201)).toHaveLength(1)
  expect(statuses.filter((status) => status === 410)).toHaveLength(19)
})

test('a link lets one response in, told by its token alone', async () => {
  const collector = await owner.opens(SLUG, {}, { kind: 'single-use' })
  const made = await owner.call('POST', `${COLLECTORS}/links`, {
    collector: collector.key,
    labels: ['Ada', 'Grace'],
  })
  expect(made.status).toBe(201)
  const links = made.body['links'] as readonly {
    readonly label: string
    readonly address: string
  }[]
  expect(links.map(({ label }) => label)).toEqual(['Ada', 'Grace'])
  const [ada = '', grace = ''] = links.map(({ address }) => address.split('/i/')[1] ?? '')

  const id = randomUUID()
  const first = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      send(YES, { invitation: ada, ...(n === 0 ? { id } : {}) }),
    ),
  )
  expect(first.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(first.filter(({ body }) => body['code'] === 'invitation_used')).toHaveLength(19)
  expect(statusAndCode(await send(YES, { collector: collector.key }))).toEqual([
    404,
    'invitation_not_found',
  ])
  expect(statusAndCode(await send(YES, { invitation: 'short' }))).toEqual([
    404,
    'invitation_not_found',
  ])

  const revoke = { collector: collector.key, labels: ['Grace'], state: 'revoked' }
  expect((await owner.call('PATCH', `${COLLECTORS}/links`, revoke)).body).toEqual({ revoked: 1 })
  expect(statusAndCode(await send(YES, { invitation: grace }))).toEqual([410, 'invitation_revoked'])
  const many = { collector: collector.key, count: 10_001 }
  expect((await owner.call('POST', `${COLLECTORS}/links`, many)).status).toBe(422)
})

test('somebody who began on one version sends to it after another was published', async () => {
  const slug = 'republished'
  await owner.publish(slug, SURVEY)
  const pinned = await owner.opens(slug, {}, { version: 1 })
  await owner.publish(slug, withQuestions({ type: 'text', name: 'new', isRequired: true }))
  expect((await post(app, slug, YES, { version: 1 })).status).toBe(201)
  expect((await post(app, slug, YES)).status).toBe(422)
  expect((await post(app, slug, { ...YES, new: 'words' })).status).toBe(201)
  expect((await post(app, slug, YES, { collector: pinned.key })).status).toBe(201)
})
