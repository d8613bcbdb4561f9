import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageScripts } from '#app/page-scripts.server.ts'
import type { DevicePage } from '#app/core/response/device-page.ts'
import type { JsonObject } from '#app/core/json.ts'
import type { RichOffer } from '#app/core/response/rich-offer.ts'
import { headingOf, researcher, visitor } from '#tests/support/fieldwork-app.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { storedResponses } from '#tests/support/stored-responses.ts'

const SIGNED = 'signed'
const PLAIN = 'plain'
const CALM = 'calm'
const LINE: JsonObject = { type: 'text', name: 'line', title: 'A line' }
const MORE: JsonObject = { type: 'text', name: 'more', title: 'More' }
const SIGNATURE: JsonObject = { type: 'signaturepad', name: 'signature' }
const twoPages = (...last: readonly JsonObject[]) => [{ elements: [LINE] }, { elements: last }]

const LARGEST_PLAIN_PART = 40 * 1024

let app: RunningApp
let owner: Awaited<ReturnType<typeof researcher>>

beforeAll(async () => {
  app = await startApp({ environment: { RAPPORT_DEMO: '0' } })
  owner = await researcher(app)
  await owner.publish(SIGNED, { title: 'Signed', pages: twoPages(SIGNATURE) })
  await owner.publish(CALM, { title: 'Calm', look: 'plain', pages: twoPages(MORE) })
  await owner.publish(PLAIN, { title: 'Plain', pages: twoPages(MORE) })
})
afterAll(() => app.stop())

/** What a page says of itself in an attribute. */
function attributeIn(text: string, name: string): JsonObject | null {
  const written = new RegExp(`data-${name}="([^"]*)"`).exec(text)?.[1]
  return written === undefined
    ? null
    : (JSON.parse(written.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as JsonObject)
}
const offerIn = (text: string) => attributeIn(text, 'rich') as RichOffer | null
const responseIn = (text: string) =>
  (attributeIn(text, 'device') as DevicePage | null)?.response ?? ''
const startIn = (text: string) => /name="start" value="([^"]*)"/.exec(text)?.[1] ?? ''

test('a page offers the rich look where something is drawn or somebody asks for it, and never against their will', async () => {
  const offers = async (address: string) =>
    offerIn((await visitor(app).opens(address)).text) !== null
  expect(await offers(`/s/${SIGNED}`)).toBe(true)
  expect(await offers(`/s/${SIGNED}?look=plain`)).toBe(false)
  expect(await offers(`/s/${PLAIN}`)).toBe(false)
  expect(await offers(`/s/${PLAIN}?look=rich`)).toBe(true)
  expect(await offers(`/s/${CALM}`)).toBe(false)
})

test('an author’s look is plain or rich', async () => {
  const source = { title: 'Loud', look: 'loud', elements: [LINE] }
  await expect(owner.publish('loud', source)).rejects.toThrow()
})

test('what was sent in the rich look and the plain page that it came from are one response', async () => {
  const first = await visitor(app).opens(`/s/${PLAIN}?look=rich`)
  const [id, start] = [responseIn(first.text), startIn(first.text)]
  const form = new URLSearchParams({
    intent: 'next',
    start,
    seen: 'line',
    'q:line': 'Plain words',
  })
  const posted = await fetch(`${app.url}/s/${PLAIN}?look=rich`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  })
  const going = posted.headers.get('Location') ?? ''
  expect(going).toContain(`/s/${PLAIN}/${start}/2`)
  const sent = await owner.call('POST', `${PLAIN}/responses`, {
    id,
    start,
    answers: { line: 'Rich words' },
  })
  expect(sent.status).toBe(201)
  expect(storedResponses(app, PLAIN)).toEqual([{ line: 'Rich words' }])
  const left = await fetch(`${app.url}${going}`)
  expect(left.status).toBe(410)
  expect(headingOf({ text: await left.text() })).toBe('Your answers have already been sent')
})

test('a start token clears away no response but its own', async () => {
  const { text } = await visitor(app).opens(`/s/${PLAIN}?look=rich`)
  const { status, body } = await owner.call('POST', `${PLAIN}/responses`, {
    id: randomUUID(),
    start: startIn(text),
    answers: {},
  })
  expect([status, body['code']]).toEqual([422, 'malformed'])
})

test('the survey is told of under the id of the page, and only where somebody can begin', async () => {
  const { text } = await visitor(app).opens(`/s/${SIGNED}`)
  const told = await fetch(`${app.url}${offerIn(text)?.survey ?? ''}&id=${responseIn(text)}`)
  const props = (await told.json()) as JsonObject
  expect([props['id'], props['survey']]).toEqual([responseIn(text), SIGNED])
  expect(told.headers.get('Cache-Control')).toBe('no-store')
  expect((await fetch(`${app.url}/s/${SIGNED}/rich.json?id=mine`)).status).toBe(404)
  const { key } = await owner.opens(SIGNED, { paused: true })
  const paused = `/s/${SIGNED}/rich.json?via=${key}&id=${randomUUID()}`
  expect((await fetch(`${app.url}${paused}`)).status).toBe(404)
})

test('what comes before the rich look is as light as any plain page', async () => {
  const { text } = await visitor(app).opens(`/s/${SIGNED}`)
  const script = readFileSync(`build/client${pageScripts('built').plain}`)
  expect(gzipSync(text).length + gzipSync(script).length).toBeLessThan(LARGEST_PLAIN_PART)
  expect(text).not.toMatch(/(?:src|href)="[^"]*rich-/)
})
