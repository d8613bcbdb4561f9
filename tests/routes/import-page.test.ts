import { afterAll, beforeAll, expect, test } from 'vitest'
import { post } from '#tests/support/api-client.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

const SLUG = 'old-answers'
const PAGE = `/studio/surveys/${SLUG}/import`

let app: OwnedApp
beforeAll(async () => {
  app = await startOwnedApp({ environment: { RAPPORT_DEMO: '0' } })
  const elements = [
    { type: 'radiogroup', name: 'solved', title: 'Was it solved?', choices: ['yes', 'no'] },
    { type: 'text', name: 'age', inputType: 'number' },
  ]
  await app.api('POST', `?slug=${SLUG}`, { body: { title: 'Desk', elements } })
  await app.api('POST', `/${SLUG}/publish`)
  expect((await post(app, SLUG, { solved: 'yes' })).status).toBe(201)
}, 60_000)
afterAll(() => app.stop())

const send = (body: FormData, cookie = app.cookie) =>
  fetch(app.url + PAGE, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { cookie, 'Sec-Fetch-Site': 'same-origin' },
  })

function formOf(content: string, name: string): FormData {
  const form = new FormData()
  form.set('file', new File([content], name))
  return form
}

const submitted = async (address: string, fields: Record<string, string>) => {
  const reply = await app.submit(address, fields, { cookie: app.cookie })
  return { reply, html: (await reply.text()).replaceAll('<!-- -->', '') }
}

const received = async (source: string) =>
  (await app.api('GET', `/${SLUG}/tallies?source=${source}`)).body['responses']

test('a file is sent, its columns are placed, its rows checked and then taken, without a script', async () => {
  const csv = 'Was it solved?,Years,Note\nyes,30,a\nno,x,b\nno,40,c\n'
  const sent = await send(formOf(csv, 'old desk.csv'))
  expect(sent.status).toBe(303)
  const address = sent.headers.get('location') ?? ''
  const page = await (await app.page(address, { cookie: app.cookie })).text()
  expect(page.replaceAll('<!-- -->', '')).toContain('1 of 3 columns have a place')
  expect(page).toContain('For example 30, x, 40')

  const places = { 'place-0': 'solved', 'place-1': 'age', 'place-2': '' }
  const checked = await submitted(address, { ...places, intent: 'check' })
  expect(checked.reply.status).toBe(200)
  expect(checked.html).toContain('2 of 3 rows fit the survey')
  expect(checked.html).toContain('“x” is no number')
  expect(await received('import')).toBe(0)

  const taken = await submitted(address, { ...places, intent: 'take' })
  const led = taken.reply.headers.get('location') ?? ''
  expect(led).toMatch(/\?taken=2&import=[\w-]{22}$/)
  expect([await received('import'), await received('live')]).toEqual([2, 1])
  const after = await (await app.page(led, { cookie: app.cookie })).text()
  expect(after.replaceAll('<!-- -->', '')).toMatch(/old desk\.csv<\/bdi><\/a><p[^>]*>2 responses;/)
  expect(after).toContain(`href="/studio/surveys/${SLUG}/tables?source=import"`)
  // The same file mended is another file, and its rows would come in beside these.
  const mended = await send(formOf(csv.replace('x', '35'), 'old desk.csv'))
  const beside = await submitted(mended.headers.get('location') ?? '', {
    ...places,
    intent: 'check',
  })
  expect(beside.html).toContain('<bdi>old desk.csv</bdi> (2)')
  expect(beside.html).toContain('rows that are in both come twice')
  const gone = await (await app.page(address, { cookie: app.cookie })).text()
  expect(gone).toContain('That file is no longer here')
})

test('an import is taken out of the numbers, and put back, by forms', async () => {
  const sent = await send(formOf('solved\nyes\nno\n', 'gone.csv'))
  const address = sent.headers.get('location') ?? ''
  const taken = await submitted(address, { 'place-0': 'solved', intent: 'take' })
  const led = taken.reply.headers.get('location') ?? ''
  const notice = await (await app.page(led, { cookie: app.cookie })).text()
  const own = `${PAGE}/${/import=([\w-]+)$/.exec(led)?.[1] ?? ''}`
  expect(notice).toContain(`action="${own}"`)
  const before = Number(await received('import'))
  const again = await send(formOf('solved\nyes\nno\n', 'again.csv'))
  const sentAgain = await app.page(again.headers.get('location') ?? '', { cookie: app.cookie })
  expect(await sentAgain.text()).toContain('2 rows of this file came in before.')

  const out = await submitted(own, { intent: 'takeOut' })
  expect(out.reply.headers.get('location')).toBe(`${own}?done=takeOut&responses=2`)
  expect(await received('import')).toBe(before - 2)
  const page = await (
    await app.page(`${own}?done=takeOut&responses=2`, { cookie: app.cookie })
  ).text()
  expect(page.replaceAll('<!-- -->', '')).toContain('2 responses are out of the numbers')
  const back = await submitted(own, { intent: 'putBack' })
  expect(back.reply.headers.get('location')).toBe(`${own}?done=putBack&responses=2`)
  expect(await received('import')).toBe(before)
  expect((await submitted(own, { intent: 'else' })).reply.status).toBe(422)
  const none = `${PAGE}/${'x'.repeat(22)}`
  expect((await app.page(none, { cookie: app.cookie })).status).toBe(404)
})

test('what is no file of answers is refused at the field', async () => {
  const reply = await send(formOf('', 'empty.csv'))
  expect(reply.status).toBe(422)
  expect(await reply.text()).toContain('href="#file"')
  const nothing = new FormData()
  nothing.set('other', 'x')
  expect((await send(nothing)).status).toBe(422)
})

test('a place that there is not, or that two columns want, is refused at the column', async () => {
  const sent = await send(formOf('a,b\n1,2\n', 'a.csv'))
  const address = sent.headers.get('location') ?? ''
  const places = { 'place-0': 'age', 'place-1': 'nowhere', intent: 'check' }
  const { reply, html } = await submitted(address, places)
  expect(reply.status).toBe(422)
  expect(html).toContain('href="#place-1"')
  expect(html).toContain('b: The survey has no “nowhere”')
})

test('a file is found under its key by its own survey alone', async () => {
  const sent = await send(formOf('age\n1\n', 'a.csv'))
  const query = (sent.headers.get('location') ?? '').split('?')[1] ?? ''
  const body = { title: 'Other', elements: [{ type: 'text', name: 'age' }] }
  await app.api('POST', '?slug=other', { body })
  await app.api('POST', '/other/publish')
  const page = await app.page(`/studio/surveys/other/import?${query}`, { cookie: app.cookie })
  expect(await page.text()).toContain('That file is no longer here')
  const up = '/studio/surveys/old-answers/import?file=../../../../etc/passwd&name=x'
  expect(await (await app.page(up, { cookie: app.cookie })).text()).toContain('no longer here')
})
