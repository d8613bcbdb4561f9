import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { launch, visit, type Visit } from '#tests/support/browser.ts'
import { keptOn, NOTHING_KEPT, untilKept, untilSafe } from '#tests/support/device.ts'
import { openChromium } from '#tests/support/own-chromium.ts'
import { startProxy } from '#tests/support/proxy.ts'
import { respondent } from '#tests/support/respondent.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { SHORT, shortSurveys } from '#tests/support/short-survey.ts'
import { storedResponses } from '#tests/support/stored-responses.ts'

const DAY = 24 * 60 * 60 * 1000
const CUT = /net::ERR_|Failed to fetch/
const OFFLINE = 'No connection. Your answers are kept on this device'

let app: RunningApp
let browser: Browser
let surveys: string

beforeAll(async () => {
  surveys = shortSurveys()
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  rmSync(surveys, { recursive: true })
})
beforeEach(async () => {
  const running = await startApp({ surveysFolder: surveys })
  app = running
  onTestFinished(() => running.stop())
})

const stored = () => storedResponses(app, SHORT)
const state = (page: Page) => page.locator('[data-device-state]')
const cutOff = { forgives: CUT }

/** Up to the last page, with the last answer written and not sent. */
async function atTheEnd(page: Page): Promise<ReturnType<typeof respondent>> {
  const i = respondent(page)
  await i.opens(SHORT)
  await i.choose(/go well/, 'No')
  await i.press('Continue')
  await i.writes(/Why/, 'It took too long.')
  await i.press('Continue')
  await i.writes(/else/, 'Nobody called back.')
  return i
}

const send = (page: Page) => page.getByRole('button', { name: 'Send my answers' })
const thanked = (page: Page) => page.getByRole('heading', { name: /Thank you/ }).waitFor()

const WHOLE = { well: 'no', why: 'It took too long.', else: 'Nobody called back.' }

function closeSurvey(): void {
  const database = new Sqlite(app.databaseFile)
  // Without grace: those who had started may otherwise send for another day.
  database
    .prepare('update collectors set closed_at = ?, rules = ?')
    .run(Date.now(), JSON.stringify({ graceMs: 0 }))
  database.close()
  app.server.shell.catalog.forget()
}

/** The server's clock is set on; that of the browser stays. */
const later = (ms: number) => Object.assign(app.server.shell, { now: () => Date.now() + ms })

describe('sending once', () => {
  test('a double click is one response', async () => {
    const { page, end } = await visit(browser, app.url)
    await atTheEnd(page)
    await send(page).dblclick()
    await thanked(page)
    expect(stored()).toEqual([WHOLE])
    await expect.poll(() => keptOn(page)).toBe(NOTHING_KEPT)
    await end()
  })

  test('sending, going back and sending again is one response', async () => {
    const { page, end } = await visit(browser, app.url)
    const i = await atTheEnd(page)
    const form = page.url()
    await i.press('Send my answers')
    await thanked(page)
    await page.goBack()
    expect(page.url()).toBe(form)
    if ((await send(page).count()) > 0) await i.press('Send my answers')
    else await expect.poll(() => i.heading()).toBe('Your answers have already been sent')
    expect(stored()).toEqual([WHOLE])
    await expect.poll(() => keptOn(page)).toBe(NOTHING_KEPT)
    await end()
  })

  test('the first page posted twice begins one response', async () => {
    const { page, context, end } = await visit(browser, app.url, { scripts: 'off' })
    const i = respondent(page)
    await i.opens(SHORT)
    const body = await page.locator('input[name="start"]').inputValue()
    const post = () =>
      context.request.post(`/s/${SHORT}`, {
        form: { start: body, lang: 'en', seen: 'well', 'q:well': 'yes', intent: 'next' },
        headers: { Origin: app.url },
        maxRedirects: 0,
      })
    const [first, second] = [await post(), await post()]
    expect(first.status()).toBe(303)
    expect(second.headers()['location']).toBe(first.headers()['location'])
    await end()
  })

  test('two tabs that were offline send one response between them', async () => {
    const { page, context, end } = await visit(browser, app.url, cutOff)
    await atTheEnd(page)
    const other = await context.newPage()
    await other.goto(page.url())
    await other.getByRole('textbox').fill('Nobody called back.')
    await context.setOffline(true)
    for (const tab of [page, other]) {
      await send(tab).click()
      await state(tab).getByText(OFFLINE).waitFor()
    }
    const before = stored().length
    await context.setOffline(false)
    for (const tab of [page, other])
      await tab.getByRole('heading', { name: /Thank you|already been sent/ }).waitFor()
    expect(before).toBe(0)
    expect(stored()).toEqual([WHOLE])
    await expect.poll(() => keptOn(page)).toBe(NOTHING_KEPT)
    await end()
  })
})

describe('without a connection', () => {
  test('the last page waits on the device, is sent when it is back, and leaves nothing', async () => {
    const { page, context, end } = await visit(browser, app.url, cutOff)
    await atTheEnd(page)
    await context.setOffline(true)
    await send(page).click()
    await state(page).getByText(OFFLINE).waitFor()
    await expect.poll(() => keptOn(page)).toContain('Nobody called back.')
    expect(stored()).toEqual([])
    await context.setOffline(false)
    await thanked(page)
    expect(stored()).toEqual([WHOLE])
    await expect.poll(() => keptOn(page)).toBe(NOTHING_KEPT)
    expect(page.url()).not.toContain('Nobody')
    await end()
  })

  test('a page in the middle waits too, and leads on to the next', async () => {
    const { page, context, end } = await visit(browser, app.url, cutOff)
    const i = respondent(page)
    await i.opens(SHORT)
    await i.choose(/go well/, 'No')
    await context.setOffline(true)
    await i.press('Continue')
    await state(page).getByText(OFFLINE).waitFor()
    await context.setOffline(false)
    await page.getByRole('textbox', { name: /Why/ }).waitFor()
    await expect.poll(() => keptOn(page)).not.toContain('go well')
    await end()
  })

  test('in German it is said in German', async () => {
    const { page, context, end } = await visit(browser, app.url, { ...cutOff, locale: 'de-DE' })
    const i = respondent(page)
    await i.opens(SHORT)
    await context.setOffline(true)
    await i.press('Weiter')
    await state(page).getByText('Keine Verbindung').waitFor()
    await end()
  })

  test('the browser is closed and opened three days later: the answers are sent then', async () => {
    const first = await visit(browser, app.url, cutOff)
    await atTheEnd(first.page)
    await first.context.setOffline(true)
    await send(first.page).click()
    await state(first.page).getByText(OFFLINE).waitFor()
    const profile = await first.context.storageState()
    await first.end()

    later(3 * DAY)
    const { page, end } = await visit(browser, app.url, { profile })
    await page.clock.install({ time: Date.now() + 3 * DAY })
    await page.goto(`/s/${SHORT}`)
    await page.getByText('The answers that were kept on this device have been sent').waitFor()
    expect(stored()).toEqual([WHOLE])
    await expect.poll(() => keptOn(page)).toBe(NOTHING_KEPT)
    await expect.poll(() => page.getByRole('main').innerText()).not.toContain('Nobody called back.')
    await page.getByRole('link', { name: 'See or delete these answers' }).click()
    await thanked(page)
    await end()
  })

  test('the reply was lost: three days later it is said that they arrived, without a way to them', async () => {
    const proxy = await startProxy(app.url)
    onTestFinished(proxy.stop)
    const first = await visit(browser, proxy.url, cutOff)
    await atTheEnd(first.page)
    const held = proxy.holdNextReply()
    await send(first.page).click()
    const reply = await held
    expect(stored()).toEqual([WHOLE])
    await first.context.setOffline(true)
    reply.lose()
    await state(first.page).getByText(OFFLINE).waitFor()
    const profile = await first.context.storageState()
    await first.end()

    later(3 * DAY)
    const { page, end } = await visit(browser, proxy.url, { profile })
    await page.goto(`/s/${SHORT}`)
    await page.getByText('The answers that were kept on this device have been sent').waitFor()
    await expect
      .poll(() => page.getByRole('link', { name: 'See or delete these answers' }).count())
      .toBe(0)
    expect(stored()).toEqual([WHOLE])
    await expect.poll(() => keptOn(page)).toBe(NOTHING_KEPT)
    await end()
  })

  test('the survey closed meanwhile: the words are offered, and deleted only when asked', async () => {
    const { page, context, end } = await visit(browser, app.url, cutOff)
    await atTheEnd(page)
    await context.setOffline(true)
    await send(page).click()
    await state(page).getByText(OFFLINE).waitFor()
    closeSurvey()
    await context.setOffline(false)
    await page.getByRole('heading', { name: 'Answers that could not be sent' }).waitFor()
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).innerText())
      .toBe('This survey is closed')
    await expect
      .poll(() => page.getByRole('textbox', { name: 'What you wrote' }).inputValue())
      .toContain('What else?\nNobody called back.')
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Save as a file' }).click()
    const file = await (await download).path()
    expect(readFileSync(file, 'utf8')).toContain('Nobody called back.')

    await page.goto(`/s/${SHORT}`)
    await page.getByRole('heading', { name: 'Answers that could not be sent' }).waitFor()
    await expect
      .poll(() => page.getByRole('textbox', { name: 'What you wrote' }).isVisible())
      .toBe(false)
    await page.getByRole('button', { name: 'Delete from this device' }).click()
    await page.getByText('Deleted from this device.').waitFor()
    await expect.poll(() => keptOn(page)).toBe(NOTHING_KEPT)
    expect(stored()).toEqual([])
    await end()
  })

  test('the response is forgotten meanwhile: the words are offered', async () => {
    const { page, context, end } = await visit(browser, app.url, cutOff)
    await atTheEnd(page)
    await context.setOffline(true)
    await send(page).click()
    await state(page).getByText(OFFLINE).waitFor()
    later(8 * DAY)
    await context.setOffline(false)
    await page.getByRole('heading', { name: 'Answers that could not be sent' }).waitFor()
    await expect
      .poll(() => page.getByRole('textbox', { name: 'What you wrote' }).inputValue())
      .toContain('Nobody called back.')
    await end()
  })
})

describe('a server that is slow or busy', () => {
  test('while the reply is awaited it is said, and a second click does nothing', async () => {
    const proxy = await startProxy(app.url)
    onTestFinished(proxy.stop)
    const { page, end } = await visit(browser, proxy.url)
    await atTheEnd(page)
    const held = proxy.holdNextReply()
    const before = proxy.posts()
    await send(page).click()
    const reply = await held
    await state(page).getByText('Sending').waitFor()
    await send(page).click({ force: true })
    reply.letGo()
    await thanked(page)
    expect(proxy.posts()).toBe(before + 1)
    expect(stored()).toEqual([WHOLE])
    await end()
  })

  test('the reply is lost after the server took the answers: they are sent again, and stored once', async () => {
    const proxy = await startProxy(app.url)
    onTestFinished(proxy.stop)
    const { page, end } = await visit(browser, proxy.url, cutOff)
    await atTheEnd(page)
    const held = proxy.holdNextReply()
    await send(page).click()
    const reply = await held
    expect(stored()).toEqual([WHOLE])
    reply.lose()
    await thanked(page)
    expect(stored()).toEqual([WHOLE])
    await expect.poll(() => keptOn(page)).toBe(NOTHING_KEPT)
    await end()
  })

  test.each([
    [503, '0'],
    [429, '1'],
  ])('a %i keeps the answers and tries again', async (status, retryAfter) => {
    const { page, end } = await visit(browser, app.url, { forgives: /status of (?:503|429)/ })
    await atTheEnd(page)
    let refused = 0
    await page.route('**/3', (route) => {
      if (route.request().method() !== 'POST' || refused > 0) return route.continue()
      refused += 1
      return route.fulfill({ status, headers: { 'Retry-After': retryAfter }, body: '' })
    })
    await send(page).click()
    await state(page).getByText('can’t take your answers just now').waitFor()
    await thanked(page)
    expect(refused).toBe(1)
    expect(stored()).toEqual([WHOLE])
    await end()
  })

  test('what stands in between answers for us: the answers stay until we do', async () => {
    const { page, end } = await visit(browser, app.url)
    await atTheEnd(page)
    await page.route('**/3', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Please log in</h1>' })
        : route.continue(),
    )
    await send(page).click()
    await state(page).getByText(OFFLINE).waitFor()
    await page.unroute('**/3')
    await thanked(page)
    expect(stored()).toEqual([WHOLE])
    await end()
  })
})

describe('what is typed', () => {
  test('is there again after a reload, and an answer that the server has by now is not overwritten', async () => {
    const { page, context, end } = await visit(browser, app.url)
    const i = respondent(page)
    await i.opens(SHORT)
    await i.choose(/go well/, 'Yes')
    await i.press('Continue')
    await i.writes(/Why/, 'Half a sente')
    await untilKept(page, 'Half a sente')
    await page.reload()
    await expect
      .poll(() => page.getByRole('textbox', { name: /Why/ }).inputValue())
      .toBe('Half a sente')
    await state(page).getByText('Here it is again').waitFor()

    const other = await visit(browser, app.url, { profile: { cookies: [], origins: [] } })
    await other.page.goto(page.url())
    await respondent(other.page).writes(/Why/, 'A whole sentence.')
    await respondent(other.page).press('Continue')
    await other.end()
    await page.reload()
    await expect
      .poll(() => page.getByRole('textbox', { name: /Why/ }).inputValue())
      .toBe('A whole sentence.')
    await context.clearCookies()
    await end()
  })

  test('on the first page is there after a reload of this tab, and in no other tab', async () => {
    const { page, context, end } = await visit(browser, app.url)
    const i = respondent(page)
    await i.opens(SHORT)
    await i.choose(/go well/, 'Yes')
    await untilKept(page, 'go well')
    await page.reload()
    await page.getByRole('radio', { name: 'Yes', checked: true }).waitFor()
    const other = await context.newPage()
    await other.goto(`/s/${SHORT}`)
    await expect.poll(() => other.getByLabel('Yes').isChecked()).toBe(false)
    await end()
  })

  test('stays beside an answer that has to be mended', async () => {
    const { page, end } = await visit(browser, app.url)
    const i = respondent(page)
    await i.opens(SHORT)
    await i.press('Continue')
    await i.writes(/Why/, 'Because.')
    await i.writes(/times/, 'many')
    await i.press('Continue')
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await expect.poll(() => page.title()).toMatch(/^Error/)
    await expect
      .poll(() => page.getByRole('textbox', { name: /Why/ }).inputValue())
      .toBe('Because.')
    await expect
      .poll(() => page.evaluate('document.activeElement?.className'))
      .toBe('error-summary')
    await page.reload()
    await expect.poll(() => page.getByRole('textbox', { name: /times/ }).inputValue()).toBe('many')
    await i.writes(/times/, '3')
    await i.press('Continue')
    await page.getByRole('textbox', { name: /else/ }).waitFor()
    await expect.poll(() => keptOn(page)).not.toContain('Because.')
    await end()
  })

  test('goes when the person starts again', async () => {
    const { page, end } = await visit(browser, app.url)
    const i = respondent(page)
    await i.opens(SHORT)
    await i.press('Continue')
    await i.writes(/Why/, 'Not for others.')
    await untilKept(page, 'Not for others.')
    await i.opens(SHORT)
    await i.press('Start again')
    await page.getByRole('radiogroup').waitFor()
    await expect.poll(() => keptOn(page)).toBe(NOTHING_KEPT)
    await end()
  })
})

test('the browser is killed after page 2 and opened again: the same page, the same answers', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'rapport-profile-'))
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }))
  const first = await openChromium(profile)
  const page = await first.context.newPage()
  const i = respondent(page)
  await page.goto(`${app.url}/s/${SHORT}`)
  await i.choose(/go well/, 'No')
  await i.press('Continue')
  await i.writes(/Why/, 'It took too long.')
  await i.press('Continue')
  await i.writes(/else/, 'Nobody called back.')
  await untilSafe(page, 'Nobody called back.')
  await first.kill()

  // Chromium has not yet written the cookie to its disk, so the server knows nobody.
  const second = await openChromium(profile)
  onTestFinished(second.kill)
  const again = await second.context.newPage()
  const they = respondent(again)
  await again.goto(`${app.url}/s/${SHORT}`)
  await again.getByRole('link', { name: 'Continue where I stopped' }).click()
  const last = again.getByRole('textbox', { name: /else/ })
  await state(again).getByText('Here it is again').waitFor()
  await expect.poll(() => last.inputValue()).toBe('Nobody called back.')
  await they.press('Back')
  await expect
    .poll(() => again.getByRole('textbox', { name: /Why/ }).inputValue())
    .toBe('It took too long.')
  await they.press('Continue')
  await expect.poll(() => last.inputValue()).toBe('Nobody called back.')
  await they.press('Send my answers')
  await thanked(again)
  expect(stored()).toEqual([WHOLE])
  await expect.poll(() => keptOn(again)).toBe(NOTHING_KEPT)
})

const THROWS = `
  const refuse = () => { throw new DOMException('Refused', 'SecurityError') }
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
    Object.defineProperty(window, name, { get: refuse })`
const FULL = `
  Storage.prototype.setItem = () => { throw new DOMException('Full', 'QuotaExceededError') }`
const BROKEN = `
  for (const name of ['getItem', 'setItem', 'removeItem', 'key'])
    Storage.prototype[name] = () => { throw new Error('Broken') }`

describe.each([
  ['throws when it is touched', THROWS],
  ['is full', FULL],
  ['is broken', BROKEN],
])('storage that %s', (_, breakage) => {
  async function broken(): Promise<Visit> {
    const opened = await visit(browser, app.url, cutOff)
    await opened.context.addInitScript(breakage)
    return opened
  }

  test('does not stand in the way of answering', async () => {
    const { page, end } = await broken()
    const i = await atTheEnd(page)
    await i.press('Send my answers')
    await thanked(page)
    expect(stored()).toEqual([WHOLE])
    await end()
  })

  test('is said when it matters, and the page itself keeps trying', async () => {
    const { page, context, end } = await broken()
    await atTheEnd(page)
    await context.setOffline(true)
    await send(page).click()
    await state(page)
      .getByText('This browser does not let us keep your answers. Please stay on this page')
      .waitFor()
    await context.setOffline(false)
    await thanked(page)
    expect(stored()).toEqual([WHOLE])
    await end()
  })
})

test('without Web Locks two tabs still send one response', async () => {
  const { page, context, end } = await visit(browser, app.url, cutOff)
  await context.addInitScript('delete Navigator.prototype.locks')
  await atTheEnd(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await context.setOffline(true)
  for (const tab of [page, other]) {
    await send(tab).click()
    await state(tab).getByText(OFFLINE).waitFor()
  }
  await context.setOffline(false)
  for (const tab of [page, other])
    await tab.getByRole('heading', { name: /Thank you|already been sent/ }).waitFor()
  expect(stored().length).toBe(1)
  await end()
})
