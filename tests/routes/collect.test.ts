import { afterAll, beforeAll, expect, test } from 'vitest'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'

const PAGE = `/studio/surveys/${CONSUMERS}/collect`
const SITE = 'https://www.example.org'

let app: OwnedApp
beforeAll(async () => {
  app = await startOwnedApp()
}, 60_000)
afterAll(() => app.stop())

const shown = async (path = PAGE) => (await app.page(path, { cookie: app.cookie })).text()
const post = (path: string, fields: Record<string, string>) =>
  app.submit(path, fields, { cookie: app.cookie })
const make = async (fields: Record<string, string>) => {
  const reply = await post(`${PAGE}/new`, fields)
  const [key = ''] =
    /[A-Za-z0-9_-]{22}(?=$|\/links)/.exec(reply.headers.get('location') ?? '') ?? []
  return { reply, key }
}

test('pages about collectors are for whoever is signed in', async () => {
  for (const path of [
    PAGE,
    `${PAGE}/new`,
    `/studio/surveys/${CONSUMERS}/fieldwork`,
    '/studio/new',
  ]) {
    const reply = await app.page(path)
    expect([path, reply.status, reply.headers.get('location')]).toEqual([
      path,
      303,
      `/sign-in?returnTo=${encodeURIComponent(path)}`,
    ])
  }
  const missing = await app.page('/studio/surveys/nothing/collect', { cookie: app.cookie })
  expect(missing.status).toBe(404)
})

test('what was the share page leads to the collectors', async () => {
  const reply = await app.page(`/studio/surveys/${CONSUMERS}/share`)
  expect([reply.status, reply.headers.get('location')]).toEqual([301, PAGE])
})

test('each door has its link, and a QR code to look at and one to keep', async () => {
  const html = await shown()
  const key = /\/c\/([A-Za-z0-9_-]{22})"/.exec(html)?.[1] ?? ''
  expect(html).toContain(`value="${app.url}/c/${key}"`)
  expect(await shown(`${PAGE}/${key}`)).toContain('QR code of the link: Open link')
  const file = await app.page(`${PAGE}/${key}/qr`, { cookie: app.cookie })
  expect(file.headers.get('content-type')).toContain('image/svg+xml')
  expect(file.headers.get('content-disposition')).toContain(`${CONSUMERS}-qr.svg`)
  expect(await file.text()).toMatch(/^<svg[^>]*>.*<\/svg>$/s)
  expect((await app.page(`${PAGE}/nothing/qr`, { cookie: app.cookie })).status).toBe(404)
})

test('a list of sites makes an embed, with code for their pages', async () => {
  const { reply, key } = await make({ kind: 'embed', origins: `${SITE}\r\nhttp://localhost:9000` })
  expect(reply.status).toBe(303)
  const html = await shown(`${PAGE}/${key}`)
  expect(html).toContain(`&lt;iframe id=&quot;rapport-${key}&quot; src=&quot;${app.url}/c/${key}`)
  expect(html).toContain(`event.origin !== &#x27;${new URL(app.url).origin}&#x27;`)
  const saved = await post(`${PAGE}/${key}`, { kind: 'embed', origins: 'https://other.example' })
  expect(saved.headers.get('location')).toBe(`${PAGE}/${key}?done=saved`)
  const { body } = await app.api('GET', `/${CONSUMERS}/collectors`)
  const all = body['collectors'] as readonly { key: string; origins?: readonly string[] }[]
  expect(all.find((each) => each.key === key)?.origins).toEqual(['https://other.example'])
})

test('every mistake is said at its field, and what was written stays', async () => {
  const { reply } = await make({
    kind: 'embed',
    name: 'My <site>',
    origins: 'http://example.org/<page>',
    maximum: 'many',
    'quota-0-name': 'young',
    'quota-0-where': '{nobody} = 1',
    'quota-0-limit': '5',
  })
  expect(reply.status).toBe(422)
  const html = await reply.text()
  expect(html).toContain('There is a problem')
  for (const part of ['href="#origins"', 'href="#maximum"', 'value="many"', 'My &lt;site&gt;'])
    expect(html).toContain(part)
  const { reply: second } = await make({
    kind: 'open',
    'quota-0-name': 'young',
    'quota-0-where': '{nobody} = 1',
    'quota-0-limit': '5',
  })
  expect(await second.text()).toContain('href="#quota-0-where"')
})

test('a door is paused and closed at once, and each way back is offered', async () => {
  const { key } = await make({ kind: 'open', name: 'For a day' })
  for (const [intent, words, undo] of [
    ['pause', 'is paused', 'resume'],
    ['resume', 'goes on', 'pause'],
    ['close', 'is closed', 'reopen'],
    ['reopen', 'is open again', 'close'],
  ] as const) {
    const done = await post(PAGE, { collector: key, intent })
    const html = await shown(done.headers.get('location') ?? '')
    expect(html).toContain(`“For a day” ${words}.`)
    expect(html).toContain(`value="${undo}">Undo`)
  }
  expect((await post(PAGE, { collector: key, intent: 'burn' })).status).toBe(422)
})

test('personal links are shown once, and only their state afterwards', async () => {
  const { reply, key } = await make({ kind: 'single-use', name: 'Invited' })
  const page = `${PAGE}/${key}/links`
  expect(reply.headers.get('location')).toBe(page)
  const wrong = await post(page, { count: '0', labels: '' })
  expect([wrong.status, (await wrong.text()).includes('href="#count"')]).toEqual([422, true])
  const made = await (await post(page, { count: '', labels: 'ada\r\n=1+1' })).text()
  const address = /http[^<"]*\/i\/[A-Za-z0-9_-]{22}/.exec(made)?.[0] ?? ''
  expect(made).toContain('2 links are made')
  expect(decodeURIComponent(/data:text\/csv[^"]*/.exec(made)?.[0] ?? '')).toContain(
    '&#x27;=1+1,http',
  )
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(302)
  expect(await shown(page)).not.toContain('/i/')
  const taken = await post(page, { intent: 'revoke', label: 'ada' })
  expect(await shown(taken.headers.get('location') ?? '')).toContain('The link is taken back')
  expect(await shown(`${page}?state=revoked`)).toContain('Taken back (1)')
})

test('an answer in a link is filled in, and one that does not fit is not', async () => {
  const first = await (await app.page(`/s/${CONSUMERS}?answer.contacted=yes`)).text()
  expect(first).toMatch(/name="q:contacted" checked="" value="yes"/)
  const none = await (await app.page(`/s/${CONSUMERS}?answer.contacted=perhaps`)).text()
  expect(none).not.toMatch(/name="q:contacted" checked="" value="(?:yes|no)"/)
})

test('fieldwork is had as a page, and as numbers for whoever may see it', async () => {
  const path = `/studio/surveys/${CONSUMERS}/fieldwork`
  expect(await shown(path)).toContain('Nobody has come yet')
  const now = await app.page(`${path}/now`, { cookie: app.cookie })
  expect(await now.json()).toMatchObject({ days: [], minutes: { median: null } })
  expect((await app.page(`${path}/now`)).status).toBe(303)
})

test('a survey is made empty, of a template and of a file whose problems were shown', async () => {
  const empty = await post('/studio/new', { intent: 'empty', title: 'Tea & cake' })
  expect(empty.headers.get('location')).toBe('/studio/surveys/tea-cake/edit')
  expect(await shown('/studio/surveys/tea-cake/collect')).toContain('Publish it first')
  expect((await post('/studio/new', { intent: 'empty', title: ' ' })).status).toBe(422)
  const scale = await post('/studio/new', { intent: 'template', template: 'nps' })
  expect(scale.headers.get('location')).toBe('/studio/surveys/would-you-recommend-us/edit')
  const broken = await post('/studio/new', { intent: 'check', source: '{"title": 1,}' })
  expect(await broken.text()).toContain('Line 1, column 13')
  const source = JSON.stringify({
    title: 'Imported',
    elements: [
      { type: 'text', name: 'a' },
      { type: 'text', name: 'a' },
    ],
  })
  const checked = await (await post('/studio/new', { intent: 'check', source })).text()
  expect(checked).toContain('/elements/1')
  expect(await shown('/studio')).not.toContain('Imported')
  const saved = await post('/studio/new', { intent: 'import', source })
  expect(saved.headers.get('location')).toBe('/studio/surveys/imported/edit')
})

test('the list is searched and sorted by its address; archiving can be taken back', async () => {
  const found = await shown('/studio?q=CAKE')
  expect(found).toContain('1 survey with “CAKE”')
  const done = await post('/studio', { intent: 'archive', survey: 'tea-cake' })
  const after = await shown(done.headers.get('location') ?? '')
  expect(after).toContain('is in the archive')
  expect(after).toContain('value="restore">Undo')
  expect(await shown('/studio?show=archived')).toContain('Tea &amp; cake')
  await post('/studio', { intent: 'restore', survey: 'tea-cake' })
  const copied = await post('/studio', { intent: 'duplicate', survey: 'tea-cake' })
  expect(copied.headers.get('location')).toBe('/studio?done=duplicated&survey=tea-cake-copy')
})
