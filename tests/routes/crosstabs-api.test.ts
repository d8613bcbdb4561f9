import { afterAll, beforeAll, expect, test } from 'vitest'
import { get, post, someAnswers } from '#tests/support/api-client.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'
import { CONSUMERS, LEADERS } from '#tests/support/respondent.ts'

let app: OwnedApp
beforeAll(async () => {
  app = await startOwnedApp()
  for (let n = 1; n <= 40; n += 1) await post(app, CONSUMERS, someAnswers(n))
}, 60_000)
afterAll(() => app.stop())

const crosstab = (query: string, slug: string = CONSUMERS) =>
  `/api/v1/surveys/${slug}/crosstab?${query}`

test('with a key or a session a crosstab is exact, now, and says how it was made', async () => {
  const query = 'rows=importance&columns=understood,age%3Egender&letters=holm&level=0.1'
  const { status, body, headers } = await app.api('GET', `/${CONSUMERS}/crosstab?${query}`)
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('private, no-cache')
  expect(body).toMatchObject({
    source: 'live',
    release: null,
    percentOf: 'substantive',
    constructed: false,
    method: { adjustment: 'holm', level: 0.1, interval: 'wilson', weighting: 'none' },
    total: { base: { people: 40 } },
  })
  expect(body['seq']).toBeGreaterThanOrEqual(40)
  const session = await app.page(crosstab(query), { cookie: app.cookie })
  expect(await session.json()).toEqual(body)
})

test('without either, the published breaks are shown as they were released', async () => {
  const reply = await fetch(app.url + crosstab('rows=importance&columns=gender'))
  expect(reply.status).toBe(200)
  expect(reply.headers.get('cache-control')).toBe('no-cache')
  expect(await reply.json()).toMatchObject({ release: 1, seq: null, hidden: 'smallBase' })
  const leaders = await get(app, crosstab('rows=importanceOwn&columns=sector,size', LEADERS))
  expect([leaders.status, leaders.body['release']]).toEqual([200, null])
})

test.each([
  crosstab('rows=understood&columns=channel'),
  crosstab('rows=helped&columns=age'),
  // The published filter tells these people by age already.
  crosstab('rows=understood&columns=age'),
  crosstab('rows=importance&columns=age&source=reconstruction'),
  crosstab('rows=importance&columns=age&source=import'),
  crosstab('rows=importance&columns=age&filter=notUnderstood'),
  crosstab('rows=importance&columns=age&flagged=leftOut'),
  crosstab('rows=importance&columns=age&weight=age'),
  crosstab('rows=importance&columns=age&test=wald'),
  crosstab('rows=importance&columns=age&means=welch'),
  crosstab('rows=importance&columns=age&errors=calibrated'),
  `/api/v1/surveys/${CONSUMERS}/tallies?filter=notUnderstood&source=reconstruction`,
  `/api/v1/surveys/${CONSUMERS}/findings?filter=notUnderstood`,
])('what is not published is refused: %s', async (path) => {
  const reply = await get(app, path)
  expect([reply.status, reply.body['code']]).toEqual([403, 'not_published'])
})

test('anybody may choose the interval of shares that are shown', async () => {
  const reply = await get(app, `/api/v1/surveys/${CONSUMERS}/tallies?interval=clopperPearson`)
  expect(reply.status).toBe(200)
  expect(reply.body).toMatchObject({ method: { interval: 'clopperPearson' } })
  const usual = await get(app, `/api/v1/surveys/${CONSUMERS}/tallies`)
  expect(usual.body['variables']).not.toEqual(reply.body['variables'])
  const wrong = await get(app, `/api/v1/surveys/${CONSUMERS}/tallies?interval=wald`)
  expect([wrong.status, wrong.body['code']]).toEqual([400, 'bad_request'])
})

test('a key is told where a query can’t be understood', async () => {
  const reply = await app.api(
    'GET',
    `/${CONSUMERS}/tallies?filter=${encodeURIComponent('{x} = 1')}`,
  )
  expect(reply.status).toBe(400)
  expect(reply.body).toMatchObject({
    code: 'bad_request',
    errors: [{ pointer: '/filter', code: 'unknown_variable' }],
  })
  const bare = await app.api(
    'GET',
    `/${CONSUMERS}/tallies?filter=${encodeURIComponent("age = 'x'")}`,
  )
  expect([bare.status, bare.body['detail']]).toEqual([
    400,
    'filter: Names stand in braces, such as {age} >= 35',
  ])
})

test('rebuilt rows are crossed only for owners, and marked', async () => {
  const query = 'rows=understood&columns=age&source=reconstruction'
  const { body } = await app.api('GET', `/${CONSUMERS}/crosstab?${query}`)
  expect(body).toMatchObject({ constructed: true, source: 'reconstruction' })
  expect(JSON.stringify(body)).not.toMatch(/"ci":\[/)
})

test('an answer that is held already is not sent again', async () => {
  for (const path of [
    `/api/v1/surveys/${CONSUMERS}/tallies`,
    `/api/v1/surveys/${CONSUMERS}/tallies?filter=notUnderstood`,
    `/api/v1/surveys/${CONSUMERS}/findings`,
    crosstab('rows=importance&columns=gender'),
  ]) {
    const first = await fetch(app.url + path)
    const etag = first.headers.get('etag') ?? ''
    expect([first.status, etag.length > 10]).toEqual([200, true])
    const again = await fetch(app.url + path, { headers: { 'If-None-Match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const other = await fetch(app.url + path, { headers: { 'If-None-Match': '"another"' } })
    expect(other.status).toBe(200)
  }
})

test('tallies of some are of these alone, with their findings', async () => {
  const filter = encodeURIComponent("{understood} = 'well'")
  const { body } = await app.api('GET', `/${CONSUMERS}/tallies?filter=${filter}`)
  expect(body).toMatchObject({
    responses: 20,
    selection: { filter: "{understood} = 'well'", flagged: 'kept', weighting: 'none' },
    method: { interval: 'wilson' },
  })
  const findings = await app.api('GET', `/${CONSUMERS}/findings?filter=${filter}`)
  expect(findings.body).toMatchObject({ responses: 20 })
  expect(JSON.stringify(findings.body['findings'])).toContain('"base":20')
})

test('the command line prints the same', async () => {
  const { code, out } = await app.rapport(
    ...['tallies', CONSUMERS, '--rows', 'importance', '--columns', 'understood'],
    ...['--filter', "{understood} = 'well'"],
  )
  expect(code).toBe(0)
  expect(out).toContain('by understood')
  expect(out).toMatch(/base +20 +0 +20/)
  const refused = await app.rapport('tallies', CONSUMERS, '--filter', '{x} = 1')
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('no variable x')])
})
