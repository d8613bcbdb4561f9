import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Json } from '#app/core/json.ts'
import { post, someAnswers } from '#tests/support/api-client.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'

const ROOT = join(import.meta.dirname, '../..')
const EMAIL = 'ada@example.org'
const PASSWORD = 'a lamp in the attic'
const AGENT = 'Distinctive-Browser/7.3'
const ADDRESS = '203.0.113.77'

let app: RunningApp
let key = ''
let cookie = ''
let setupPath = ''

const rapport = (
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', join(ROOT, 'bin/rapport.ts'), ...args],
      { cwd: ROOT, env: { ...process.env, DATABASE_URL: `file:${app.databaseFile}` } },
      (error, out, err) => {
        resolve({ code: error === null ? 0 : Number(error.code), out, err })
      },
    )
  })

const lastLine = (out: string) => out.trim().split('\n').at(-1) ?? ''

const submit = (path: string, fields: Record<string, string>, more: Record<string, string> = {}) =>
  fetch(app.url + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    headers: {
      'Sec-Fetch-Site': 'same-origin',
      'User-Agent': AGENT,
      'X-Forwarded-For': ADDRESS,
      ...more,
    },
  })

const page = (path: string, more: Record<string, string> = {}) =>
  fetch(app.url + path, { redirect: 'manual', headers: more })

const cookieIn = (reply: Response) => (reply.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''

async function api(
  method: string,
  path: string,
  options: { readonly body?: unknown; readonly headers?: Record<string, string> } = {},
): Promise<{
  readonly status: number
  readonly headers: Headers
  readonly body: { readonly [name: string]: Json }
}> {
  const reply = await fetch(`${app.url}/api/v1/surveys${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${key}`,
      ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...options.headers,
    },
    ...(options.body === undefined
      ? {}
      : { body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body) }),
  })
  const text = await reply.text()
  const isJson = (reply.headers.get('content-type') ?? '').includes('json')
  return {
    status: reply.status,
    headers: reply.headers,
    body: isJson ? (JSON.parse(text) as { readonly [name: string]: Json }) : { text },
  }
}

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

beforeAll(async () => {
  app = await startApp()
  setupPath = app.server.setupPath ?? ''
  const made = await submit(setupPath, { email: EMAIL, name: 'Ada', password: PASSWORD })
  cookie = cookieIn(made)
  key = lastLine((await rapport('key', 'add', '--name', 'tests')).out)
}, 60_000)
afterAll(() => app.stop())

describe('the first account', () => {
  test('is made by the link that the start gives, and signs in at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapport-setup-'))
    const fresh = await startApp({ folder })
    onTestFinished(async () => {
      await fresh.stop()
      rmSync(folder, { recursive: true })
    })
    const path = fresh.server.setupPath ?? ''
    expect(path).toMatch(/^\/setup\/[A-Za-z0-9_-]{22}$/)
    const shown = await fetch(fresh.url + path)
    expect(shown.status).toBe(200)
    expect(await shown.text()).toContain('Make the first account')
    const form = (password: string) =>
      fetch(fresh.url + path, {
        method: 'POST',
        body: new URLSearchParams({ email: EMAIL, name: '', password }),
        headers: { 'Sec-Fetch-Site': 'same-origin' },
        redirect: 'manual',
      })
    const refused = await form('password123')
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Many people use this password')
    const made = await form(PASSWORD)
    expect([made.status, made.headers.get('location')]).toEqual([303, '/studio'])
    const studio = await fetch(`${fresh.url}/studio`, { headers: { cookie: cookieIn(made) } })
    expect(await studio.text()).toContain('Your surveys')
  })

  test('is there once: afterwards every setup address says so', async () => {
    for (const path of [setupPath, '/setup/AAAAAAAAAAAAAAAAAAAAAA', '/setup/x']) {
      const reply = await page(path)
      expect([path, reply.status]).toEqual([path, 410])
      expect(await reply.text()).toContain('The first account is made')
    }
    const again = await submit(setupPath, { email: 'eve@example.org', password: PASSWORD })
    expect(again.headers.getSetCookie()).toEqual([])
  })
})

describe('signing in', () => {
  test('leads back to the page that asked for it, and nowhere else', async () => {
    const asked = await page('/studio?x=1')
    expect(asked.status).toBe(303)
    expect(asked.headers.get('location')).toBe('/sign-in?returnTo=%2Fstudio%3Fx%3D1')
    for (const [returnTo, arrived] of [
      ['/studio?x=1', '/studio?x=1'],
      ['https://evil.example/', '/studio'],
      ['//evil.example/', '/studio'],
      ['/\\evil.example', '/studio'],
      ['javascript:alert(1)', '/studio'],
    ] as const) {
      const reply = await submit('/sign-in', { email: EMAIL, password: PASSWORD, returnTo })
      expect([returnTo, reply.status, reply.headers.get('location')]).toEqual([
        returnTo,
        303,
        arrived,
      ])
    }
  })

  test('a wrong password and an unknown address get the same page', async () => {
    const replies = await Promise.all(
      [EMAIL, 'bob@example.org'].map((email) =>
        submit('/sign-in', { email, password: 'not the password' }),
      ),
    )
    const [wrong, unknown] = await Promise.all(
      replies.map(async (reply) =>
        (await reply.text()).replaceAll(/bob@example.org|ada@example.org/g, 'EMAIL'),
      ),
    )
    expect(replies.map(({ status }) => status)).toEqual([422, 422])
    expect(withoutNonces(unknown)).toBe(withoutNonces(wrong))
    expect(wrong).toContain('There is a problem')
    expect(replies.flatMap(({ headers }) => headers.getSetCookie())).toEqual([])
  })

  test('is not taken from another site', async () => {
    const fields = { email: EMAIL, password: PASSWORD }
    const reply = await submit('/sign-in', fields, { 'Sec-Fetch-Site': 'cross-site' })
    expect(reply.status).toBe(403)
    expect(reply.headers.getSetCookie()).toEqual([])
  })

  test('signing out ends the session, and only a form can do it', async () => {
    const own = cookieIn(await submit('/sign-in', { email: EMAIL, password: PASSWORD }))
    await page('/sign-out', { cookie: own })
    expect((await page('/studio', { cookie: own })).status).toBe(200)
    expect((await submit('/sign-out', {}, { cookie: own })).status).toBe(303)
    expect((await page('/studio', { cookie: own })).status).toBe(303)
  })

  test('the studio lists surveys that nobody else can see, and names who is there', async () => {
    const made = await api('POST', '?slug=only-a-draft', { body: source('Only a draft') })
    expect(made.status).toBe(201)
    const text = await (await page('/studio', { cookie })).text()
    expect(text).toContain('Only a draft')
    expect(text).toContain(EMAIL)
    expect(text).toContain(`/api/v1/surveys/${CONSUMERS}/export?format=csv`)
    expect(await (await page('/')).text()).not.toContain('Only a draft')
  })

  test.each(['/sign-in', '/studio', '/setup/x', '/set-password/x'])(
    '%s is kept by nobody, and carries the headers that protect it',
    async (path) => {
      const { headers } = await page(path)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    },
  )

  test('none of better-auth’s own addresses is open', async () => {
    for (const path of ['/api/auth/sign-up/email', '/api/auth/get-session', '/api/auth/ok'])
      expect((await page(path)).status).toBe(404)
  })
})

const withoutNonces = (html: string | undefined) => html?.replaceAll(/nonce="[^"]*"/g, '')

describe('commands beside the running server', () => {
  test('user add gives a link with which a password is chosen', async () => {
    const { code, out } = await rapport('user', 'add', 'grace@example.org', '--name', 'Grace')
    expect(code).toBe(0)
    const path = new URL(lastLine(out)).pathname
    expect(await (await page(path)).text()).toContain('grace@example.org')
    const short = await submit(path, { password: 'short' })
    expect(short.status).toBe(422)
    const chosen = await submit(path, { password: 'quite another lamp' })
    expect(chosen.headers.get('location')).toBe('/studio')
    const used = await page(path)
    expect(used.status).toBe(404)
    expect(await used.text()).toContain('This link no longer works')
    const theirs = cookieIn(chosen)
    expect((await page('/studio', { cookie: theirs })).status).toBe(200)
    const reset = await rapport('user', 'reset', 'Grace@Example.org')
    expect(reset.code).toBe(0)
    expect((await page('/studio', { cookie: theirs })).status).toBe(303)
    expect((await rapport('user', 'list')).out).toMatch(/grace@example\.org.*no password/)
    expect((await rapport('user', 'add', 'grace@example.org')).code).toBe(1)
    expect((await rapport('user', 'reset', 'nobody@example.org')).code).toBe(1)
  })

  test('a revoked key stops at once', async () => {
    const other = lastLine((await rapport('key', 'add', '--name', 'short lived')).out)
    expect(other).toMatch(/^rapport_[A-Za-z0-9_-]{43}$/)
    const headers = { Authorization: `Bearer ${other}` }
    expect((await api('GET', `/${CONSUMERS}/draft`, { headers })).status).toBe(200)
    expect((await rapport('key', 'revoke', 'short lived')).code).toBe(0)
    const refused = await api('GET', `/${CONSUMERS}/draft`, { headers })
    expect([refused.status, refused.body['code']]).toEqual([401, 'key_refused'])
    expect(refused.headers.get('www-authenticate')).toBe('Bearer')
    expect((await rapport('key', 'list')).out).toMatch(/short lived.*revoked/)
    expect((await rapport('key', 'add', '--name', 'short lived')).code).toBe(1)
    expect((await rapport('key', 'revoke', 'nobody’s')).code).toBe(1)
  })

  test('export writes JSON and lines of it', async () => {
    const json = await rapport(
      'export',
      CONSUMERS,
      '--format',
      'json',
      '--source',
      'reconstruction',
    )
    const list = JSON.parse(json.out) as readonly { readonly id: string }[]
    const lines = await rapport(
      'export',
      CONSUMERS,
      '--format',
      'ndjson',
      '--source',
      'reconstruction',
    )
    const objects = lines.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    expect(list.length).toBe(504)
    expect(objects).toEqual(list)
    expect(Object.keys(list[0] ?? {})).toEqual([
      'id',
      'seq',
      'receivedAt',
      'version',
      'locale',
      'answers',
      'notShown',
      'flags',
    ])
  })
})

describe('without a key', () => {
  test.each([
    ['POST', ''],
    ['GET', `/${CONSUMERS}/draft`],
    ['PUT', `/${CONSUMERS}/draft?revision=0`],
    ['POST', `/${CONSUMERS}/publish`],
    ['PATCH', `/${CONSUMERS}`],
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
    const wrong = await api(method, path, {
      headers: { Authorization: `Bearer rapport_${'A'.repeat(43)}` },
      ...(method === 'GET' ? {} : { body: {} }),
    })
    expect([wrong.status, wrong.body['code']]).toEqual([401, 'key_refused'])
  })

  test('a wrong key is not taken for none where anybody may read or send', async () => {
    const headers = { Authorization: 'Bearer nonsense' }
    for (const path of ['tallies', 'findings'])
      expect((await api('GET', `/${CONSUMERS}/${path}`, { headers })).status).toBe(401)
    expect((await api('POST', `/${CONSUMERS}/responses`, { headers, body: {} })).status).toBe(401)
  })

  test('a session may read and write from our own pages, and from no other', async () => {
    const session = (headers: Record<string, string>) =>
      fetch(`${app.url}/api/v1/surveys`, {
        method: 'POST',
        headers: { cookie, 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(source('By session')),
      })
    for (const headers of [{}, { 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'null' }]) {
      const reply = await session(headers)
      expect([reply.status, await reply.json()]).toMatchObject([403, { code: 'cross_site' }])
    }
    expect((await session({ 'Sec-Fetch-Site': 'same-origin' })).status).toBe(201)
    expect((await page(`/api/v1/surveys/${CONSUMERS}/export`, { cookie })).status).toBe(200)
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
    const made = await api('POST', '', { body: own })
    expect([made.status, made.body]).toMatchObject([201, { slug: 'wie-wars-bei-uns', revision: 1 }])
    expect((await api('POST', '', { body: own })).body['slug']).toBe('wie-wars-bei-uns-2')
    expect((await page('/s/wie-wars-bei-uns')).status).toBe(404)
    const draft = await api('GET', '/wie-wars-bei-uns/draft')
    expect(draft.body).toMatchObject({ revision: 1, definition: own })
    const published = await api('POST', '/wie-wars-bei-uns/publish')
    expect([published.status, published.body]).toMatchObject([200, { version: 1, change: 'first' }])
    expect((await page('/s/wie-wars-bei-uns')).status).toBe(200)
    expect((await post(app, 'wie-wars-bei-uns', { q: 'yes' })).status).toBe(201)
    const again = await api('POST', '/wie-wars-bei-uns/publish')
    expect(again.body).toMatchObject({ version: 1, change: 'identical' })
  })

  test('a broken draft is kept with its problems, and not published', async () => {
    const made = await api('POST', '?slug=broken', { body: broken })
    expect(made.status).toBe(201)
    expect((made.body['problems'] as readonly Json[])[0]).toMatchObject({ severity: 'error' })
    const refused = await api('POST', '/broken/publish')
    expect([refused.status, refused.body['code']]).toEqual([422, 'draft_broken'])
    const [first] = refused.body['errors'] as readonly Json[]
    expect(first).toMatchObject({ pointer: expect.stringMatching(/^\/elements\/0/) as string })
    expect((await page('/s/broken')).status).toBe(404)
  })

  test('of two who change the same revision, the second is told', async () => {
    await api('POST', '?slug=two-hands', { body: source('Two hands') })
    const first = await api('PUT', '/two-hands/draft?revision=1', { body: source('Ours') })
    expect([first.status, first.body['revision']]).toEqual([200, 2])
    const second = await api('PUT', '/two-hands/draft?revision=1', { body: source('Theirs') })
    expect([second.status, second.body['code']]).toEqual([409, 'stale_revision'])
    expect((await api('GET', '/two-hands/draft')).body['definition']).toEqual(source('Ours'))
    expect((await api('PUT', '/two-hands/draft', { body: source('x') })).status).toBe(422)
  })

  test('a change to a published survey says what it does to comparability', async () => {
    await api('POST', '?slug=moving', { body: source('Moving', 'a') })
    await api('POST', '/moving/publish')
    await api('PUT', '/moving/draft?revision=1', { body: source('Moving', 'a', 'b') })
    const published = await api('POST', '/moving/publish')
    expect(published.body).toMatchObject({ version: 2, change: 'safe', reasons: ['b is new'] })
    const shown = await api('GET', '/moving', { headers: {} })
    expect(shown.body['version']).toBe(2)
  })

  test('publishing over the API leaves the study that came with a folder as it was', async () => {
    const before = await api('GET', `/${CONSUMERS}/findings`)
    const published = await api('POST', `/${CONSUMERS}/publish`)
    expect(published.body).toMatchObject({ version: 1, change: 'identical' })
    const after = await api('GET', `/${CONSUMERS}/findings`)
    expect(after.body['findings']).toEqual(before.body['findings'])
    expect((after.body['findings'] as readonly Json[]).length).toBeGreaterThan(0)
  })

  test('an address that is taken is refused, and one that cannot be', async () => {
    const taken = await api('POST', `?slug=${CONSUMERS}`, { body: source('x') })
    expect([taken.status, taken.body['code']]).toEqual([409, 'slug_taken'])
    expect((await api('POST', '?slug=Not%20One', { body: source('x') })).status).toBe(422)
    expect((await api('GET', '/nobodys/draft')).status).toBe(404)
    expect((await api('POST', '/nobodys/publish')).status).toBe(404)
  })

  test.each<readonly [string, unknown, number]>([
    ['no JSON', '{"title":', 400],
    ['a list', [], 422],
    ['a word', '"survey"', 422],
    ['what is too deep', `${'{"a":'.repeat(80)}1${'}'.repeat(80)}`, 422],
    ['what is too large', JSON.stringify({ title: 'x'.repeat(1_100_000) }), 413],
  ])('%s is no survey', async (_, body, status) => {
    const reply = await api('POST', '', { body })
    expect(reply.status).toBe(status)
    expect(reply.headers.get('content-type')).toContain('application/problem+json')
  })

  test('retention is set in days, within reason', async () => {
    await api('POST', '?slug=kept', { body: source('Kept') })
    const set = await api('PATCH', '/kept', { body: { unfinishedDays: 3, answersDays: 365 } })
    expect([set.status, set.body]).toEqual([
      200,
      { slug: 'kept', unfinishedDays: 3, answersDays: 365 },
    ])
    const partly = await api('PATCH', '/kept', { body: { answersDays: null } })
    expect(partly.body).toEqual({ slug: 'kept', unfinishedDays: 3, answersDays: null })
    for (const body of [{ unfinishedDays: 0 }, { unfinishedDays: '3' }, { slug: 'other' }])
      expect((await api('PATCH', '/kept', { body })).status).toBe(422)
  })

  test('an address says which methods it takes', async () => {
    expect((await api('DELETE', '/kept')).headers.get('allow')).toBe('GET, PATCH')
    expect((await api('GET', '')).headers.get('allow')).toBe('POST')
  })
})

describe('results with a key', () => {
  test('are exact and now, where the public waits for thirty', async () => {
    await api('POST', '?slug=small', { body: source('Small') })
    await api('POST', '/small/publish')
    for (const q of ['yes', 'yes', 'no']) await post(app, 'small', { q })
    const own = await api('GET', '/small/tallies')
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
    const open = await (await fetch(`${app.url}/api/v1/surveys/small/tallies`)).json()
    expect(open).toMatchObject({ received: 3, responses: 0, variables: [] })
  })

  test('a response that is sent with a key is told its place in the log', async () => {
    const body = { id: crypto.randomUUID(), answers: someAnswers(3) }
    const sent = await api('POST', `/${CONSUMERS}/responses`, { body })
    expect(sent.status).toBe(201)
    expect(sent.body['seq']).toBeGreaterThan(0)
    const replay = await api('POST', `/${CONSUMERS}/responses`, { body })
    expect(replay.body).toEqual({ ...sent.body, replayed: true })
    expect((await post(app, CONSUMERS, someAnswers(4))).body['seq']).toBeUndefined()
  })

  test('the export is a file in each format, with nothing that a spreadsheet would run', async () => {
    const text = { title: 'Words', elements: [{ type: 'comment', name: 'said' }] }
    await api('POST', '?slug=words', { body: text })
    await api('POST', '/words/publish')
    await post(app, 'words', { said: '=HYPERLINK("http://evil.example")' })
    const csv = await api('GET', '/words/export?format=csv')
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="words-live.csv"')
    expect(csv.headers.get('cache-control')).toBe('no-store')
    expect(csv.body['text']).toContain(`'=HYPERLINK`)
    const ndjson = await api('GET', '/words/export?format=ndjson')
    expect(ndjson.headers.get('content-type')).toContain('application/x-ndjson')
    expect(ndjson.body).toMatchObject({
      version: 1,
      locale: 'en',
      answers: { said: '=HYPERLINK("http://evil.example")' },
    })
    const json = await api('GET', '/words/export?format=json&source=practice')
    expect([json.status, json.body]).toEqual([200, []])
    expect((await api('GET', '/words/export?format=exe')).status).toBe(422)
    expect((await api('GET', '/words/export?source=nobody')).status).toBe(422)
    expect((await api('GET', '/nobodys/export')).status).toBe(404)
  })
})

describe('what the database holds', () => {
  test('is neither address nor browser of anybody who signed in', async () => {
    await submit('/sign-in', { email: EMAIL, password: PASSWORD })
    const rows = everyRow()
    expect(rows).toContain(EMAIL)
    expect(rows).not.toContain(AGENT)
    expect(rows).not.toContain('Mozilla')
    expect(rows).not.toContain(ADDRESS)
    expect(rows).not.toContain('127.0.0.1')
  })

  test('is no key, link, session or password that could be used', async () => {
    const link = lastLine((await rapport('user', 'add', 'linus@example.org')).out)
    const own = cookieIn(await submit('/sign-in', { email: EMAIL, password: PASSWORD }))
    const [, signed = ''] = own.split('=')
    const token = decodeURIComponent(signed).split('.')[0] ?? ''
    expect(token.length).toBeGreaterThanOrEqual(32)
    const secrets = [key, new URL(link).pathname.split('/').at(-1) ?? '', token, PASSWORD]
    const rows = everyRow()
    const bytes = [app.databaseFile, `${app.databaseFile}-wal`]
      .map((file) => readFileSync(file, 'latin1'))
      .join('')
    for (const secret of secrets) {
      expect(rows).not.toContain(secret)
      expect(bytes).not.toContain(secret)
    }
  })

  test('says who changed what', () => {
    const database = new Sqlite(app.databaseFile, { readonly: true })
    const lines = database
      .prepare("select actor || ' ' || action || ' ' || subject as line from audit_log")
      .all()
      .map((row) => (row as { readonly line: string }).line)
    database.close()
    expect(lines).toContain(`setup link user.setUp ${EMAIL}`)
    expect(lines).toContain('command line key.add tests')
    expect(lines).toContain('key tests survey.create moving')
    expect(lines).toContain('key tests survey.publish moving@2')
    expect(lines).toContain(`user ${EMAIL} survey.create by-session`)
  })
})

/** Every cell of every table, as text. */
function everyRow(): string {
  const database = new Sqlite(app.databaseFile, { readonly: true })
  const tables = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all() as readonly { readonly name: string }[]
  const rows = tables.flatMap(({ name }) => database.prepare(`select * from "${name}"`).all())
  database.close()
  return JSON.stringify(rows)
}
