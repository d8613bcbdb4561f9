import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import {
  ADDRESS,
  AGENT,
  cookieIn,
  EMAIL,
  lastLine,
  PASSWORD,
  startOwnedApp,
  type OwnedApp,
} from '#tests/support/owner.ts'
import { newcomer } from '#tests/support/members.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'
import { startApp } from '#tests/support/running-app.ts'

let app: OwnedApp
beforeAll(async () => {
  app = await startOwnedApp()
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
    for (const path of [app.setupPath, '/setup/AAAAAAAAAAAAAAAAAAAAAA', '/setup/x']) {
      const reply = await app.page(path)
      expect([path, reply.status]).toEqual([path, 410])
      expect(await reply.text()).toContain('The first account is made')
    }
    const again = await app.submit(app.setupPath, { email: 'eve@example.org', password: PASSWORD })
    expect(again.headers.getSetCookie()).toEqual([])
  })
})

describe('signing in', () => {
  test('leads back to the page that asked for it, and nowhere else', async () => {
    const asked = await app.page('/studio?x=1')
    expect(asked.status).toBe(303)
    expect(asked.headers.get('location')).toBe('/sign-in?returnTo=%2Fstudio%3Fx%3D1')
    for (const [returnTo, arrived] of [
      ['/studio?x=1', '/studio?x=1'],
      ['https://evil.example/', '/studio'],
      ['//evil.example/', '/studio'],
      ['/\\evil.example', '/studio'],
      ['/studio/..//evil.example/', '/studio'],
      ['/studio/%2e%2e//evil.example/', '/studio'],
      ['javascript:alert(1)', '/studio'],
    ] as const) {
      const reply = await app.submit('/sign-in', { email: EMAIL, password: PASSWORD, returnTo })
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
        app.submit('/sign-in', { email, password: 'not the password' }),
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
    const reply = await app.submit('/sign-in', fields, { 'Sec-Fetch-Site': 'cross-site' })
    expect(reply.status).toBe(403)
    expect(reply.headers.getSetCookie()).toEqual([])
  })

  test('signing out ends the session, and only a form can do it', async () => {
    const own = cookieIn(await app.submit('/sign-in', { email: EMAIL, password: PASSWORD }))
    await app.page('/sign-out', { cookie: own })
    expect((await app.page('/studio', { cookie: own })).status).toBe(200)
    expect((await app.submit('/sign-out', {}, { cookie: own })).status).toBe(303)
    expect((await app.page('/studio', { cookie: own })).status).toBe(303)
  })

  test('the studio lists surveys that nobody else can see, and names who is there', async () => {
    const made = await app.api('POST', '?slug=only-a-draft', { body: { title: 'Only a draft' } })
    expect(made.status).toBe(201)
    const text = await (await app.page('/studio', { cookie: app.cookie })).text()
    expect(text).toContain('Only a draft')
    expect(text).toContain(EMAIL)
    expect(text).toContain(`/api/v1/surveys/${CONSUMERS}/export?format=csv`)
    expect(await (await app.page('/')).text()).not.toContain('Only a draft')
  })

  test.each(['/sign-in', '/studio', '/setup/x', '/set-password/x'])(
    '%s is kept by nobody, and carries the headers that protect it',
    async (path) => {
      const { headers } = await app.page(path)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    },
  )

  test('none of better-auth’s own addresses is open', async () => {
    for (const path of ['/api/auth/sign-up/email', '/api/auth/get-session', '/api/auth/ok'])
      expect((await app.page(path)).status).toBe(404)
  })
})

describe('the pages about accounts', () => {
  const sends = (path: string, fields: Record<string, string>) =>
    app.submit(path, fields, { Cookie: app.cookie })
  const read = async (path: string) => (await app.page(path, { Cookie: app.cookie })).text()
  const members = `/studio/surveys/${CONSUMERS}/people`

  test('the password of another is reset with one’s own, and one’s own not at all', async () => {
    const { email } = await newcomer(app, 'rosa', null)
    const own = await sends('/studio/people', {
      intent: 'reset',
      email: EMAIL,
      currentPassword: PASSWORD,
    })
    expect(own.status).toBe(422)
    expect(await own.text()).toContain('changed under Account')
    expect(await read('/studio')).toContain('Your surveys')
    const without = await sends('/studio/people', { intent: 'reset', email })
    expect(without.status).toBe(422)
    expect(brokenErrors(await without.text())).toEqual([])
    const reset = await sends('/studio/people', {
      intent: 'reset',
      email,
      currentPassword: PASSWORD,
    })
    expect(await reset.text()).toMatch(/\/set-password\/[\w-]{22}/)
  })

  test('an address claims nothing that was not just done, with a button to undo it', async () => {
    const { email } = await newcomer(app, 'mallory', { slug: CONSUMERS, role: 'viewer' })
    const removed = (role: string) => `${members}?done=remove&about=${email}&role=${role}`
    expect(await read(removed('owner'))).not.toContain('Undo')
    expect(await read(`/studio/people?done=deactivate&about=${email}`)).not.toContain('Undo')
    const gone = await sends(members, { intent: 'remove', email, role: 'owner' })
    expect(gone.headers.get('location')).toContain('role=viewer')
    expect(await read(removed('owner'))).not.toContain('Undo')
    expect(await read(removed('viewer'))).toContain('Undo')
    await sends('/studio/people', { intent: 'deactivate', email })
    expect(await read(`/studio/people?done=deactivate&about=${email}`)).toContain('Undo')
  })

  test('an owner who leaves a survey is led to those that they have', async () => {
    const other = await newcomer(app, 'olga', { slug: CONSUMERS, role: 'owner' })
    const fields = { intent: 'remove', email: other.email, role: 'owner' }
    const left = await app.submit(members, fields, { Cookie: other.cookie })
    expect([left.status, left.headers.get('location')]).toEqual([303, '/studio'])
  })

  test('what a refused form says leads to a place on its page', async () => {
    const { cookie } = await newcomer(app, 'nora', null)
    for (const fields of [
      { intent: 'endSession', session: 'over' },
      { intent: 'nameSession', session: 'over', label: 'x' },
      { intent: 'appConfirm', code: '123456' },
      { intent: 'codes', currentPassword: PASSWORD },
      { intent: 'passkeyOff', passkey: 'gone', currentPassword: PASSWORD },
      { intent: 'password', currentPassword: 'wrong', password: 'short' },
      { intent: 'appOn', currentPassword: 'wrong' },
    ]) {
      const reply = await app.submit('/studio/account', fields, { Cookie: cookie })
      expect([fields.intent, reply.status >= 400]).toEqual([fields.intent, true])
      const page = await reply.text()
      expect(page).toContain('There is a problem')
      expect([fields.intent, brokenErrors(page)]).toEqual([fields.intent, []])
    }
  })

  test('a mistyped address of one’s own can be changed, with the password', async () => {
    const { cookie } = await newcomer(app, 'kate', null)
    const save = (fields: Record<string, string>) =>
      app.submit('/studio/account', { intent: 'identity', ...fields }, { Cookie: cookie })
    const right = { name: 'Kate', email: ' Kate@Example.com ', currentPassword: PASSWORD }
    for (const wrong of [{ currentPassword: 'wrong' }, { email: 'kate' }, { email: EMAIL }]) {
      const refused = await save({ ...right, ...wrong })
      expect(refused.status).toBe(422)
      expect(brokenErrors(await refused.text())).toEqual([])
    }
    const saved = await save(right)
    expect(saved.headers.get('location')).toBe('/studio/account?done=identity')
    const page = await app.page('/studio/account', { Cookie: cookie })
    expect(await page.text()).toContain('kate@example.com')
    const before = await app.submit('/sign-in', { email: 'kate@example.org', password: PASSWORD })
    expect(before.status).toBe(422)
    const after = await app.submit('/sign-in', { email: 'kate@example.com', password: PASSWORD })
    expect(after.headers.get('location')).toBe('/studio')
    expect(await read('/studio/audit')).toContain('kate@example.org to kate@example.com')
  })

  test('a passkey is offered only where browsers would make one, and else what it needs is said', async () => {
    const words = 'open it at localhost'
    expect(await read('/studio/account')).toContain(words)
    const local = `${app.url.replace('127.0.0.1', 'localhost')}/studio/account`
    const page = await fetch(local, { headers: { Cookie: app.cookie } })
    expect(await page.text()).not.toContain(words)
  })

  test('a page for owners of the site says so to others', async () => {
    const { cookie } = await newcomer(app, 'vera', null)
    const refused = await app.page('/studio/people', { Cookie: cookie })
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('It is for whoever owns this site')
  })

  test('a link to join says who is signed in, and leads out and back to itself', async () => {
    const made = await (
      await sends(members, { intent: 'invite', role: 'viewer', label: '' })
    ).text()
    const link = /\/join\/[\w-]+/.exec(made)?.[0] ?? ''
    const shown = await read(link)
    expect(shown).toContain('of this survey already')
    expect(shown).not.toContain('Join as')
    const { cookie } = await newcomer(app, 'wanda', null)
    expect(await (await app.page(link, { Cookie: cookie })).text()).toContain('Join as')
    for (const [returnTo, arrived] of [
      [link, link],
      ['//evil.example', '/studio'],
    ] as const) {
      const out = await app.submit('/sign-out', { returnTo }, { Cookie: cookie })
      expect(out.headers.get('location')).toBe(arrived)
    }
    expect(await (await app.page(link, { Cookie: cookie })).text()).toContain('I am new here')
  })
})

/** Places that a refused form leads to and that its page does not have. */
const brokenErrors = (html: string): readonly string[] =>
  [...html.matchAll(/form-errors-link" href="#([^"]*)"/g)]
    .map(([, id = '']) => id)
    .filter((id) => !html.includes(` id="${id}"`))

const withoutNonces = (html: string | undefined) => html?.replaceAll(/nonce="[^"]*"/g, '')

describe('commands beside the running server', () => {
  test('user add gives a link with which a password is chosen', async () => {
    const { code, out } = await app.rapport('user', 'add', 'grace@example.org', '--name', 'Grace')
    expect(code).toBe(0)
    const path = new URL(lastLine(out)).pathname
    expect(await (await app.page(path)).text()).toContain('grace@example.org')
    const short = await app.submit(path, { password: 'short' })
    expect(short.status).toBe(422)
    const chosen = await app.submit(path, { password: 'quite another lamp' })
    expect(chosen.headers.get('location')).toBe('/studio')
    const used = await app.page(path)
    expect(used.status).toBe(404)
    expect(await used.text()).toContain('This link no longer works')
    const theirs = cookieIn(chosen)
    expect((await app.page('/studio', { cookie: theirs })).status).toBe(200)
    const reset = await app.rapport('user', 'reset', 'Grace@Example.org')
    expect(reset.code).toBe(0)
    expect((await app.page('/studio', { cookie: theirs })).status).toBe(303)
    expect((await app.rapport('user', 'list')).out).toMatch(/grace@example\.org.*no password/)
    expect((await app.rapport('user', 'add', 'grace@example.org')).code).toBe(1)
    expect((await app.rapport('user', 'reset', 'nobody@example.org')).code).toBe(1)
  })

  test('a revoked key stops at once', async () => {
    const other = lastLine((await app.rapport('key', 'add', '--name', 'short lived')).out)
    expect(other).toMatch(/^rapport_[A-Za-z0-9_-]{43}$/)
    const headers = { Authorization: `Bearer ${other}` }
    expect((await app.api('GET', `/${CONSUMERS}/draft`, { headers })).status).toBe(200)
    expect((await app.rapport('key', 'revoke', 'short lived')).code).toBe(0)
    const refused = await app.api('GET', `/${CONSUMERS}/draft`, { headers })
    expect([refused.status, refused.body['code']]).toEqual([401, 'key_refused'])
    expect(refused.headers.get('www-authenticate')).toBe('Bearer')
    expect((await app.rapport('key', 'list')).out).toMatch(/short lived.*revoked/)
    expect((await app.rapport('key', 'add', '--name', 'short lived')).code).toBe(1)
    expect((await app.rapport('key', 'revoke', 'nobody’s')).code).toBe(1)
  })

  test('export writes JSON and lines of it', async () => {
    const json = await app.rapport(
      'export',
      CONSUMERS,
      '--format',
      'json',
      '--source',
      'reconstruction',
    )
    const list = JSON.parse(json.out) as readonly { readonly id: string }[]
    const lines = await app.rapport(
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
      'source',
      'receivedAt',
      'version',
      'locale',
      'answers',
      'notShown',
      'flags',
    ])
  })
})

describe('what the database holds', () => {
  test('is neither address nor browser of anybody who signed in', async () => {
    await app.submit('/sign-in', { email: EMAIL, password: PASSWORD })
    const rows = everyRow()
    expect(rows).toContain(EMAIL)
    expect(rows).not.toContain(AGENT)
    expect(rows).not.toContain('Mozilla')
    expect(rows).not.toContain(ADDRESS)
    expect(rows).not.toContain('127.0.0.1')
  })

  test('is no key, link, session or password that could be used', async () => {
    const link = lastLine((await app.rapport('user', 'add', 'linus@example.org')).out)
    const own = cookieIn(await app.submit('/sign-in', { email: EMAIL, password: PASSWORD }))
    const [, signed = ''] = own.split('=')
    const token = decodeURIComponent(signed).split('.')[0] ?? ''
    expect(token.length).toBeGreaterThanOrEqual(32)
    const secrets = [app.key, new URL(link).pathname.split('/').at(-1) ?? '', token, PASSWORD]
    const rows = everyRow()
    const bytes = [app.databaseFile, `${app.databaseFile}-wal`]
      .map((file) => readFileSync(file, 'latin1'))
      .join('')
    for (const secret of secrets) {
      expect(rows).not.toContain(secret)
      expect(bytes).not.toContain(secret)
    }
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
