import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visibility } from '#app/core/composition/block.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

const SLUG = 'narrowed'
const SOURCE = {
  title: 'Was it well?',
  pages: [{ elements: [{ type: 'radiogroup', name: 'well', choices: ['yes', 'no'] }] }],
}

let app: OwnedApp
beforeAll(async () => {
  app = await startOwnedApp()
  expect((await app.api('POST', `?slug=${SLUG}`, { body: SOURCE })).status).toBe(201)
  expect((await app.api('POST', `/${SLUG}/publish`)).status).toBe(200)
}, 60_000)
afterAll(() => app.stop())

async function publishes(visibility: Visibility) {
  const { body } = await app.api('GET', `/${SLUG}/draft/steps`)
  const operations = [{ op: 'replace', path: '/study/results', value: { visibility } }]
  const step = { id: randomUUID(), name: 'Who may see', operations, mergeKey: null }
  const sent = { verb: 'take', revision: body['revision'], steps: [step] }
  expect((await app.api('POST', `/${SLUG}/draft/steps`, { body: sent })).status).toBe(200)
  expect((await app.api('POST', `/${SLUG}/publish`)).status).toBe(200)
}

async function streamOf(headers: Record<string, string>) {
  const reply = await fetch(`${app.url}/api/v1/surveys/${SLUG}/live`, {
    headers: { ...headers, 'Accept-Encoding': 'identity' },
  })
  const heard = { text: '', state: 'open' as 'open' | 'ended' }
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader()
  const reading = (async () => {
    for (;;) {
      const piece = await reader?.read()
      if (piece === undefined || piece.done) break
      heard.text += piece.value
    }
    heard.state = 'ended'
  })()
  await expect.poll(() => heard.text).toContain('event: ')
  return { heard, reading, leave: () => reader?.cancel() }
}

test('streams of the public end when results are public no more, and those of its people go on', async () => {
  const outside = await streamOf({})
  const inside = await streamOf({ cookie: app.cookie })
  await publishes('never')
  await outside.reading
  expect(outside.heard.text).toMatch(/event: over\ndata: \{\}\n\n$/)
  expect(inside.heard.state).toBe('open')
  const again = await fetch(`${app.url}/api/v1/surveys/${SLUG}/live`)
  expect(again.status).toBe(403)

  await publishes('always')
  const back = await streamOf({})
  await publishes('always')
  expect(back.heard.state).toBe('open')
  await Promise.all([inside.leave(), back.leave()])
})
