import { afterAll, beforeAll, expect, test } from 'vitest'
import { textOr } from '#app/core/json.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

let app: OwnedApp
beforeAll(async () => {
  app = await startOwnedApp()
  await app.api('POST', '?slug=moving', {
    body: {
      title: 'Moving',
      elements: [
        { type: 'file', name: 'old/photo' },
        { type: 'paneldynamic', name: 'rooms', templateElements: [{ type: 'file', name: 'plan' }] },
      ],
    },
  })
  await app.api('POST', '/moving/publish')
})
afterAll(() => app.stop())

const upload = async (query: Record<string, string>) => {
  const path = `/moving/files?${new URLSearchParams({ name: 'a.txt', ...query })}`
  return (await app.api('POST', path, { body: 'hello', headers: { 'Content-Type': 'text/plain' } }))
    .status
}

test('a file goes to its question, also where a name holds a slash', async () => {
  expect(await upload({ question: 'old/photo' })).toBe(201)
  expect(await upload({ question: 'rooms/plan' })).toBe(201)
  expect(await upload({ question: 'rooms/photo' })).toBe(422)
})

test('whoever began on an older version sends files for that version', async () => {
  await app.api('PUT', '/moving/draft?revision=1', {
    body: { title: 'Moving', elements: [{ type: 'file', name: 'new' }] },
  })
  expect((await app.api('POST', '/moving/publish')).status).toBe(200)
  expect(await upload({ question: 'old/photo' })).toBe(422)
  expect(await upload({ question: 'old/photo', version: '1' })).toBe(201)
  expect(await upload({ question: 'new', version: '1' })).toBe(422)
})

test('whoever may still send their response may still send its files', async () => {
  const before = Date.now() - 60_000
  const closesAt = new Date(Date.now() - 1000).toISOString()
  const made = await app.api('POST', '/moving/collectors', {
    body: { kind: 'open', rules: { closesAt, graceMs: 1_800_000 } },
  })
  expect(made.status).toBe(201)
  const door = { question: 'new', collector: textOr(made.body['key'], '') }
  expect(await upload(door)).toBe(410)
  expect(await upload({ ...door, startedAt: String(before) })).toBe(201)
})
