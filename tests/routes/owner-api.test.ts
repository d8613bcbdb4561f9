import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Json } from '#app/core/json.ts'
import { post, someAnswers } from '#tests/support/api-client.ts'
import { EMAIL, startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'
import { startApp } from '#tests/support/running-app.ts'

let app: OwnedApp
beforeAll(async () => {
  app = await startOwnedApp()
}, 60_000)
afterAll(() => app.stop())

const question = (name: string, more: object = {}) => ({
  type: 'radiogroup',
  name,
  choices: ['yes', 'no'],
  ...more,
})

const source = (title: string, ...names: readonly string[]) => ({
  title,
  elements: (names.length === 0 ? ['q'] : names).map((name) => question(name)),
})

const broken = { title: 'Broken', elements: [{ type: 'no-such-type', name: 'x' }] }

describe('without a key', () => {
  test.each([
    ['POST', ''],
    ['GET', `/${CONSUMERS}/draft`],
    ['PUT', `/${CONSUMERS}/draft?revision=0`],
    ['POST', `/${CONSUMERS}/publish`],
    ['PATCH', `/${CONSUMERS}`],
    ['PATCH', `/${CONSUMERS}/responses/00000000-0000-4000-8000-000000000001`],
    ['GET', `/${CONSUMERS}/export`],
  ])('%s %s is refused', async (method, path) => {
    const bare = await fetch(`${app.url}/api/v1/surveys${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(method === 'GET' ? {} : { body: '{}' }),
    })
    expect(bare.status).toBe(401)
    expect(bare.headers.get('www-authenticate')).toBe('Bearer')
    expect(await bare.json()).toMatchObject({ code: 'key_missing' })
    const wrong = await app.api(method, path, {
      headers: { Authorization: `Bearer rapport_${'A'.repeat(43)}` },
      ...(method === 'GET' ? {} : { body: {} }),
    })
    expect([wrong.status, wrong.body['code']]).toEqual([401, 'key_refused'])
  })

  test('a wrong key is not taken for none where anybody may read or send', async () => {
    const headers = { Authorization: 'Bearer nonsense' }
    for (const path of ['tallies', 'findings'])
      expect((await app.api('GET', `/${CONSUMERS}/${path}`, { headers })).status).toBe(401)
    expect((await app.api('POST', `/${CONSUMERS}/responses`, { headers, body: {} })).status).toBe(
      401,
    )
  })

  test('a session may read and write from our own pages, and from no other', async () => {
    const session = (headers: Record<string, string>) =>
      fetch(`${app.url}/api/v1/surveys`, {
        method: 'POST',
        headers: { cookie: app.cookie, 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(source('By session')),
      })
    for (const headers of [{}, { 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'null' }]) {
      const reply = await session(headers)
      expect([reply.status, await reply.json()]).toMatchObject([403, { code: 'cross_site' }])
    }
    expect((await session({ 'Sec-Fetch-Site': 'same-origin' })).status).toBe(201)
    expect(
      (await app.page(`/api/v1/surveys/${CONSUMERS}/export`, { cookie: app.cookie })).status,
    ).toBe(200)
  })

  test('what a gate before us left in the request is no key, and stands in nobody’s way', async () => {
    const headers = { Authorization: 'Basic YWRhOmxhbXA=' }
    expect((await app.api('GET', `/${CONSUMERS}/tallies`, { headers })).status).toBe(200)
    const body = { id: crypto.randomUUID(), answers: someAnswers(7) }
    const sent = await app.api('POST', `/${CONSUMERS}/responses`, { headers, body })
    expect([sent.status, sent.body['seq']]).toEqual([201, undefined])
    const refused = await app.api('GET', `/${CONSUMERS}/draft`, { headers })
    expect([refused.status, refused.body['code']]).toEqual([401, 'key_missing'])
  })

  test('refused keys are slowed down, and good ones are not', async () => {
    const other = await startApp()
    onTestFinished(other.stop)
    const attempt = () =>
      fetch(`${other.url}/api/v1/surveys`, {
        method: 'POST',
        headers: { Authorization: 'Bearer nonsense' },
      })
    const replies = await Promise.all(Array.from({ length: 65 }, attempt))
    expect(replies.filter(({ status }) => status === 401).length).toBe(60)
    const slowed = replies.find(({ status }) => status === 429)
    expect(Number(slowed?.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

describe('surveys over the API', () => {
  test('a source is kept as it came, and published when it is asked for', async () => {
    const own = { ...source('Wie war’s bei uns?'), somethingOfTheirs: { deep: [1, null, 'ß'] } }
    const made = await app.api('POST', '', { body: own })
    expect([made.status, made.body]).toMatchObject([201, { slug: 'wie-wars-bei-uns', revision: 1 }])
    expect((await app.api('POST', '', { body: own })).body['slug']).toBe('wie-wars-bei-uns-2')
    expect((await app.page('/s/wie-wars-bei-uns')).status).toBe(404)
    const draft = await app.api('GET', '/wie-wars-bei-uns/draft')
    expect(draft.body).toMatchObject({ revision: 1, definition: own })
    const published = await app.api('POST', '/wie-wars-bei-uns/publish')
    expect([published.status, published.body]).toMatchObject([200, { version: 1, change: 'first' }])
    expect((await app.page('/s/wie-wars-bei-uns')).status).toBe(200)
    expect((await post(app, 'wie-wars-bei-uns', { q: 'yes' })).status).toBe(201)
    const again = await app.api('POST', '/wie-wars-bei-uns/publish')
    expect(again.body).toMatchObject({ version: 1, change: 'identical' })
  })

  test('a broken draft is kept with its problems, and not published', async () => {
    const made = await app.api('POST', '?slug=broken', { body: broken })
    expect(made.status).toBe(201)
    expect((made.body['problems'] as readonly Json[])[0]).toMatchObject({ severity: 'error' })
    const refused = await app.api('POST', '/broken/publish')
    expect([refused.status, refused.body['code']]).toEqual([422, 'draft_broken'])
    const [first] = refused.body['errors'] as readonly Json[]
    expect(JSON.stringify(first)).toMatch(/"pointer":"\/elements\/0/)
    expect((await app.page('/s/broken')).status).toBe(404)
  })

  test('of two who change the same revision, the second is told', async () => {
    await app.api('POST', '?slug=two-hands', { body: source('Two hands') })
    const first = await app.api('PUT', '/two-hands/draft?revision=1', { body: source('Ours') })
    expect([first.status, first.body['revision']]).toEqual([200, 2])
    const second = await app.api('PUT', '/two-hands/draft?revision=1', { body: source('Theirs') })
    expect([second.status, second.body['code']]).toEqual([409, 'stale_revision'])
    expect((await app.api('GET', '/two-hands/draft')).body['definition']).toEqual(source('Ours'))
    expect((await app.api('PUT', '/two-hands/draft', { body: source('x') })).status).toBe(422)
  })

  test('a change to a published survey says what it does to comparability', async () => {
    await app.api('POST', '?slug=moving', { body: source('Moving', 'a') })
    await app.api('POST', '/moving/publish')
    await app.api('PUT', '/moving/draft?revision=1', { body: source('Moving', 'a', 'b') })
    const published = await app.api('POST', '/moving/publish')
    expect(published.body).toMatchObject({ version: 2, change: 'safe', reasons: ['b is new'] })
    const shown = await app.api('GET', '/moving', { headers: {} })
    expect(shown.body['version']).toBe(2)
  })

  test('publishing over the API leaves the study that came with a folder as it was', async () => {
    const before = await app.api('GET', `/${CONSUMERS}/findings`)
    const published = await app.api('POST', `/${CONSUMERS}/publish`)
    expect(published.body).toMatchObject({ version: 1, change: 'identical' })
    const after = await app.api('GET', `/${CONSUMERS}/findings`)
    expect(after.body['findings']).toEqual(before.body['findings'])
    expect((after.body['findings'] as readonly Json[]).length).toBeGreaterThan(0)
  })

  test('an address that is taken is refused, and one that cannot be', async () => {
    const taken = await app.api('POST', `?slug=${CONSUMERS}`, { body: source('x') })
    expect([taken.status, taken.body['code']]).toEqual([409, 'slug_taken'])
    expect((await app.api('POST', '?slug=Not%20One', { body: source('x') })).status).toBe(422)
    expect((await app.api('GET', '/nobodys/draft')).status).toBe(404)
    expect((await app.api('POST', '/nobodys/publish')).status).toBe(404)
  })

  test.each<readonly [string, unknown, number]>([
    ['no JSON', '{"title":', 400],
    ['a list', [], 422],
    ['a word', '"survey"', 422],
    ['what is too deep', `${'{"a":'.repeat(80)}1${'}'.repeat(80)}`, 422],
    ['what is too large', JSON.stringify({ title: 'x'.repeat(1_100_000) }), 413],
  ])('%s is no survey', async (_, body, status) => {
    const reply = await app.api('POST', '', { body })
    expect(reply.status).toBe(status)
    expect(reply.headers.get('content-type')).toContain('application/problem+json')
  })

  test('retention is set in days, within reason', async () => {
    await app.api('POST', '?slug=kept', { body: source('Kept') })
    const set = await app.api('PATCH', '/kept', { body: { unfinishedDays: 3, answersDays: 365 } })
    expect([set.status, set.body]).toEqual([
      200,
      { slug: 'kept', unfinishedDays: 3, answersDays: 365 },
    ])
    const partly = await app.api('PATCH', '/kept', { body: { answersDays: null } })
    expect(partly.body).toEqual({ slug: 'kept', unfinishedDays: 3, answersDays: null })
    for (const body of [{ unfinishedDays: 0 }, { unfinishedDays: '3' }, { slug: 'other' }])
      expect((await app.api('PATCH', '/kept', { body })).status).toBe(422)
  })

  test('an address says which methods it takes', async () => {
    expect((await app.api('DELETE', '/kept')).headers.get('allow')).toBe('GET, PATCH')
    expect((await app.api('GET', '')).headers.get('allow')).toBe('POST')
  })
})

describe('results with a key', () => {
  test('are exact and now, where the public waits for thirty', async () => {
    await app.api('POST', '?slug=small', { body: source('Small') })
    await app.api('POST', '/small/publish')
    for (const q of ['yes', 'yes', 'no']) await post(app, 'small', { q })
    const own = await app.api('GET', '/small/tallies')
    expect(own.body).toMatchObject({
      release: null,
      received: 3,
      responses: 3,
      variables: [
        {
          id: 'q',
          base: { asked: 3, answered: 3, substantive: 3 },
          values: [
            { value: 'yes', count: 2 },
            { value: 'no', count: 1 },
          ],
        },
      ],
    })
    const open: unknown = await (await fetch(`${app.url}/api/v1/surveys/small/tallies`)).json()
    expect(open).toMatchObject({ received: 3, responses: 0, variables: [] })
  })

  test('a response that is sent with a key is told its place in the log', async () => {
    const body = { id: crypto.randomUUID(), answers: someAnswers(3) }
    const sent = await app.api('POST', `/${CONSUMERS}/responses`, { body })
    expect(sent.status).toBe(201)
    expect(sent.body['seq']).toBeGreaterThan(0)
    const replay = await app.api('POST', `/${CONSUMERS}/responses`, { body })
    expect(replay.body).toEqual({ ...sent.body, replayed: true })
    expect((await post(app, CONSUMERS, someAnswers(4))).body['seq']).toBeUndefined()
  })

  test('the export is a file in each format, exact or as a spreadsheet can open it', async () => {
    const text = { title: 'Words', elements: [{ type: 'comment', name: 'said' }] }
    await app.api('POST', '?slug=words', { body: text })
    await app.api('POST', '/words/publish')
    await post(app, 'words', { said: '=HYPERLINK("http://evil.example")' })
    const csv = await app.api('GET', '/words/export?format=csv')
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="words-live.csv"')
    expect(csv.headers.get('cache-control')).toBe('no-store')
    expect(csv.body['text']).toContain('"=HYPERLINK')
    const safe = await app.api('GET', '/words/export?format=csv&edition=spreadsheet')
    expect(safe.body['text']).toContain(`"'=HYPERLINK`)
    const ndjson = await app.api('GET', '/words/export?format=ndjson')
    expect(ndjson.headers.get('content-type')).toContain('application/x-ndjson')
    expect(ndjson.body).toMatchObject({
      version: 1,
      locale: 'en',
      answers: { said: '=HYPERLINK("http://evil.example")' },
    })
    const json = await app.api('GET', '/words/export?format=json&source=practice')
    expect([json.status, json.body]).toEqual([200, []])
    expect((await app.api('GET', '/words/export?format=exe')).status).toBe(422)
    expect((await app.api('GET', '/words/export?source=nobody')).status).toBe(422)
    expect((await app.api('GET', '/nobodys/export')).status).toBe(404)
  })
})

test('the audit log says who changed what', () => {
  const database = new Sqlite(app.databaseFile, { readonly: true })
  const lines = database
    .prepare("select actor || ' ' || action || ' ' || subject as line from audit_log")
    .all()
    .map((row) => (row as { readonly line: string }).line)
  database.close()
  expect(lines).toContain(`setup link user.setUp ${EMAIL}`)
  expect(lines).toContain('command line key.add tests: read, collect, edit, publish, manage')
  expect(lines).toContain('key tests survey.create moving')
  expect(lines).toContain('key tests survey.publish moving@2')
  expect(lines).toContain(`user ${EMAIL} survey.create by-session`)
})
