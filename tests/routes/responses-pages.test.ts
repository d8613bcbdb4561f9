import { afterAll, beforeAll, expect, test } from 'vitest'
import { post } from '#tests/support/api-client.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

const SLUG = 'told'
const LIST = `/studio/surveys/${SLUG}/responses`

let app: OwnedApp
beforeAll(async () => {
  app = await startOwnedApp()
  const body = {
    title: 'Told',
    elements: [
      { type: 'radiogroup', name: 'again', title: 'Again?', choices: ['yes', 'no'] },
      { type: 'comment', name: 'why', title: 'Why?' },
    ],
  }
  await app.api('POST', `?slug=${SLUG}`, { body })
  await app.api('POST', `/${SLUG}/publish`, { body: {} })
  for (let n = 1; n <= 60; n += 1)
    await post(app, SLUG, { again: n % 2 === 0 ? 'yes' : 'no', why: `<b>Reason ${n}</b>` })
}, 60_000)
afterAll(() => app.stop())

async function shown(path: string) {
  const reply = await app.page(path, { cookie: app.cookie })
  const html = (await reply.text()).replaceAll('<!-- -->', '')
  return { status: reply.status, html }
}

const hrefOf = (html: string, words: string): string =>
  new RegExp(`<a[^>]*href="([^"]+)"[^>]*>${words}<`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''

const rowsIn = (html: string) => [...html.matchAll(/<tr class="response-(\w+)">/g)].length

test('the table leads from page to page, keeps what was asked, and shows words as words', async () => {
  const { html } = await shown(`${LIST}?column=again&column=why`)
  expect(html).toContain('60 received (live).')
  expect(html).toContain('&lt;b&gt;Reason 60&lt;/b&gt;')
  expect(rowsIn(html)).toBe(50)
  const older = await shown(hrefOf(html, 'Older'))
  expect(rowsIn(older.html)).toBe(10)
  expect(older.html).toContain('Reason 1&lt;')
  expect(hrefOf(older.html, 'Newest')).toBe(`${LIST}?column=again&column=why`)
})

test('an expression that can’t be understood is said at its field', async () => {
  const { status, html } = await shown(`${LIST}?column=why&filter=%7Bnobody%7D+%3D+1`)
  expect(status).toBe(400)
  expect(html).toContain('<input type="hidden" name="column" value="why"/>')
  expect(html).toMatch(/<a[^>]*href="#filter"[^>]*>There is no variable nobody/)
  expect(html).toContain('value="{nobody} = 1"')
})

test('a response is left out with a reason, named in the audit line, and taken back', async () => {
  const { html: table } = await shown(`${LIST}?q=reason+42`)
  const path = /href="([^"]*\/responses\/[0-9a-f-]{36}[^"]*)"/.exec(table)?.[1] ?? ''
  const own = path.replaceAll('&amp;', '&')
  const before = await shown(own)
  expect(before.html).toContain('Nobody has left it out.')
  expect(before.html).toContain('Reason 42')
  const send = async (intent: string, reason: string) => {
    const reply = await app.submit(own, { intent, reason }, { cookie: app.cookie })
    expect(reply.status).toBe(303)
    return shown(reply.headers.get('location') ?? '')
  }
  const left = await send('excluded', 'Sent twice')
  expect(left.html).toContain('It is left out of the numbers.')
  expect(left.html).toMatch(/<strong>ada@example.org<\/strong> took out of the count: Sent twice/)
  expect((await shown(`${LIST}?state=excluded`)).html).toContain('1 of 60 received')
  const back = await send('restored', '')
  expect(back.html).toContain('It counts again.')
  expect((await shown(`${LIST}?state=excluded`)).html).toContain('None of that kind')
  expect((await app.submit(own, { intent: 'eaten' }, { cookie: app.cookie })).status).toBe(422)
})

test('a survey without responses, or without a version, says what is missing', async () => {
  await app.api('POST', '?slug=empty', { body: { title: 'Empty' } })
  const unpublished = await shown('/studio/surveys/empty/responses')
  expect(unpublished.html).toContain('Publish it first')
  expect((await shown(`${LIST}?source=practice`)).html).toContain('No responses yet')
  expect((await shown(`${LIST}/00000000-0000-4000-8000-000000000000`)).status).toBe(404)
})

const TEXTS = `/studio/surveys/${SLUG}/texts`

test('codes are made, given, taken back and removed by plain forms', async () => {
  const cookie = { cookie: app.cookie }
  const send = async (path: string, fields: Record<string, string>) => {
    const reply = await app.submit(path, fields, cookie)
    const next = (reply.headers.get('location') ?? '').split('#')[0] ?? ''
    expect(reply.status).toBe(303)
    return shown(next)
  }
  expect((await shown(TEXTS)).html).toContain('60 answers, 0 with a code')
  for (const label of ['Price', 'Staff'])
    expect((await send(`${TEXTS}/why`, { intent: 'add', label })).html).toContain(
      'The code is added.',
    )
  const twice = await app.submit(`${TEXTS}/why`, { intent: 'add', label: 'price' }, cookie)
  expect(twice.status).toBe(422)
  expect(await twice.text()).toMatch(/href="#label"[^>]*>There is a code of this name already/)
  const renamed = await app.submit(
    `${TEXTS}/why`,
    { intent: 'rename', value: '2', label: 'PRICE' },
    cookie,
  )
  const refused = (await renamed.text()).replaceAll('<!-- -->', '')
  expect(refused).toMatch(/href="#label-2"[^>]*>There is a code of this name already/)
  expect(/<input[^>]*id="label-2"[^>]*>/.exec(refused)?.[0]).toContain('value="PRICE"')
  expect(/<input[^>]*id="label"[^>]*>/.exec(refused)?.[0]).not.toContain('PRICE')
  const { html } = await shown(`${TEXTS}/why?q=reason+42`)
  const seq = /data-seq="(\d+)"/.exec(html)?.[1] ?? ''
  const called = /aria-label="(Answer \d+)"/.exec(html)?.[1] ?? ''
  const coded = await send(`${TEXTS}/why`, { seq, codes: '1,2' })
  expect(coded.html).toContain(`${called}: Price, Staff.`)
  expect(coded.html).toContain('<code>why_codes</code>')
  expect(coded.html).toContain('59 answers without a code stand outside its base.')
  expect((await shown(`${TEXTS}/why?show=2`)).html).toContain('Reason 42')
  const gone = await send(`${TEXTS}/why?show=uncoded`, { seq, codes: '1,2' })
  expect(gone.html).toContain('The codes of the answer are stored')
  const undo = /name="codes" value="([^"]*)"/.exec(coded.html)?.[1]
  expect(undo).toBe('')
  const removed = await send(`${TEXTS}/why`, { intent: 'remove', value: '2' })
  expect(removed.html).toContain('The code Staff is removed.')
  const table = await shown(`/studio/surveys/${SLUG}/tables?rows=why_codes`)
  expect(table.html).toContain('Why? (coded)')
  expect(table.html).toContain('Price')
  const export_ = await fetch(`${app.url}/api/v1/surveys/${SLUG}/export?format=csv`, {
    headers: { Authorization: `Bearer ${app.key}` },
  })
  expect(await export_.text()).toMatch(/why_codes/)
  await send(`${TEXTS}/why`, { seq, codes: '' })
  expect((await shown(TEXTS)).html).toContain('60 answers, 0 with a code')
})

test('a question without words, or of another survey, has no page of text answers', async () => {
  expect((await shown(`${TEXTS}/again`)).status).toBe(404)
  expect((await shown(`${TEXTS}/nothing`)).status).toBe(404)
})
