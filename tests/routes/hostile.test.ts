import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { get, post, someAnswers, textOf } from '#tests/support/api-client.ts'
import { CONSUMERS, LEADERS } from '#tests/support/respondent.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const page = `/s/${CONSUMERS}`
const own = { 'Sec-Fetch-Site': 'same-origin' }
const form = { ...own, 'Content-Type': 'application/x-www-form-urlencoded' }

/** For requests that no decent client would write. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1', () => socket.write(text))
    let reply = ''
    socket.on('data', (chunk) => (reply += chunk.toString()))
    socket.on('close', () => resolve(reply))
    socket.on('error', reject)
  })

test('tens of thousands of repeated fields make nobody wait', async () => {
  const flood = fetch(app.url + page, {
    method: 'POST',
    headers: form,
    body: 'seen=&'.repeat(40_000),
    redirect: 'manual',
  })
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
  expect((await flood).status).toBe(413)
}, 5_000)

test.each<[string, RequestInit, number]>([
  ['a form that is too large', { headers: form, body: 'x'.repeat(300_000) }, 413],
  ['JSON', { headers: { ...own, 'Content-Type': 'application/json' }, body: '{}' }, 415],
  ['text', { headers: { ...own, 'Content-Type': 'text/plain' }, body: 'a' }, 415],
  [
    'a broken multipart',
    { headers: { ...own, 'Content-Type': 'multipart/form-data' }, body: 'a' },
    422,
  ],
  ['PUT', { method: 'PUT', headers: form, body: 'a=b' }, 405],
  ['DELETE', { method: 'DELETE', headers: own }, 405],
])('a page refuses %s', async (_, init, status) => {
  const reply = await fetch(app.url + page, { method: 'POST', ...init })
  expect(reply.status).toBe(status)
  expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('a form of unknown length is refused', async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('a=b'))
      controller.close()
    },
  })
  const init = { method: 'POST', headers: form, body, duplex: 'half' as const }
  expect((await fetch(app.url + page, init)).status).toBe(413)
})

test.each([
  ['a host with a blank in it', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
  ['a path that can’t be decoded', 'GET /% HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
  [
    'an address instead of a path',
    'GET http://b/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  ],
  ['two slashes', 'GET //evil.example/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
])('%s is a bad request', async (_, text) => {
  expect(await raw(text)).toMatch(/^HTTP\/1\.1 400 /)
})

test('a forwarded host from nobody we trust changes nothing', async () => {
  const reply = await raw(
    'GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-Host: evil:99999\r\nConnection: close\r\n\r\n',
  )
  expect(reply).toMatch(/^HTTP\/1\.1 200 /)
})

test('dots in a path do not lead past the check of origin', async () => {
  const body = 'intent=next'
  const reply = await raw(
    `POST /api/v1/../../s/${CONSUMERS} HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: cross-site\r\n` +
      `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  )
  expect(reply).toMatch(/^HTTP\/1\.1 403 /)
})

test('a language that the survey lacks is not kept', async () => {
  const { body } = await post(app, CONSUMERS, someAnswers(1), { locale: '!!' })
  expect((await fetch(`${app.url}/r/${textOf(body['receipt'])}`)).status).toBe(200)
})

test('a closing page is found only under its own survey', async () => {
  const receipt = textOf((await post(app, CONSUMERS, someAnswers(2))).body['receipt'])
  expect((await fetch(`${app.url}/s/${CONSUMERS}/done/${receipt}`)).status).toBe(200)
  expect((await fetch(`${app.url}/s/${LEADERS}/done/${receipt}`)).status).toBe(404)
})

test('nobody is screened out by an answer that could not be understood', async () => {
  const { status, body } = await post(app, CONSUMERS, { contacted: -1 })
  expect([status, body['code']]).toEqual([422, 'invalid_answers'])
  const kind = await post(app, CONSUMERS, { contacted: 'no' })
  expect(Object.keys(kind.body).sort()).toEqual(['id', 'outcome', 'receivedAt'])
})

test.each(['POST', 'DELETE', 'HEAD'])('the stream does not take %s', async (method) => {
  const reply = await fetch(`${app.url}/api/v1/surveys/${CONSUMERS}/live`, { method })
  expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET'])
})

test('a study that other hands have spoilt hides its survey and harms nothing else', async () => {
  await app.server.shell.database.write((tx) =>
    tx.orm.run(`update surveys set study = '{"findings": 1}' where slug = '${LEADERS}'`),
  )
  app.server.shell.catalog.forget()
  expect((await get(app, `/api/v1/surveys/${LEADERS}`)).status).toBe(404)
  expect((await get(app, `/api/v1/surveys/${CONSUMERS}`)).status).toBe(200)
  expect((await fetch(`${app.url}/`)).status).toBe(200)
})
