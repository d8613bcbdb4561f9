import { afterAll, beforeAll, expect, test } from 'vitest'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'

const PAGE = `/studio/surveys/${CONSUMERS}/share`
const SITE = 'https://www.example.org'

let app: OwnedApp
beforeAll(async () => {
  app = await startOwnedApp()
}, 60_000)
afterAll(() => app.stop())

const shown = async () => (await app.page(PAGE, { cookie: app.cookie })).text()
const post = (fields: Record<string, string>) => app.submit(PAGE, fields, { cookie: app.cookie })

test('the share page is for whoever is signed in', async () => {
  const reply = await app.page(PAGE)
  expect([reply.status, reply.headers.get('location')]).toEqual([
    303,
    `/sign-in?returnTo=${encodeURIComponent(PAGE)}`,
  ])
  const sent = await app.submit(PAGE, { field: 'origins-new', origins: SITE })
  expect(sent.headers.get('location')).toContain('/sign-in')
  const missing = await app.page('/studio/surveys/nothing/share', { cookie: app.cookie })
  expect(missing.status).toBe(404)
})

test('it shows the link of each door, with a QR code to look at and one to keep', async () => {
  const html = await shown()
  const key = /\/c\/([A-Za-z0-9_-]{22})"/.exec(html)?.[1] ?? ''
  expect(html).toContain(`value="${app.url}/c/${key}"`)
  expect(html).toContain('QR code of the link: Open link')
  const file = await app.page(`${PAGE}/${key}`, { cookie: app.cookie })
  expect(file.headers.get('content-type')).toContain('image/svg+xml')
  expect(file.headers.get('content-disposition')).toContain(`${CONSUMERS}-qr.svg`)
  expect(await file.text()).toMatch(/^<svg[^>]*>.*<\/svg>$/s)
  expect((await app.page(`${PAGE}/${key}`)).status).toBe(303)
  expect((await app.page(`${PAGE}/nothing`, { cookie: app.cookie })).status).toBe(404)
})

test('a list of sites makes an embed, with code for their pages; the API shows the list', async () => {
  const made = await post({ field: 'origins-new', origins: `${SITE}\r\n\r\nhttp://localhost:9000` })
  const [, key = ''] = /#collector-(.+)$/.exec(made.headers.get('location') ?? '') ?? []
  expect(made.status).toBe(303)
  const html = await shown()
  expect(html).toContain(`&lt;iframe id=&quot;rapport-${key}&quot; src=&quot;${app.url}/c/${key}`)
  expect(html).toContain(`event.origin !== &#x27;${new URL(app.url).origin}&#x27;`)
  const listed = async () => {
    const { body } = await app.api('GET', `/${CONSUMERS}/collectors`)
    return (body['collectors'] as readonly { key: string; origins?: readonly string[] }[]).find(
      (each) => each.key === key,
    )?.origins
  }
  expect(await listed()).toEqual([SITE, 'http://localhost:9000'])
  const field = `origins-${key}`
  const saved = await post({ field, collector: key, origins: 'https://other.example' })
  expect(saved.headers.get('location')).toBe(`${PAGE}?done=saved#collector-${key}`)
  expect(await listed()).toEqual(['https://other.example'])
})

test('what is no site is said at the field, and what was written stays', async () => {
  const reply = await post({ field: 'origins-new', origins: `${SITE}\nhttp://example.org/<page>` })
  expect(reply.status).toBe(422)
  const html = await reply.text()
  expect(html).toContain('There is a problem')
  expect(html).toContain('href="#origins-new"')
  expect(html).toContain('must be an origin such as https://www.example.org')
  expect(html).toContain(`${SITE}\nhttp://example.org/&lt;page&gt;`)
  expect((await post({ field: 'origins-new', origins: '' })).status).toBe(422)
})

test('the API refuses a bad site with a code of its own', async () => {
  const made = await app.api('POST', `/${CONSUMERS}/collectors`, {
    body: { kind: 'embed', rules: { origins: ['https://*.example.org'] } },
  })
  expect([made.status, made.body['code']]).toEqual([422, 'rules_broken'])
  expect(made.body['detail']).toContain('/origins/0')
})

test('a survey whose doors are all closed says so', async () => {
  const { body } = await app.api('GET', `/${CONSUMERS}/collectors`)
  for (const { key, kind } of body['collectors'] as readonly { key: string; kind: string }[])
    if (kind !== 'reconstruction')
      await app.api('PATCH', `/${CONSUMERS}/collectors`, { body: { key, closed: true } })
  expect(await shown()).toContain('Nothing to share just now')
})
