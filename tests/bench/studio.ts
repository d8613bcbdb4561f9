import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Json, JsonObject } from '#app/core/json.ts'
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
const TRANSLATED_SLUG = 'three-hundred-questions-in-three-languages'
const AIMS = { typing: 50, others: 100 }
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
  const { address } = rapport
  const key = await addKey(databaseIn(folder))
  await keepDraft(
    address,
    key,
    SLUG,
    survey((title) => title),
  )
  await keepDraft(address, key, TRANSLATED_SLUG, survey(inThreeLanguages))
  const context = await signIn(browser, address, databaseIn(folder))
  const line = (name: string, times: readonly number[], aim: number) => {
    const middle = median(times)
    const spread = `${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}`
    say(
      `${name}: median ${middle.toFixed(1)} ms (${spread}, ${times.length} times); under ${aim}: ` +
        verdict(middle < aim, `${name} takes ${middle.toFixed(1)} ms`),
    )
  }
  const edit = `${address}/studio/surveys/${SLUG}/edit`
  const designer = await openDesigner(context, edit)
  line('A key until its letter is painted', await timeTyping(designer), AIMS.typing)
  line('A move until it is painted', await timeReorder(designer), AIMS.others)
  line('Another question until it is in hand', await timeSelecting(designer), AIMS.others)
  line('An undo until it is painted', await timeUndo(designer), AIMS.others)
  await designer.close()
  const languages = await openLanguages(
    context,
    `${address}/studio/surveys/${TRANSLATED_SLUG}/edit/languages`,
  )
  line('A key among all translations', await timeKeys(languages), AIMS.typing)
  await languages.close()
  line(
    'A key in the JSON text',
    await timeKeys(await openJson(context, `${edit}/json`)),
    AIMS.typing,
  )
  await browser.close()
  await rapport.stop()
}

const inThreeLanguages = (title: string): JsonObject => ({
  default: title,
  de: `${title} (auf Deutsch)`,
  fr: `${title} (en français)`,
})

function survey(titled: (title: string) => Json): JsonObject {
  const pages = Array.from({ length: PAGES }, (_, page) => ({
    name: `page${page + 1}`,
    elements: Array.from({ length: QUESTIONS / PAGES }, (_unused, index) => {
      const name = `q${page}_${index}`
      const words = `Question ${index + 1} of page ${page + 1}, with words enough for a line?`
      const title = titled(words)
      const choices = ['one', 'two', 'three', 'four', 'five']
      return index % 3 === 0
        ? { type: 'text', name, title }
        : { type: index % 3 === 1 ? 'radiogroup' : 'checkbox', name, title, choices }
    }),
  }))
  return { title: 'Three hundred questions', pages }
}

async function keepDraft(
  address: string,
  key: string,
  slug: string,
  source: JsonObject,
): Promise<void> {
  const reply = await fetch(`${address}/api/v1/surveys?slug=${slug}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(source),
  })
  if (!reply.ok) throw new Error(`The draft was not kept: ${await reply.text()}`)
}

async function signIn(
  browser: Browser,
  address: string,
  databaseUrl: string,
): Promise<BrowserContext> {
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
  return context
}

/** Open as for somebody whose processor is slow, with what times an event until it is painted. */
async function openSlowly(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  await page.goto(address)
  return page
}

async function openDesigner(context: BrowserContext, address: string): Promise<Page> {
  const page = await openSlowly(context, address)
  await headOf(page, QUESTIONS / 2).click()
  await page.locator(TITLE).waitFor()
  await page.locator('.panel-filter').waitFor()
  return page
}

const TITLE = 'textarea[data-field="title"].card-title'

const headOf = (page: Page, at: number) => page.locator('[data-card]').nth(at).locator('h3')

/** All texts of all questions, each in three languages. */
async function openLanguages(context: BrowserContext, address: string): Promise<Page> {
  const page = await openSlowly(context, address)
  const cell = page.locator('.text-table tbody tr').nth(6).locator('textarea').nth(1)
  await cell.waitFor()
  const more = page.getByRole('button', { name: /^Show \d+ more/ })
  while (await more.isVisible()) await more.evaluate((button) => (button as HTMLElement).click())
  await cell.focus()
  return page
}

async function openJson(context: BrowserContext, address: string): Promise<Page> {
  const page = await openSlowly(context, address)
  await page.locator('.cm-line', { hasText: '"title"' }).nth(1).click()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  return page
}

type Timed =
  | { readonly event: 'keydown' | 'click'; readonly until: 'painted' }
  /** The server has answered, and what it took back stands elsewhere. */
  | { readonly event: 'keydown'; readonly until: 'moved' }

/** From the event's own time until the frame after it: what the browser's own measure holds. */
const timeNext = (page: Page, timed: Timed): Promise<void> =>
  page.evaluate(({ event, until }) => {
    const painted = new Promise<number>((resolve) =>
      addEventListener(
        event,
        ({ timeStamp }) => {
          const canvas = until === 'moved' ? document.querySelector('.canvas') : null
          void new Promise<void>((isThere) => {
            if (canvas === null) isThere()
            else
              new MutationObserver(() => isThere()).observe(canvas, {
                childList: true,
                subtree: true,
              })
          }).then(() =>
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp))),
          )
        },
        { capture: true, once: true },
      ),
    )
    Object.assign(window, { painted })
  }, timed)

/** How long it took, once it was painted; what follows by itself may end first. */
async function timeOf(page: Page, pause: number): Promise<number> {
  const time = await page.evaluate<number>('window.painted')
  await page.waitForTimeout(pause)
  return time
}

async function timeTyping(page: Page): Promise<readonly number[]> {
  await page.locator(TITLE).focus()
  return timeKeys(page)
}

/** As fast as people type. */
async function timeKeys(page: Page): Promise<readonly number[]> {
  await page.waitForTimeout(1000)
  const times: number[] = []
  for (const letter of 'Would you please tell us how that was?') {
    await timeNext(page, { event: 'keydown', until: 'painted' })
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    times.push(await timeOf(page, 60))
  }
  return times
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
    await timeNext(page, { event: 'keydown', until: 'painted' })
    await page.keyboard.press('Space')
    times.push(await timeOf(page, 1000))
  }
  return times
}

/** A click on the words of another question, which is edited from then on. */
async function timeSelecting(page: Page): Promise<readonly number[]> {
  const times: number[] = []
  for (let turn = 0; turn < 10; turn += 1) {
    const head = headOf(page, 200 + turn)
    await head.scrollIntoViewIfNeeded()
    await page.waitForTimeout(500)
    await timeNext(page, { event: 'click', until: 'painted' })
    await head.click()
    times.push(await timeOf(page, 500))
  }
  return times
}

/** From the key until what the server took back is painted: the moves made before. */
async function timeUndo(page: Page): Promise<readonly number[]> {
  const times: number[] = []
  for (let turn = 0; turn < 10; turn += 1) {
    await page.getByText('All changes saved').waitFor()
    await timeNext(page, { event: 'keydown', until: 'moved' })
    await page.keyboard.press('Control+z')
    times.push(await timeOf(page, 1000))
  }
  return times
}
