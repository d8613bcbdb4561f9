import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type Page, type Response } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { researcher } from '#tests/support/fieldwork-app.ts'
import { embedCode } from '#app/ui/studio/embed-code.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { storedResponses } from '#tests/support/stored-responses.ts'

const SLUG = 'framed'
const LONG = Array.from({ length: 12 }, (_, index) => `Reason ${index + 1}`)

let app: RunningApp
let browser: Browser
let listed: Site
let stranger: Site
let key: string

/** A site of somebody else, under another name and another port, with the code of our share page. */
type Site = { readonly origin: string; readonly stop: () => void }

async function startSite(code: () => string): Promise<Site> {
  const server: Server = createServer((_, res) => {
    res.setHeader('Content-Type', 'text/html')
      .end(`<!doctype html><html lang="en"><title>News</title>
${code()}
<script>
  window.heard = []
  addEventListener('message', ({ origin, data }) => heard.push({ origin, data }))
</script>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => server.close(),
  }
}

beforeAll(async () => {
  app = await startApp()
  const owner = await researcher(app)
  await owner.publish(SLUG, {
    title: 'A framed survey',
    pages: [
      { elements: [{ type: 'radiogroup', name: 'well', title: 'Well?', choices: ['Yes', 'No'] }] },
      { elements: [{ type: 'checkbox', name: 'why', title: 'Why?', choices: LONG }] },
    ],
  })
  const code = () =>
    embedCode({ key, address: `${app.url}/c/${key}`, title: 'A "framed" survey <1>' })
  listed = await startSite(code)
  stranger = await startSite(code)
  ;({ key } = await owner.opens(SLUG, { origins: [listed.origin] }, { kind: 'embed' }))
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--test-third-party-cookie-phaseout'],
  })
})

afterAll(async () => {
  await browser.close()
  listed.stop()
  stranger.stop()
  await app.stop()
})

async function openFramed(site: Site, scripts: 'on' | 'off' = 'on') {
  const context = await browser.newContext({ javaScriptEnabled: scripts === 'on' })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const replies: Response[] = []
  const complaints: string[] = []
  page.on('response', (reply) => replies.push(reply))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(site.origin)
  return { context, page, replies, complaints, frame: page.frameLocator('iframe') }
}

const heightOf = (page: Page) =>
  page.locator('iframe').evaluate((frame: HTMLIFrameElement) => Number(frame.height))
const heard = (page: Page, type: string) =>
  page.evaluate(
    (wanted) =>
      (
        window as unknown as {
          heard: readonly { origin: string; data: { type: string; height?: number } }[]
        }
      ).heard.filter(({ data }) => data.type === wanted),
    type,
  )

test('framed on another site, without cookies, it is answered to the end and grows as it must', async () => {
  const { context, page, replies, complaints, frame } = await openFramed(listed)
  await frame.getByLabel('Yes').check()
  // Third-party cookies are really off: not even a partitioned one of our own would stay.
  const jar = await frame
    .locator('body')
    .evaluate(() => ((document.cookie = 'a=1; SameSite=None; Secure'), document.cookie))
  expect(jar).toBe('')
  // As the code has it: 600 pixels until the frame says how many it needs.
  await page.waitForFunction(() => document.querySelector('iframe')?.height !== '600')
  const first = await heightOf(page)
  await frame.getByRole('button', { name: 'Continue' }).click()
  await frame.getByLabel('Reason 12').check()
  await page.waitForFunction(
    (before) => Number(document.querySelector('iframe')?.getAttribute('height')) > before + 200,
    first,
  )
  await frame.getByRole('button', { name: 'Send my answers' }).click()
  await frame.getByRole('heading', { name: 'Thank you' }).waitFor()
  await page.waitForFunction('heard.some(({ data }) => data.type === "rapport:done")')

  // Shorter pages shrink it again.
  const last = await heightOf(page)
  expect(last).toBeLessThan(first + 200)
  const told = [...(await heard(page, 'rapport:height')), ...(await heard(page, 'rapport:done'))]
  expect(new Set(told.map(({ origin }) => origin))).toEqual(new Set([new URL(app.url).origin]))
  expect(storedResponses(app, SLUG)).toContainEqual({ well: 'Yes', why: ['Reason 12'] })

  const ours = replies.filter((reply) => reply.url().startsWith(app.url))
  expect(ours.length).toBeGreaterThan(4)
  for (const reply of ours) expect(await reply.headerValue('set-cookie')).toBeNull()
  expect(await context.cookies()).toEqual([])
  const pages = ours.filter((reply) => reply.request().isNavigationRequest() && reply.ok())
  for (const reply of pages)
    expect(await reply.headerValue('content-security-policy')).toContain(
      `frame-ancestors ${listed.origin};`,
    )
  expect(complaints).toEqual([])
  await context.close()
})

test('without script it is a frame that scrolls, and is answered to the end', async () => {
  const { context, frame } = await openFramed(listed, 'off')
  await frame.getByLabel('No', { exact: true }).check()
  await frame.getByRole('button', { name: 'Continue' }).click()
  await frame.getByLabel('Reason 3').check()
  await frame.getByRole('button', { name: 'Send my answers' }).click()
  await frame.getByRole('link', { name: /See or delete/ }).click()
  await frame.getByText('Reason 3').waitFor()
  expect(storedResponses(app, SLUG)).toContainEqual({ well: 'No', why: ['Reason 3'] })
  await context.close()
})

test('whoever goes back to a page that is sent already is told so within the frame', async () => {
  const { context, page, frame } = await openFramed(listed, 'off')
  await frame.getByLabel('No', { exact: true }).check()
  await frame.getByRole('button', { name: 'Continue' }).click()
  await frame.getByLabel('Reason 4').waitFor()
  const address = page.frames().at(-1)?.url() ?? ''
  await frame.getByRole('button', { name: 'Send my answers' }).click()
  await frame.getByRole('heading', { name: 'Thank you' }).waitFor()
  await page.frames().at(-1)?.goto(address)
  await frame.getByRole('heading', { level: 1 }).waitFor()
  await frame.getByRole('link', { name: /again/i }).click()
  await frame.getByLabel('No', { exact: true }).waitFor()
  await context.close()
})

test('a site that is not on the list can’t frame it', async () => {
  const { context, page, complaints } = await openFramed(stranger)
  await expect.poll(() => complaints.join()).toMatch(/frame-ancestors|refused to connect/i)
  expect(page.frames().some((frame) => frame.url().startsWith(app.url))).toBe(false)
  expect(await heard(page, 'rapport:height')).toEqual([])
  await context.close()
})

test('opened by itself it says nothing to anybody and works as any other page', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const reply = await page.goto(`${app.url}/c/${key}`)
  expect(await reply?.headerValue('set-cookie')).toBeNull()
  await page.getByLabel('Yes').check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Reason 1', { exact: true }).waitFor()
  await context.close()
})
