import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { storedResponses } from '#tests/support/stored-responses.ts'
import { carrierSource } from './carriers.ts'
import { asList, asObject, asText, getting, posting, send } from './client.ts'

const TEXTS = 'texts'
const LANGUAGES = 'languages'

let app: RunningApp
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-hostile-'))
  for (const name of [TEXTS, LANGUAGES] as const) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'survey.json'), JSON.stringify(carrierSource(name)))
  }
  app = await startApp({ surveysFolder: folder })
})

afterAll(async () => {
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
})

const sending = (answers: JsonObject, more: JsonObject, slug = TEXTS) =>
  send(
    app.url,
    posting(
      `/api/v1/surveys/${slug}/responses`,
      JSON.stringify({ id: randomUUID(), answers, ...more }),
    ),
  )

const stored = () => storedResponses(app, TEXTS).length

test('the same content in another order and spelling of the id is a replay', async () => {
  const id = randomUUID()
  const first = await sending({ line: 'a', plain: 'b' }, { id })
  const second = await sending({ plain: 'b', line: 'a' }, { id: id.toUpperCase() })
  expect([first.status, second.status]).toEqual([201, 200])
  expect(second.body).toEqual({ ...first.body, replayed: true })
})

test('an id with other content is a conflict, however small the difference', async () => {
  const id = randomUUID()
  await sending({ line: 'a' }, { id })
  for (const answers of [{ line: 'A' }, { line: 'a', plain: 'b' }, {}])
    expect((await sending(answers, { id })).status).toBe(409)
  expect((await sending({ line: 'a' }, { id })).status).toBe(200)
})

test('an id that was refused may be used when the answers are mended', async () => {
  const id = randomUUID()
  expect((await sending({ line: 5 }, { id })).status).toBe(422)
  expect((await sending({ line: '5' }, { id })).status).toBe(201)
})

test('an id of one survey means nothing in another', async () => {
  const id = randomUUID()
  expect((await sending({ line: 'a' }, { id })).status).toBe(201)
  expect((await sending({ mood: 'good' }, { id }, LANGUAGES)).status).toBe(201)
})

test('thirty copies at once are one response', async () => {
  const id = randomUUID()
  const before = stored()
  const replies = await Promise.all(
    Array.from({ length: 30 }, () => sending({ line: 'copied' }, { id })),
  )
  expect(replies.filter(({ status }) => status === 201).length).toBe(1)
  expect(replies.filter(({ status }) => status === 200).length).toBe(29)
  expect(stored()).toBe(before + 1)
})

test('of two contents that race for one id, one is stored and the other is a conflict', async () => {
  const id = randomUUID()
  const before = stored()
  const replies = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      sending({ line: index % 2 === 0 ? 'x' : 'y' }, { id }),
    ),
  )
  const count = (status: number) => replies.filter((reply) => reply.status === status).length
  expect([count(201), count(200), count(409)]).toEqual([1, 9, 10])
  expect(stored()).toBe(before + 1)
})

test('a response that was withdrawn can’t be sent again, nor can anything under its id', async () => {
  const id = randomUUID()
  const { body } = await sending({ line: 'gone' }, { id })
  const receipt = `${app.url}/api/v1/receipts/${asText(body['receipt'])}`
  expect((await fetch(receipt, { method: 'DELETE' })).status).toBe(200)
  for (const line of ['gone', 'other']) expect((await sending({ line }, { id })).status).toBe(410)
})

test('a refusal speaks the language of the respondent, and its codes do not', async () => {
  const refused = async (locale: string) => {
    const { status, body } = await sending({ mood: 'ugly' }, { locale }, LANGUAGES)
    expect(status).toBe(422)
    return asList(body['errors']).map(asObject)
  }
  const [english, german] = [await refused('en'), await refused('de')]
  expect(german.map(({ code, pointer }) => [code, pointer])).toEqual(
    english.map(({ code, pointer }) => [code, pointer]),
  )
  expect(german.map(({ message }) => message)).not.toEqual(english.map(({ message }) => message))
})

test.each(['PUT', 'PATCH', 'DELETE', 'GET'])('responses do not take %s', async (method) => {
  const reply = await fetch(`${app.url}/api/v1/surveys/${TEXTS}/responses`, { method })
  expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'POST'])
})

test.each(['..%2f..%2fetc', "x'--", 'TEXTS', 'a'.repeat(3000), '__proto__', 'constructor'])(
  'there is no survey %s',
  async (slug) => {
    expect((await sending({}, {}, slug)).status).toBe(404)
  },
)

const HEAD = `POST /api/v1/surveys/${TEXTS}/responses HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`

const dial = (): { readonly socket: Socket; readonly said: Promise<string> } => {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1')
  let text = ''
  const said = new Promise<string>((resolve) => {
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(text))
  })
  return { socket, said }
}

test('a body in pieces of unknown length is taken', async () => {
  const body = JSON.stringify({ id: randomUUID(), answers: { line: 'in pieces' } })
  const { socket, said } = dial()
  socket.write(`${HEAD}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n`)
  for (const letter of body) socket.write(`1\r\n${letter}\r\n`)
  socket.write('0\r\n\r\n')
  expect(await said).toMatch(/^HTTP\/1\.1 201 /)
})

test('a body without end is refused as soon as it is too large', async () => {
  const { socket, said } = dial()
  socket.write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`)
  const piece = `4000\r\n${'x'.repeat(0x4000)}\r\n`
  const pump = () => {
    while (!socket.destroyed && socket.write(piece));
  }
  socket.on('drain', pump)
  pump()
  expect(await said).toMatch(/^HTTP\/1\.1 413 /)
})

test('a length that is a lie stores nothing', async () => {
  const before = stored()
  const body = JSON.stringify({ id: randomUUID(), answers: { line: 'short' } })
  const { socket, said } = dial()
  socket.write(`${HEAD}Content-Length: ${body.length + 50}\r\n\r\n${body}`)
  socket.end()
  await said
  expect(stored()).toBe(before)
})

test.each([
  ['two lengths', 'Content-Length: 5\r\nContent-Length: 6\r\n'],
  ['a length and pieces', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n'],
  ['a length that is no number', 'Content-Length: five\r\n'],
  ['a negative length', 'Content-Length: -5\r\n'],
])('%s are refused before anything is read', async (_, header) => {
  const { socket, said } = dial()
  socket.write(`${HEAD}${header}\r\n{"a":1}`)
  expect(await said).toMatch(/^HTTP\/1\.1 400 /)
})

test('headers without end are refused', async () => {
  const { socket, said } = dial()
  socket.write(`${HEAD}X-Long: ${'x'.repeat(100_000)}\r\n\r\n`)
  expect(await said).toMatch(/^HTTP\/1\.1 431 /)
})

test('two hundred clients that never finish keep nobody else waiting', async () => {
  const lorises = Array.from({ length: 200 }, dial)
  for (const { socket } of lorises) socket.write(`${HEAD}Content-Length: 1000\r\n\r\n{"id":`)
  const waits: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const started = performance.now()
    expect((await send(app.url, getting('/healthz'))).status).toBe(200)
    expect((await sending({ line: 'meanwhile' }, {})).status).toBe(201)
    waits.push(performance.now() - started)
    for (const { socket } of lorises) socket.write(' ')
  }
  expect(Math.min(...waits)).toBeLessThan(500)
  for (const { socket } of lorises) socket.destroy()
  await Promise.all(lorises.map(({ said }) => said))
})
