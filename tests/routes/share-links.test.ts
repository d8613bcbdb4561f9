import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { post } from '#tests/support/api-client.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

const SLUG = 'shared'
const STUDIO = `/studio/surveys/${SLUG}/results-links`
const radio = (name: string, title: string, choices: readonly string[]) => ({
  type: 'radiogroup',
  name,
  title,
  choices,
})
const SOURCE = {
  title: 'Was it well?',
  pages: [
    {
      elements: [
        radio('well', 'Was it well done?', ['yes', 'no']),
        radio('hush', 'Whom do you mistrust?', ['the baker', 'the miller']),
        radio('town', 'Where do you live?', ['north', 'south']),
      ],
    },
  ],
}
const finding = (id: string, title: string, variable: string, value: string) => ({
  id,
  title,
  published: { figure: '70%', statement: `${title}, they said.`, ruleProvenance: 'ours' },
  rule: { kind: 'share', variable, values: [value], percentOf: 'asked', where: null },
})
const STUDY = {
  findings: [
    finding('F1', 'Most found it well', 'well', 'yes'),
    finding('F2', 'Bakers are mistrusted', 'hush', 'the baker'),
  ],
  published: {
    filters: [
      { id: 'north', label: 'People of the north', where: "{town} = 'north'" },
      { id: 'south', label: 'People of the south', where: "{town} = 'south'" },
    ],
  },
  results: { visibility: 'never' },
}
/** Words and names of what the link with two blocks does not open. */
const UNSAID = ['mistrust', 'baker', 'miller', 'hush', 'F2', 'Where do you live', '"town"']

let app: OwnedApp
const folder = mkdtempSync(join(tmpdir(), 'rapport-share-'))

beforeAll(async () => {
  mkdirSync(join(folder, SLUG))
  writeFileSync(join(folder, SLUG, 'survey.json'), JSON.stringify(SOURCE))
  writeFileSync(join(folder, SLUG, 'study.json'), JSON.stringify(STUDY))
  app = await startOwnedApp({ surveysFolder: folder })
  for (let n = 0; n < 90; n += 1)
    await post(app, SLUG, {
      well: n % 3 === 0 ? 'no' : 'yes',
      hush: n % 2 === 0 ? 'the baker' : 'the miller',
      town: n < 45 ? 'north' : 'south',
    })
}, 60_000)

afterAll(async () => {
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
})

type Fields = readonly (readonly [string, string])[]

const submit = (path: string, fields: Fields, headers: Record<string, string> = {}) =>
  fetch(app.url + path, {
    method: 'POST',
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
    redirect: 'manual',
    headers: { 'Sec-Fetch-Site': 'same-origin', ...headers },
  })

/** Makes a link at the studio's page, as its owner does. */
async function make(name: string, fields: Fields) {
  const reply = await submit(STUDIO, [['intent', 'make'], ['name', name], ...fields], {
    cookie: app.cookie,
  })
  const html = await reply.text()
  const token = /\?share=([A-Za-z0-9_-]{22})/.exec(html)?.[1] ?? ''
  return { status: reply.status, html, token, path: `/results/${SLUG}?share=${token}` }
}

/** What a browser has after it followed a link. */
function openedBy(reply: Response) {
  const cookie = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return { cookie, path: reply.headers.get('location') ?? '' }
}

async function openNew(name: string, fields: Fields) {
  const made = await make(name, fields)
  return { ...made, ...openedBy(await app.page(made.path)), token: made.token }
}

const TWO: Fields = [
  ['extent', 'some'],
  ['block', 'finding-F1'],
  ['block', 'question-well'],
]

async function listen(reply: Response, heard: { text: string; ended: boolean }): Promise<void> {
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader()
  try {
    for (;;) {
      const piece = await reader?.read()
      if (piece === undefined || piece.done) break
      heard.text += piece.value
    }
  } finally {
    heard.ended = true
  }
}

/** Reads a stream until it ends or has said something. */
async function streamOf(path: string, cookie: string) {
  const reply = await fetch(app.url + path, {
    headers: { cookie, 'Accept-Encoding': 'identity' },
  })
  const heard = { text: '', ended: false }
  const reading = listen(reply, heard)
  return { reply, heard, reading }
}

test('a link is changed for a cookie and an address without its token', async () => {
  const { path, token } = await make('Plain', [])
  const reply = await app.page(path)
  expect(reply.status).toBe(303)
  expect(reply.headers.get('location')).toMatch(/^\/results\/shared\/shared\/[A-Za-z0-9_-]{11}$/)
  expect(reply.headers.get('cache-control')).toBe('no-store')
  expect(reply.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
  const { cookie, path: clean } = openedBy(reply)
  expect(cookie + clean).not.toContain(token)
  const page = await app.page(clean, { cookie })
  const html = await page.text()
  expect([
    page.status,
    page.headers.get('cache-control'),
    page.headers.get('referrer-policy'),
  ]).toEqual([200, 'no-store', 'same-origin'])
  expect(html).toContain('<meta name="robots" content="noindex"')
  expect(html).not.toContain(token)
  expect(html).toContain('Bakers are mistrusted')
  expect((await app.page(clean)).status).toBe(404)
  expect((await app.page(`/results/${SLUG}`)).status).toBe(403)
  expect((await app.page(`/results/${SLUG}?share=${'A'.repeat(22)}`)).status).toBe(404)
})

test('no byte of a link with two blocks is of another block', async () => {
  const { cookie, path } = await openNew('Two', TWO)
  const html = await (await app.page(path, { cookie })).text()
  expect(html).toContain('Most found it well')
  expect(html).toContain('Was it well done?')
  const data = await (await app.page(`${path}.data`, { cookie })).text()
  expect(data).toContain('Most found it well')
  const topline = await (await app.page(`${path}/topline`, { cookie })).text()
  expect(topline).toContain('Was it well done?')
  const toplineData = await (await app.page(`${path}/topline.data`, { cookie })).text()
  expect(toplineData).toContain('Was it well done?')
  const { heard } = await streamOf(`${path}/live`, cookie)
  await expect.poll(() => heard.text).toContain('event: release')
  expect(heard.text).toContain('Most found it well')
  for (const unsaid of UNSAID)
    for (const bytes of [html, data, topline, toplineData, heard.text, cookie])
      expect(bytes).not.toContain(unsaid)
  expect(html).not.toContain('id="method"')
  expect(html).not.toContain('id="about"')
})

test('a reader chooses among the groups that the link allows, and no others', async () => {
  const { cookie, path } = await openNew('Groups', [['filter', 'north']])
  const all = await (await app.page(path, { cookie })).text()
  expect(all).toContain('People of the north')
  expect(all).not.toContain('People of the south')
  const north = await (await app.page(`${path}?filter=north`, { cookie })).text()
  expect(north).toMatch(/Answers of:.*<strong dir="auto">People of the north/)
  const texts = async (query: string) => {
    const { heard } = await streamOf(`${path}/live${query}`, cookie)
    await expect.poll(() => heard.text).toContain('event: release')
    return heard.text
  }
  expect(await texts('?filter=north')).toContain('"substantive":45')
  for (const filter of ['south', '', "{town} = 'south'", "{town} = 'north'"]) {
    const query = `?filter=${encodeURIComponent(filter)}`
    expect([filter, (await app.page(path + query, { cookie })).status]).toEqual([filter, 403])
    const stream = await fetch(`${app.url}${path}/live${query}`, { headers: { cookie } })
    expect([filter, stream.status]).toEqual([filter, 403])
  }
})

test('a link for one group shows that one alone', async () => {
  const { cookie, path } = await openNew('North', [['segment', 'north']])
  const html = await (await app.page(path, { cookie })).text()
  expect(html).toContain('People of the north')
  expect(html).toContain('Of 45 who chose an answer')
  expect(html).not.toContain('Of 90')
  const { heard } = await streamOf(`${path}/live`, cookie)
  await expect.poll(() => heard.text).toContain('"substantive":45')
  // The condition names a question that may be of another block.
  expect(html + heard.text).not.toContain("'north'")
  expect(html + heard.text).not.toContain('People of the south')
  expect((await app.page(`${path}?filter=south`, { cookie })).status).toBe(403)
  const outside = await make('Outside', [
    ['segment', 'north'],
    ['filter', 'south'],
  ])
  expect(outside.status).toBe(422)
})

test('taking a link back ends the streams that are open by it, and says so to who comes back', async () => {
  const { cookie, path } = await openNew('Short', TWO)
  const other = await openNew('Stays', TWO)
  const gone = await streamOf(`${path}/live`, cookie)
  const stays = await streamOf(`${other.path}/live`, other.cookie)
  await expect.poll(() => gone.heard.text).toContain('event: release')
  const address = path.split('/').at(-1) ?? ''
  const taken = await submit(
    STUDIO,
    [
      ['intent', 'revoke'],
      ['address', address],
    ],
    { cookie: app.cookie },
  )
  expect(taken.status).toBe(303)
  await expect.poll(() => gone.heard.ended, { timeout: 5000 }).toBe(true)
  expect(gone.heard.text).toMatch(/event: over\ndata: \{\}\n\n$/)
  expect(stays.heard.ended).toBe(false)
  const page = await app.page(path, { cookie })
  expect(page.status).toBe(410)
  expect(await page.text()).toContain('This link was taken back')
  const again = await streamOf(`${path}/live`, cookie)
  await again.reading
  expect(again.heard.text).toContain('event: over')
  expect(await (await app.page(STUDIO, { cookie: app.cookie })).text()).toContain('Taken back')
})

test('a stream without the cookie of its link says nothing', async () => {
  const { path } = await openNew('Mine', TWO)
  const other = await openNew('Other', TWO)
  for (const cookie of ['', other.cookie])
    expect((await fetch(`${app.url}${path}/live`, { headers: { cookie } })).status).toBe(404)
})

test('a password is asked for, each mistake is said, and trying is bounded', async () => {
  const { path, token } = await make('Locked', [['password', 'a lamp in the attic']])
  const asked = await app.page(path)
  const html = await asked.text()
  expect([asked.status, html.includes(token)]).toEqual([200, false])
  expect(html).toContain('These results need a password')
  const wrong = await submit(path, [['password', 'a guess']])
  const said = await wrong.text()
  expect([wrong.status, said.includes(token)]).toEqual([403, false])
  expect(said).toContain('There is a problem')
  expect(said).toContain('href="#password"')
  const right = await submit(path, [['password', 'a lamp in the attic']])
  expect(right.status).toBe(303)
  const { cookie, path: clean } = openedBy(right)
  expect((await app.page(clean, { cookie })).status).toBe(200)
  let status = 0
  for (let n = 0; n < 30 && status !== 429; n += 1)
    ({ status } = await submit(path, [['password', 'another guess']]))
  expect(status).toBe(429)
})

test('what is wrong in the form is said at its field, and what was written stays', async () => {
  const { status, html } = await make('', [
    ['extent', 'some'],
    ['until', '2020-01-01'],
    ['password', 'short'],
  ])
  expect(status).toBe(422)
  for (const field of ['name', 'blocks', 'password']) expect(html).toContain(`href="#${field}"`)
  expect(html).toContain('value="2020-01-01"')
  const doubted = await make('Doubted', [['block', 'question-well']])
  expect([doubted.status, doubted.token]).toEqual([422, ''])
  expect(doubted.html).toContain('href="#extent-some"')
  const past = await make('Past', [['until', '2020-01-01']])
  expect(past.html).toContain('href="#until"')
})

test('the address of a new link is shown once, with its code', async () => {
  const { html, token } = await make('Once', [])
  expect(html).toContain(`${app.url}/results/${SLUG}?share=${token}`)
  expect(html).toContain('QR code of the link: Once')
  const later = await (await app.page(STUDIO, { cookie: app.cookie })).text()
  expect(later).toContain('Once')
  expect(later).not.toContain(token)
})

test('a link is changed, and whoever holds it goes on by the same address with what it opens now', async () => {
  const { cookie, path } = await openNew('Wide', [['until', '2199-12-31']])
  const form = `${STUDIO}/${path.split('/').at(-1)}`
  const before = await (await app.page(form, { cookie: app.cookie })).text()
  expect(before).toContain('value="Wide"')
  expect(before).toContain('value="2199-12-31"')
  const watched = await streamOf(`${path}/live`, cookie)
  await expect.poll(() => watched.heard.text).toContain('Bakers are mistrusted')
  const named = [
    ['intent', 'change'],
    ['name', 'Narrow'],
  ] as const
  const refused = await submit(form, [...named, ['extent', 'some']], { cookie: app.cookie })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('href="#blocks"')
  const saved = await submit(form, [...named, ...TWO], { cookie: app.cookie })
  expect([saved.status, saved.headers.get('location')]).toEqual([303, `${STUDIO}?done=changed`])
  const html = await (await app.page(path, { cookie })).text()
  expect(html).toContain('Most found it well')
  for (const unsaid of UNSAID) expect(html).not.toContain(unsaid)
  await expect.poll(() => watched.heard.text.split('event: release').length).toBeGreaterThan(2)
  expect(watched.heard.text.split('event: release').at(-1)).not.toContain('mistrust')
  const after = await (await app.page(form, { cookie: app.cookie })).text()
  expect(after).toMatch(/id="block-finding-F1"[^>]* checked=""/)
  expect(after).not.toMatch(/id="block-finding-F2"[^>]* checked=""/)
  expect((await app.page(form)).status).toBe(303)
})

test('the password of a link is kept, changed and taken away', async () => {
  const { token, cookie, path } = await openNew('Key', [])
  const form = `${STUDIO}/${path.split('/').at(-1)}`
  const save = (fields: Fields) =>
    submit(form, [['intent', 'change'], ['name', 'Key'], ['extent', 'whole'], ...fields], {
      cookie: app.cookie,
    })
  const asks = async () =>
    (await app.page(`/results/${SLUG}?share=${token}`)).status === 200 ? 'asks' : 'opens'
  expect((await save([['password', 'short']])).status).toBe(422)
  expect((await save([['password', 'a lamp in the attic']])).status).toBe(303)
  expect(await asks()).toBe('asks')
  // Who was in by the link as it was is asked for what it needs now.
  expect((await app.page(path, { cookie })).status).not.toBe(200)
  expect((await save([['passwordWay', 'kept']])).status).toBe(303)
  expect(await asks()).toBe('asks')
  expect((await save([['passwordWay', 'removed']])).status).toBe(303)
  expect(await asks()).toBe('opens')
})

test('what fetches a link ahead of people does not count as its use, and who looks counts once', async () => {
  const { path } = await make('Mailed', [])
  const listed = async () => {
    const html = await (await app.page(STUDIO, { cookie: app.cookie })).text()
    return /Mailed.{0,300}?(Never opened|Opened once|Opened \d+ times)/s.exec(html)?.[1]
  }
  const reply = await app.page(path)
  await app.page(reply.headers.get('location') ?? '')
  expect(await listed()).toBe('Never opened')
  const kept = (await app.page(path)).headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
  const clean = reply.headers.get('location') ?? ''
  const first = await app.page(clean, { cookie: kept.join('; ') })
  expect(await listed()).toBe('Opened once')
  // The browser is told to forget that it came by the link just now.
  expect(first.headers.getSetCookie().join()).toMatch(/rapport-followed-[^=]+=; Path=\/; Max-Age=0/)
  const left = kept.filter((one) => !one.startsWith('rapport-followed'))
  expect((await app.page(clean, { cookie: left.join('; ') })).status).toBe(200)
  expect(await listed()).toBe('Opened once')
})

test('a link opens the charts of its blocks, as page, picture and numbers, and no others', async () => {
  const { cookie, path, link } = await openedCharts(TWO)
  const page = await (await app.page(path, { cookie })).text()
  expect(page).toContain(`href="${path}/chart/question-well?release=`)
  for (const block of ['finding-F1', 'question-well'])
    for (const kind of ['', '.svg', '.csv']) {
      const reply = await app.page(`${path}/chart/${block}${kind}`, { cookie })
      const text = await reply.text()
      expect([block, kind, reply.status, reply.headers.get('cache-control')]).toEqual([
        block,
        kind,
        200,
        'no-store',
      ])
      for (const word of UNSAID) expect([block, kind, text]).not.toContain(word)
      expect(text).toContain(kind === '' ? '<meta name="robots" content="noindex"' : link)
    }
  for (const block of ['finding-F2', 'question-hush', 'question-town'])
    for (const kind of ['', '.svg', '.csv'])
      expect((await app.page(`${path}/chart/${block}${kind}`, { cookie })).status).toBe(404)
  for (const kind of ['', '.svg', '.csv']) {
    expect((await app.page(`${path}/chart/question-well${kind}`)).status).toBe(404)
    const open = await app.page(`/results/${SLUG}/chart/question-well${kind}`, { cookie })
    expect(open.status).toBe(403)
  }
})

test('charts of a link are of the group that its reader chose, say so, and refuse any other', async () => {
  const { cookie, path } = await openedCharts([['filter', 'north']])
  const page = await (await app.page(`${path}?filter=north`, { cookie })).text()
  for (const way of ['chart/question-well', 'topline', ''])
    expect(page).toMatch(
      new RegExp(`href="${path}${way === '' ? '' : `/${way}`}\\?release=\\d+&amp;filter=north`),
    )
  for (const kind of ['', '.svg', '.csv']) {
    const read = async (query: string) =>
      (await app.page(`${path}/chart/question-well${kind}${query}`, { cookie })).text()
    expect(await read('?filter=north')).toContain('People of the north')
    expect(await read('')).not.toContain('People of the north')
    const other = await app.page(`${path}/chart/question-well${kind}?filter=south`, { cookie })
    expect(other.status).toBe(403)
  }
})

async function openedCharts(fields: Fields) {
  const { cookie, path } = await openNew('Charts', fields)
  return { cookie, path, link: `${path}/chart/` }
}
