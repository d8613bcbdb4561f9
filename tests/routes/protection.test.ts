import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { post, someAnswers } from '#tests/support/api-client.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const page = `/s/${CONSUMERS}`
const form = () => new URLSearchParams({ 'q:contacted': 'yes', intent: 'next' })
const postForm = (path: string, headers: Record<string, string>) =>
  fetch(app.url + path, { method: 'POST', body: form(), headers, redirect: 'manual' })

test.each<[string, Record<string, string>]>([
  ['no word of where it comes from', {}],
  ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a neighbouring site', { 'Sec-Fetch-Site': 'same-site' }],
  ['another origin', { Origin: 'https://elsewhere.example' }],
  ['no origin that can be named', { Origin: 'null' }],
])('a form with %s is refused on every kind of address', async (_, headers) => {
  const paths = [page, `${page}?_data=routes%2Fs.$slug`, `${page}.data`, '/r/x', '/nothing']
  for (const path of paths) {
    const reply = await postForm(path, headers)
    expect([path, reply.status]).toEqual([path, 403])
  }
})

test('a form from our own page is taken, by either sign', async () => {
  expect((await postForm(page, { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(303)
  expect((await postForm(page, { Origin: app.url })).status).toBe(303)
})

test.each([
  '/',
  page,
  `/results/${CONSUMERS}`,
  '/nothing',
  '/healthz',
  `/api/v1/surveys/${CONSUMERS}/tallies`,
  '/api/nothing',
  '/icon.svg',
])('%s carries the headers that protect it', async (path) => {
  const { headers } = await fetch(app.url + path)
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('x-powered-by')).toBeNull()
})

test('data requests of an older page framework are refused before it sees them, each by a typed problem', async () => {
  for (const [path, type] of [
    ['/studio?_data=routes%2Fstudio._index', 'text/html'],
    [`${page}?x=1&%5Fdata=root`, 'text/html'],
    ['/assets/x.js?_data=', 'text/html'],
    [`/api/v1/surveys/${CONSUMERS}?_data=x`, 'application/problem+json'],
  ] as const) {
    const reply = await fetch(app.url + path)
    expect([path, reply.status]).toEqual([path, 400])
    expect(reply.headers.get('content-type')).toContain(type)
  }
  const form = await postForm(`${page}?_data=x`, { 'Sec-Fetch-Site': 'same-origin' })
  expect(form.status).toBe(400)
})

test('only the cookie that remembers an unfinished response is set, out of reach of scripts', async () => {
  expect((await fetch(`${app.url}/`)).headers.getSetCookie()).toEqual([])
  expect((await fetch(app.url + page)).headers.getSetCookie()).toEqual([])
  const [cookie, ...more] = (
    await postForm(page, { 'Sec-Fetch-Site': 'same-origin' })
  ).headers.getSetCookie()
  expect(more).toEqual([])
  expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/)
})

test('pages are not kept by anybody on the way', async () => {
  for (const path of [page, `/results/${CONSUMERS}`, `/api/v1/surveys/${CONSUMERS}`])
    expect((await fetch(app.url + path)).headers.get('cache-control')).toContain('no-store')
})

test('public numbers may be kept, and are asked about each time', async () => {
  const reply = await fetch(`${app.url}/api/v1/surveys/${CONSUMERS}/tallies`)
  expect(reply.headers.get('cache-control')).toBe('no-cache')
  expect(reply.headers.get('etag')).toMatch(/^W\/"/)
})

test('an address under the API that is not there is a problem, not a page', async () => {
  const reply = await fetch(`${app.url}/api/v1/nothing`)
  expect(reply.status).toBe(404)
  expect(reply.headers.get('content-type')).toContain('application/problem+json')
})

test('a flood from one network to one survey is slowed down, with the time to wait', async () => {
  const limited = await startApp({ environment: { RATE_LIMIT: 'on' } })
  onTestFinished(() => limited.stop())
  const replies = await Promise.all(
    Array.from({ length: 1220 }, (_, n) => post(limited, CONSUMERS, someAnswers(n % 40))),
  )
  const refused = replies.filter(({ status }) => status === 429)
  expect(refused.length).toBe(20)
  expect(refused[0]?.body['code']).toBe('rate_limited')
  const other = await post(limited, 'empathy-leaders-2021', { role: 'none' })
  expect(other.status).not.toBe(429)
  const once = await fetch(`${limited.url}/api/v1/surveys/${CONSUMERS}/responses`, {
    method: 'POST',
  })
  expect(Number(once.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('whoever tries passwords shuts out their own network, and no other', async () => {
  const proxied = await startApp({ environment: { TRUSTED_PROXIES: 'loopback' } })
  onTestFinished(() => proxied.stop())
  const signIn = async (from: string, turn: number) => {
    const { status } = await fetch(`${proxied.url}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ email: `user${turn}@example.org`, password: 'a wrong one' }),
      headers: { 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': from },
    })
    return status
  }
  const tries = []
  for (let turn = 0; turn < 21; turn += 1) tries.push(await signIn(`198.51.100.${turn}`, turn))
  expect(tries).toEqual([...Array.from({ length: 20 }, () => 422), 429])
  expect(await signIn('203.0.113.9', 0)).toBe(422)
})

test('the server says that it is alive and ready', async () => {
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
  expect(await (await fetch(`${app.url}/readyz`)).json()).toEqual({ ready: true, surveys: 2 })
})
