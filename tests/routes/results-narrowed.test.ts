import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visibility } from '#app/core/composition/block.ts'
import { addKey } from '#app/services/accounts/add-key.server.ts'
import { changeUser } from '#app/services/accounts/change-user.server.ts'
import { removeMember } from '#app/services/accounts/remove-member.server.ts'
import { revokeKey } from '#app/services/accounts/revoke-key.server.ts'
import { newcomer } from '#tests/support/members.ts'
import { post, someAnswers } from '#tests/support/api-client.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'
import { must, slugOf } from '#tests/support/world.ts'

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

async function publishes(visibility: Visibility, slug = SLUG) {
  const { body } = await app.api('GET', `/${slug}/draft/steps`)
  const operations = [{ op: 'add', path: '/study/results', value: { visibility } }]
  const step = { id: randomUUID(), name: 'Who may see', operations, mergeKey: null }
  const sent = { verb: 'take', revision: body['revision'], steps: [step] }
  expect((await app.api('POST', `/${slug}/draft/steps`, { body: sent })).status).toBe(200)
  expect((await app.api('POST', `/${slug}/publish`)).status).toBe(200)
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

test('a stream ends with the account, the membership or the key by which somebody watches', async () => {
  await publishes('never')
  const { shell } = app.server
  const viewer = { slug: SLUG, role: 'viewer' } as const
  const [leaver, removed] = [await newcomer(app, 'lea', viewer), await newcomer(app, 'rem', viewer)]
  const wish = { name: 'watch', scopes: ['read'], slug: null, days: null, holder: null } as const
  const key = must(await addKey(shell, { ...wish, actor: 'test' }))
  const streams = await Promise.all([
    streamOf({ cookie: leaver.cookie }),
    streamOf({ cookie: removed.cookie }),
    streamOf({ Authorization: `Bearer ${key}` }),
  ])
  const inside = await streamOf({ cookie: app.cookie })
  const slug = slugOf(SLUG)
  const survey = shell.catalog.survey(slug)
  if (survey === null) throw new Error(`No survey ${SLUG}`)
  const about = { survey: survey.id, slug, actor: 'test' }
  must(await removeMember(shell, { ...about, email: removed.email }))
  must(await changeUser(shell, { email: leaver.email, change: 'deactivate', actor: 'test' }))
  must(await revokeKey(shell, { name: 'watch', among: 'all', actor: 'test' }))
  for (const { reading, heard } of streams) {
    await reading
    expect(heard.text).toMatch(/event: over\ndata: \{\}\n\n$/)
  }
  expect(inside.heard.state).toBe('open')
  await inside.leave()
})

test('a page of two surveys that was drawn for all is shown no more once the second is not public', async () => {
  const [first, second] = ['empathy-consumers-2020', 'empathy-leaders-2021']
  const ask = () => app.page(`/results/${first}/beside/${second}`, { 'X-Rapport-Told': '0-0_0-0' })
  expect((await ask()).status).toBe(200)
  await publishes('never', second)
  expect((await ask()).status).toBe(403)
  await publishes('always', second)
  expect((await ask()).status).toBe(200)
})

test('what is answered to try a draft out has no results, least of all those of another survey', async () => {
  await post(app, 'empathy-consumers-2020', someAnswers(1))
  const opened = await app.submit(
    `/studio/surveys/${SLUG}/preview`,
    { start: 'door' },
    { cookie: app.cookie },
  )
  const { address } = (await opened.json()) as { readonly address: string }
  expect((await app.page(address, { cookie: app.cookie })).status).toBe(200)
  const slug = /preview-[0-9a-f]{32}/.exec(address)?.[0] ?? ''
  expect((await post(app, slug, { well: 'yes' })).status).toBe(404)
  const sent = await fetch(`${app.url}/api/v1/surveys/${slug}/responses`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', cookie: app.cookie },
    body: JSON.stringify({ id: randomUUID(), answers: { well: 'yes' } }),
  })
  expect(sent.status).toBe(201)
  for (const way of ['tallies', 'findings', 'grid?question=well', 'quality', 'live', 'crosstab'])
    for (const headers of [{ cookie: app.cookie }, { Authorization: `Bearer ${app.key}` }]) {
      const reply = await app.page(`/api/v1/surveys/${slug}/${way}`, headers)
      expect([way, reply.status]).toEqual([way, 404])
      await reply.body?.cancel()
    }
})
