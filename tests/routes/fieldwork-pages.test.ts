import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { headingOf, researcher, visitor } from '#tests/support/fieldwork-app.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { storedResponses } from '#tests/support/stored-responses.ts'
import { SLUG, SURVEY } from '../services/sources.ts'

let app: RunningApp
let owner: Awaited<ReturnType<typeof researcher>>
beforeAll(async () => {
  app = await startApp({ environment: { RAPPORT_DEMO: '0' } })
  owner = await researcher(app)
  await owner.publish(SLUG, {
    ...SURVEY,
    title: { default: 'A survey', de: 'Eine Umfrage' },
    screenOut: {
      expression: "{customer} = 'no'",
      message: { default: 'Only customers, sorry.', de: 'Nur Kunden.' },
    },
  })
})
afterAll(() => app.stop())

const REST = { liked: 'yes', age: '30' }

test.each([
  ['not open yet', { opensAt: 4_000_000_000_000 }, 403, 'This survey is not open yet'],
  ['paused', { paused: true }, 403, 'This survey is having a break'],
  ['closed', { closesAt: 1 }, 410, 'This survey is closed'],
])('a survey that is %s says so instead of asking', async (_, rules, status, heading) => {
  const { key } = await owner.opens(SLUG, rules)
  const page = await visitor(app).opens(`/c/${key}`)
  expect([page.status, headingOf(page)]).toEqual([status, heading])
  expect(page.text).not.toContain('<form')
})

test('the researcher’s own words stand there in the language of the page', async () => {
  const { key } = await owner.opens(SLUG, {
    closesAt: 1,
    texts: { closed: { default: 'Over.', de: 'Vorbei & <aus>.' } },
  })
  expect((await visitor(app).opens(`/c/${key}?lang=de`)).text).toContain(
    'Vorbei &amp; &lt;aus&gt;.',
  )
})

test('whoever answers so that there is no place is told at once, and nothing is kept', async () => {
  const { key } = await owner.opens(SLUG, {
    quotas: [{ name: 'customers', where: "{customer} = 'yes'", limit: 0 }],
  })
  const before = storedResponses(app, SLUG).length
  const person = visitor(app)
  const end = await person.answers(await person.opens(`/c/${key}`), { customer: 'yes' })
  expect([end.status, headingOf(end)]).toEqual([410, 'Thank you for your time'])
  expect(storedResponses(app, SLUG).length).toBe(before)
  // It stays so, wherever in the survey they go.
  const again = await person.opens(end.address.pathname.replace('full', '2'))
  expect(headingOf(again)).toBe('Thank you for your time')
})

test('a full collector does not let people begin', async () => {
  const { key } = await owner.opens(SLUG, { maximum: 1 })
  const [one, late] = [visitor(app), visitor(app)]
  const first = await one.answers(await one.opens(`/c/${key}`), { customer: 'yes' })
  const begun = await late.answers(await late.opens(`/c/${key}`), { customer: 'yes' })
  expect((await one.answers(first, REST, 'send')).status).toBe(200)
  const tooLate = await late.answers(begun, REST, 'send')
  expect([tooLate.status, headingOf(tooLate)]).toEqual([410, 'Thank you for wanting to take part'])
  expect((await visitor(app).opens(`/c/${key}`)).status).toBe(410)
})

test('who had started when it closed may finish; who comes may not begin', async () => {
  const { key } = await owner.opens(SLUG)
  const person = visitor(app)
  const page = await person.answers(await person.opens(`/c/${key}`), { customer: 'yes' })
  await owner.call('PATCH', `${SLUG}/collectors`, { key, closed: true })
  expect(headingOf(await visitor(app).opens(`/c/${key}`))).toBe('This survey is closed')
  expect(headingOf(await person.answers(page, REST, 'send'))).toBe('Thank you')
})

test('what was typed before a pause is there when it is over', async () => {
  const { key } = await owner.opens(SLUG)
  const person = visitor(app)
  const page = await person.answers(await person.opens(`/c/${key}`), { customer: 'yes' })
  await owner.call('PATCH', `${SLUG}/collectors`, { key, rules: { paused: true } })
  const held = await person.answers(page, { ...REST, age: '47' }, 'send')
  expect([held.status, headingOf(held)]).toEqual([403, 'This survey is having a break'])
  expect(headingOf(await person.opens(page.address.pathname))).toBe('This survey is having a break')
  await owner.call('PATCH', `${SLUG}/collectors`, { key, rules: { paused: false } })
  const back = await person.opens(page.address.pathname)
  expect(back.text).toContain('value="47"')
  expect(headingOf(await person.answers(back, { ...REST, age: '47' }, 'send'))).toBe('Thank you')
})

test('an invitation is opened, answered once, and then used', async () => {
  const collector = await owner.opens(SLUG, {}, { kind: 'single-use' })
  const made = await owner.call('POST', `${SLUG}/collectors/links`, {
    collector: collector.key,
    count: 1,
  })
  const [link] = made.body['links'] as readonly { readonly address: string }[]
  const address = new URL(link?.address ?? '').pathname
  const person = visitor(app)
  await visitor(app).opens(address)
  const page = await person.answers(await person.opens(address), { customer: 'yes' })
  expect(page.address.href).not.toContain('invitation')
  expect(headingOf(await person.answers(page, REST, 'send'))).toBe('Thank you')
  const again = await visitor(app).opens(address)
  expect([again.status, headingOf(again)]).toEqual([410, 'This invitation was used before'])
  const without = await visitor(app).opens(`/c/${collector.key}`)
  expect([without.status, headingOf(without)]).toEqual([404, 'This survey is by invitation'])
  expect((await visitor(app).opens(`/i/${'x'.repeat(22)}`)).status).toBe(404)
})

const REDIRECTS = {
  complete: 'https://panel.example/done?m={id}',
  screenedOut: 'https://panel.example/out/{id}',
  quotaFull: 'https://panel.example/full?m={id}&x=1',
}

/** As a panel checks an address by which its member comes back. */
function isSigned(address: string, secret: string): boolean {
  const [, body = '', signature = ''] = /^(.*)[?&]signature=([0-9a-f]{64})$/.exec(address) ?? []
  return createHmac('sha256', secret).update(body).digest('hex') === signature
}
const leadsTo = (refresh: string | null) => refresh?.replace('0; url=', '') ?? ''

test('a panel’s member is led back with a signature that the panel can check', async () => {
  const panel = await owner.opens(SLUG, { redirects: REDIRECTS }, { kind: 'panel' })
  const person = visitor(app)
  const page = await person.answers(await person.opens(`/c/${panel.key}?rid=m%261`), {
    customer: 'yes',
  })
  const done = await person.answers(page, REST, 'send')
  expect(headingOf(done)).toBe('Thank you')
  const address = leadsTo(done.refresh)
  expect(address).toMatch(/^https:\/\/panel\.example\/done\?m=m%261&signature=/)
  expect(isSigned(address, panel.panelSecret)).toBe(true)
  expect(isSigned(address.replace('m%261', 'm%262'), panel.panelSecret)).toBe(false)
  expect(done.text).toContain('Back to the site that invited you')
  expect(done.text).toContain('/r/')
})

test('screened out and turned away, a member is led elsewhere', async () => {
  const panel = await owner.opens(SLUG, {
    redirects: REDIRECTS,
    quotas: [{ name: 'customers', where: "{customer} = 'yes'", limit: 0 }],
  })
  const [out, full] = [visitor(app), visitor(app)]
  const away = await out.answers(await out.opens(`/c/${panel.key}?rid=7`), { customer: 'no' })
  expect(leadsTo(away.refresh)).toMatch(/^https:\/\/panel\.example\/out\/7\?signature=/)
  const late = await full.answers(await full.opens(`/c/${panel.key}?rid=8`), { customer: 'yes' })
  expect(leadsTo(late.refresh)).toMatch(/^https:\/\/panel\.example\/full\?m=8&x=1&signature=/)
  for (const { refresh } of [away, late])
    expect(isSigned(leadsTo(refresh), panel.panelSecret)).toBe(true)
})

test('one response can’t be handed to a panel in the name of two members', async () => {
  const panel = await owner.opens(SLUG, { redirects: REDIRECTS })
  const [one, two] = [visitor(app), visitor(app)]
  const first = await one.answers(await one.opens(`/c/${panel.key}?rid=one`), { customer: 'yes' })
  const other = await two.answers(await two.opens(`/c/${panel.key}?rid=two`), { customer: 'yes' })
  const swapped = new URL(`${first.address.pathname}${other.address.search}`, app.url)
  const done = await one.answers({ ...first, address: swapped }, REST, 'send')
  expect(headingOf(done)).toBe('Thank you')
  expect(done.refresh).toBeNull()
})

test('a member who comes back on the same device keeps the way back', async () => {
  const panel = await owner.opens(SLUG, {
    redirects: { ...REDIRECTS, parameter: 'pid', leave: 'byButton' },
  })
  const person = visitor(app)
  await person.answers(await person.opens(`/c/${panel.key}?pid=one`), { customer: 'yes' })
  const welcome = await person.opens(`/c/${panel.key}?pid=two`)
  const page = await person.answers(welcome, {}, 'continue')
  const done = await person.answers(page, REST, 'send')
  expect(done.refresh).toBeNull()
  expect(done.text).toContain('href="https://panel.example/done?m=one&amp;signature=')
})

test('nothing of a panel’s member is in the database', async () => {
  const panel = await owner.opens(SLUG, { redirects: REDIRECTS })
  const person = visitor(app)
  const page = await person.answers(await person.opens(`/c/${panel.key}?rid=unmistakable-77`), {
    customer: 'yes',
  })
  await person.answers(page, REST, 'send')
  expect(JSON.stringify(storedResponses(app, SLUG))).not.toContain('unmistakable-77')
  for (const file of [app.databaseFile, `${app.databaseFile}-wal`]) {
    const text = readFileSync(file).toString('latin1')
    expect(text).not.toContain('unmistakable-77')
    expect(text).not.toContain(Buffer.from('unmistakable-77').toString('base64url'))
  }
})

test('where each person meets an order of their own, it stays the same from page to page', async () => {
  const slug = 'shuffled'
  await owner.publish(slug, {
    title: 'Shuffled',
    arms: [{ name: 'wording', values: ['warm', 'cold'] }],
    pageOrder: 'random',
    pages: ['one', 'two', 'three'].map((name) => ({
      name,
      title: `Page ${name}`,
      elements: [
        { type: 'radiogroup', name, choices: ['a', 'b', 'c', 'd', 'e'], choicesOrder: 'random' },
      ],
    })),
  })
  const seen = new Set<string>()
  for (let n = 0; n < 8; n += 1) {
    const person = visitor(app)
    const door = await person.opens(`/s/${slug}`)
    expect([headingOf(door), door.text.includes('type="radio"')]).toEqual(['Shuffled', false])
    const first = await person.answers(door, {}, 'begin')
    const valuesIn = ({ text }: { readonly text: string }) =>
      [...text.matchAll(/type="radio"[^>]* value="(\w)"/g)].map(([, value]) => value).join('')
    expect(valuesIn(await person.opens(first.address.pathname))).toBe(valuesIn(first))
    const second = await person.answers(first, {})
    const third = await person.answers(second, {})
    const order = [first, second, third].map(headingOf)
    expect(order.toSorted()).toEqual(['Page one', 'Page three', 'Page two'])
    seen.add(`${order.join()} ${valuesIn(first)}`)
    expect(headingOf(await person.answers(third, {}, 'send'))).toBe('Thank you')
  }
  expect(seen.size).toBeGreaterThan(6)
})

test('the rich look begins only where the plain one would, and takes invitations along', async () => {
  const { key } = await owner.opens(SLUG, { paused: true })
  const paused = await visitor(app).opens(`/c/${key}?look=rich`)
  expect([paused.status, paused.address.pathname]).toEqual([403, `/s/${SLUG}`])
  const collector = await owner.opens(SLUG, {}, { kind: 'single-use' })
  const made = await owner.call('POST', `${SLUG}/collectors/links`, {
    collector: collector.key,
    count: 1,
  })
  const [link] = made.body['links'] as readonly { readonly address: string }[]
  const rich = await visitor(app).opens(`${new URL(link?.address ?? '').pathname}?look=rich`)
  expect([rich.status, rich.address.pathname]).toEqual([200, `/s/${SLUG}`])
  const offered = /data-rich="([^"]*)"/.exec(rich.text)?.[1] ?? ''
  expect(offered).toContain(link?.address.split('/i/')[1])
  const once = await visitor(app).opens(`/s/${SLUG}/rich?lang=en`)
  expect(`${once.address.pathname}${once.address.search}`).toBe(`/s/${SLUG}?lang=en&look=rich`)
})
