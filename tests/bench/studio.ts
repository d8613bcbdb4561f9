import type { Browser, CDPSession, Page } from 'playwright-core'
import type { JsonObject } from '#app/core/json.ts'
import { databaseIn, startRapport } from './contestants.ts'
import { addKey } from './hosted-survey.ts'
import { startNode, temporaryFolder } from './processes.ts'
import { loadNow, type Report } from './report.ts'
import { median } from './statistics.ts'
import { openBrowser } from './page-load.ts'

const QUESTIONS = 300
const PAGES = 10
const CPU_SLOWDOWN = 4
const SLUG = 'three-hundred-questions'
const AIMS = { typing: 50, reorder: 100 }
const EMAIL = 'bench@example.org'
const PASSWORD = 'a lamp for the bench'

/** A survey of 300 questions in the designer, on a processor that is four times slower. */
export async function reportStudio({ say, verdict }: Report): Promise<void> {
  say(`The designer with ${QUESTIONS} questions on ${PAGES} pages, CPU ${CPU_SLOWDOWN} × slower.`)
  const browser = await openBrowser()
  if (browser === null) {
    say('Not measured, as no Chromium was found.')
    return
  }
  say(loadNow())
  const folder = temporaryFolder()
  const rapport = await startRapport(folder)
  await keepDraft(rapport.address, await addKey(databaseIn(folder)))
  const { page, devtools } = await openDesigner(browser, rapport.address, databaseIn(folder))
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  const typing = await timeTyping(page)
  const reorder = await timeReorder(page)
  const line = (name: string, times: readonly number[], aim: number) => {
    const middle = median(times)
    const spread = `${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}`
    say(
      `${name}: median ${middle.toFixed(1)} ms (${spread}, ${times.length} times); under ${aim}: ` +
        verdict(middle < aim, `${name} takes ${middle.toFixed(1)} ms`),
    )
  }
  line('A key until its letter is painted', typing, AIMS.typing)
  line('A move until it is painted', reorder, AIMS.reorder)
  await browser.close()
  await rapport.stop()
}

function survey(): JsonObject {
  const pages = Array.from({ length: PAGES }, (_, page) => ({
    name: `page${page + 1}`,
    elements: Array.from({ length: QUESTIONS / PAGES }, (_unused, index) => {
      const name = `q${page}_${index}`
      const title = `Question ${index + 1} of page ${page + 1}, with words enough for a line?`
      const choices = ['one', 'two', 'three', 'four', 'five']
      return index % 3 === 0
        ? { type: 'text', name, title }
        : { type: index % 3 === 1 ? 'radiogroup' : 'checkbox', name, title, choices }
    }),
  }))
  return { title: 'Three hundred questions', pages }
}

async function keepDraft(address: string, key: string): Promise<void> {
  const reply = await fetch(`${address}/api/v1/surveys?slug=${SLUG}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(survey()),
  })
  if (!reply.ok) throw new Error(`The draft was not kept: ${await reply.text()}`)
}

async function openDesigner(
  browser: Browser,
  address: string,
  databaseUrl: string,
): Promise<{ readonly page: Page; readonly devtools: CDPSession }> {
  const added = await startNode(
    ['--import', 'tsx', 'bin/rapport.ts', 'user', 'add', EMAIL],
    /(\/set-password\/\S+)$/,
    { DATABASE_URL: databaseUrl },
  )
  await added.stop()
  const form = (path: string, fields: Record<string, string>) =>
    fetch(address + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'Sec-Fetch-Site': 'same-origin' },
      body: new URLSearchParams(fields),
    })
  await form(added.said, { password: PASSWORD })
  const entered = await form('/sign-in', { email: EMAIL, password: PASSWORD, returnTo: '/studio' })
  const [name = '', value = ''] =
    (entered.headers.getSetCookie()[0] ?? '').split(';')[0]?.split('=') ?? []
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await context.addCookies([{ name, value, url: address }])
  const page = await context.newPage()
  await page.goto(`${address}/studio/surveys/${SLUG}/edit`)
  await page
    .locator('[data-card]')
    .nth(QUESTIONS / 2)
    .locator('h3')
    .click()
  await page.locator('textarea[data-field="title"].card-title').waitFor()
  return { page, devtools: await context.newCDPSession(page) }
}

/** From the event's own time until the frame after it: what the browser's own measure holds. */
async function timeTyping(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp))),
      true,
    )
  })
  await page.locator('textarea[data-field="title"].card-title').focus()
  for (const letter of 'Would you please tell us how that was?') {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await page.waitForTimeout(60)
  }
  return page.evaluate('window.times')
}

/** Each drop of a lifted question one place further, from the key until the next frame is there. */
async function timeReorder(page: Page): Promise<readonly number[]> {
  const handle = page.locator('.card.is-active > .card-bar > [data-handle]')
  const times: number[] = []
  for (let turn = 0; turn < 12; turn += 1) {
    await handle.focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(300)
    await page.evaluate(() => Object.assign(window, { times: [] }))
    await page.evaluate(() => {
      const { times } = window as unknown as { times: number[] }
      addEventListener(
        'keydown',
        ({ timeStamp }) =>
          requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp))),
        { capture: true, once: true },
      )
    })
    await page.keyboard.press('Space')
    await page.waitForTimeout(1000)
    times.push(...(await page.evaluate<number[]>('window.times.slice(-1)')))
  }
  return times
}
