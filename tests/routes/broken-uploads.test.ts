import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

const BOUNDARY = 'a-boundary'
const FIELD = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="note"\r\n\r\nabc`
const FILE =
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n` +
  'Content-Type: text/plain\r\n\r\nhello'
const END = `\r\n--${BOUNDARY}--\r\n`

let app: OwnedApp
beforeAll(async () => {
  app = await startOwnedApp()
  await app.api('POST', '?slug=holiday', {
    body: { title: 'Holiday', elements: [{ type: 'file', name: 'photo' }] },
  })
  await app.api('POST', '/holiday/publish')
})
afterAll(() => app.stop())

/** What comes back for a form of which only these bytes arrive. */
function sendForm(
  body: string,
  { question = 'photo', missing = 0 }: { question?: string; missing?: number } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(app.url)
    const socket = connect(Number(port), hostname)
    let reply = ''
    socket.on('data', (chunk) => (reply += chunk.toString()))
    socket.on('error', reject)
    socket.on('close', () => resolve(reply.split('\r\n')[0] ?? ''))
    const head =
      `POST /api/v1/surveys/holiday/files?question=${question} HTTP/1.1\r\nHost: ${hostname}\r\n` +
      `Content-Type: multipart/form-data; boundary=${BOUNDARY}\r\nConnection: close\r\n` +
      `Content-Length: ${Buffer.byteLength(body) + missing}\r\n\r\n${body}`
    // Whoever promises more than they send hangs up.
    socket.write(head, () => (missing > 0 ? socket.end() : undefined))
  })
}

test('a whole form leaves its file', async () => {
  expect(await sendForm(FILE + END)).toContain(' 201 ')
})

test.each([
  ['in the middle of its file', FILE],
  ['in the middle of a field', FIELD],
  ['in the headers of a part', FILE.slice(0, 60)],
  ['before anything', ''],
])('a form that ends %s is refused and ends nothing else', async (_, body) => {
  expect(await sendForm(body)).toContain(' 422 ')
  expect((await app.page('/healthz')).status).toBe(200)
})

test('a form for no question that ends too early is refused all the same', async () => {
  expect(await sendForm(FILE, { question: 'nowhere' })).toContain(' 422 ')
  expect((await app.page('/healthz')).status).toBe(200)
})

test('whoever hangs up in the middle of a file leaves nothing behind', async () => {
  const before = filesKept()
  await sendForm(FILE, { missing: 100_000 })
  expect(await sendForm(FILE + END)).toContain(' 201 ')
  await expect.poll(filesKept).toEqual(before + 1)
})

const filesKept = () => readdirSync(join(dirname(app.databaseFile), 'rapport-files')).length
