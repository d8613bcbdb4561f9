import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { get, post, someAnswers, textOf } from '#tests/support/api-client.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { storedResponses } from '#tests/support/stored-responses.ts'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const send = (init: RequestInit, slug = CONSUMERS) =>
  fetch(`${app.url}/api/v1/surveys/${slug}/responses`, { method: 'POST', ...init })
const json = { 'Content-Type': 'application/json' }

const codeOf = async (reply: Response) => {
  expect(reply.headers.get('content-type')).toContain('application/problem+json')
  const body = (await reply.json()) as { readonly code: string; readonly status: number }
  expect(body.status).toBe(reply.status)
  return [reply.status, body.code]
}

test('the same response twice is one row and one receipt', async () => {
  const id = randomUUID()
  const before = storedResponses(app, CONSUMERS).length
  const first = await post(app, CONSUMERS, someAnswers(1), { id })
  const second = await post(app, CONSUMERS, someAnswers(1), { id: id.toUpperCase() })
  expect([first.status, second.status]).toEqual([201, 200])
  expect(second.body).toEqual({ ...first.body, replayed: true })
  expect(storedResponses(app, CONSUMERS).length).toBe(before + 1)
})

test('twenty copies at once are one row', async () => {
  const id = randomUUID()
  const before = storedResponses(app, CONSUMERS).length
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => post(app, CONSUMERS, someAnswers(2), { id })),
  )
  expect(replies.filter(({ status }) => status === 201).length).toBe(1)
  expect(replies.filter(({ status }) => status === 200).length).toBe(19)
  expect(new Set(replies.map(({ body }) => body['receipt'])).size).toBe(1)
  expect(storedResponses(app, CONSUMERS).length).toBe(before + 1)
})

test('other content under the same id is refused, and so is everything after a withdrawal', async () => {
  const id = randomUUID()
  const { body } = await post(app, CONSUMERS, someAnswers(3), { id })
  const other = await post(app, CONSUMERS, someAnswers(4), { id })
  expect([other.status, other.body['code']]).toEqual([409, 'conflicting_response'])

  const receipt = `/api/v1/receipts/${textOf(body['receipt'])}`
  expect((await get(app, receipt)).body['answers']).toMatchObject({ contacted: 'yes' })
  expect((await fetch(app.url + receipt, { method: 'DELETE' })).status).toBe(200)
  expect((await fetch(app.url + receipt, { method: 'DELETE' })).status).toBe(200)
  expect((await get(app, receipt)).status).toBe(410)
  const again = await post(app, CONSUMERS, someAnswers(3), { id })
  expect([again.status, again.body['code']]).toEqual([410, 'withdrawn'])
})

test('somebody outside the population is thanked and keeps no answers here', async () => {
  const before = storedResponses(app, CONSUMERS).length
  const { status, body } = await post(app, CONSUMERS, { contacted: 'no' })
  expect([status, body['outcome']]).toEqual([201, 'screenedOut'])
  expect(storedResponses(app, CONSUMERS).length).toBe(before)
})

test('answers that do not fit are refused with a pointer, a code and a sentence', async () => {
  const { status, body } = await post(app, CONSUMERS, {
    contacted: 'yes',
    strongFeelings: 'yes',
    understood: 'splendidly',
    feelings: ['angry', 'angry'],
  })
  expect(status).toBe(422)
  expect(body['code']).toBe('invalid_answers')
  expect(body['errors']).toEqual([
    { pointer: '/feelings/1', code: 'duplicate_choice', message: expect.any(String) as string },
    { pointer: '/understood', code: 'not_a_choice', message: expect.any(String) as string },
  ])
})

test.each<[string, RequestInit, [number, string]]>([
  ['no JSON', { headers: json, body: '{' }, [400, 'not_json']],
  ['a list', { headers: json, body: '[]' }, [422, 'malformed']],
  ['a form', { body: new URLSearchParams({ id: 'x' }) }, [415, 'wrong_media_type']],
  ['no id', { headers: json, body: '{"answers":{}}' }, [422, 'malformed']],
  ['an id that is none', { headers: json, body: '{"id":"1","answers":{}}' }, [422, 'malformed']],
  [
    'answers as a list',
    { headers: json, body: JSON.stringify({ id: randomUUID(), answers: [] }) },
    [422, 'malformed'],
  ],
  ['too many bytes', { headers: json, body: `"${'x'.repeat(300_000)}"` }, [413, 'too_large']],
  [
    'too many levels',
    { headers: json, body: `{"answers":${'['.repeat(100)}${']'.repeat(100)}}` },
    [422, 'too_deep'],
  ],
  ['another method', { method: 'PUT', headers: json, body: '{}' }, [405, 'method_not_allowed']],
])('%s is refused', async (_, init, expected) => {
  expect(await codeOf(await send(init))).toEqual(expected)
})

test('an unknown survey, version or collector is not found', async () => {
  const body = (more: object) => ({
    headers: json,
    body: JSON.stringify({ id: randomUUID(), answers: {}, ...more }),
  })
  expect(await codeOf(await send(body({}), 'nobodys-survey'))).toEqual([404, 'survey_not_found'])
  expect(await codeOf(await send(body({ version: 99 })))).toEqual([404, 'version_not_found'])
  expect(await codeOf(await send(body({ collector: 'x'.repeat(22) })))).toEqual([
    404,
    'collector_not_found',
  ])
})

test('nobody outside can add to the rebuilt rows', async () => {
  const { shell } = app.server
  const survey = shell.catalog.surveys()[0]
  const door = survey && shell.catalog.collectorOfKind(survey.id, 'reconstruction')
  const reply = await post(app, CONSUMERS, someAnswers(5), { collector: door?.key })
  expect([reply.status, reply.body['code']]).toEqual([403, 'source_not_open'])
})

test('names that reach into JavaScript are dropped without harm', async () => {
  const reply = await send({
    headers: json,
    body: `{"id":"${randomUUID()}","answers":{"contacted":"yes","strongFeelings":"yes","__proto__":{"polluted":true},"constructor":1}}`,
  })
  expect(reply.status).toBe(201)
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  expect(storedResponses(app, CONSUMERS).at(-1)).toEqual({
    contacted: 'yes',
    strongFeelings: 'yes',
  })
})

test('a receipt that was made up opens nothing', async () => {
  const { body } = await post(app, CONSUMERS, someAnswers(6))
  const receipt = textOf(body['receipt'])
  const forged = `${receipt.slice(0, -1)}${receipt.endsWith('A') ? 'B' : 'A'}`
  expect((await get(app, `/api/v1/receipts/${forged}`)).status).toBe(404)
  expect((await get(app, '/api/v1/receipts/short')).status).toBe(404)
})
