import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { axeFinds } from '#tests/support/axe.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { researcher } from '#tests/support/fieldwork-app.ts'
import { gallery, GALLERY } from '#tests/support/gallery.ts'
import { becomesRich, opensRich, RICH } from '#tests/support/rich.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { storedResponses } from '#tests/support/stored-responses.ts'

const PAPER = 'paper'
const MIXED = 'mixed'

const PAGES = [
  {
    name: 'first',
    title: { default: 'About you', de: 'Über Sie' },
    elements: [
      { type: 'text', name: 'name', title: { default: 'Your name', de: 'Ihr Name' } },
      { type: 'radiogroup', name: 'mood', title: 'Your mood', choices: ['Good', 'Bad'] },
    ],
  },
  {
    name: 'second',
    title: { default: 'The rest', de: 'Der Rest' },
    elements: [{ type: 'text', name: 'more', title: 'Something more', isRequired: true }],
  },
] as const

const SURVEYS: Readonly<Record<string, JsonObject>> = {
  [GALLERY]: gallery,
  [PAPER]: { title: 'Paper', look: 'rich', pages: PAGES },
  [MIXED]: {
    title: 'Mixed',
    look: 'rich',
    elements: [
      {
        type: 'radiogroup',
        name: 'letter',
        title: 'A letter',
        choices: ['a', 'b', 'c', 'd', 'e'],
        choicesOrder: 'random',
      },
    ],
  },
}

let app: RunningApp
let browser: Browser

beforeAll(async () => {
  app = await startApp({ environment: { RAPPORT_DEMO: '0' } })
  browser = await launch()
  const owner = await researcher(app)
  for (const [slug, source] of Object.entries(SURVEYS)) await owner.publish(slug, source)
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

/** Keeps the script of the rich look back until it is asked for. */
async function holdRichLook(page: Page): Promise<() => void> {
  let release: () => void = () => undefined
  const wanted = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/rich-*.js', async (route) => {
    await wanted
    await route.continue()
  })
  return release
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement
    return field instanceof HTMLInputElement ? field.value : (field?.textContent ?? '')
  })

test('the plain page can be used first; what was answered there is still there, and so is the focus', async () => {
  const { page, end } = await visit(browser, app.url)
  const release = await holdRichLook(page)
  await page.goto(`/s/${PAPER}`)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.getByRole('radio', { name: 'Bad' }).check()
  await expect.poll(() => page.locator(RICH).count()).toBe(0)
  release()
  await becomesRich(page)
  await expect.poll(() => page.getByRole('textbox', { name: 'Your name' }).inputValue()).toBe('Ada')
  await expect.poll(() => page.getByRole('radio', { name: 'Bad' }).isChecked()).toBe(true)
  await expect.poll(() => focused(page)).toBe('Bad')
  await end()
})

test('nobody is interrupted in writing; the look changes when they leave the field', async () => {
  const { page, end } = await visit(browser, app.url)
  await page.clock.install()
  const told = page.waitForResponse(/rich\.json/)
  await page.goto(`/s/${PAPER}`)
  const field = page.getByRole('textbox', { name: 'Your name' })
  await field.focus()
  await page.clock.runFor(3000)
  await (await told).finished()
  await field.pressSequentially('Ada L')
  await page.clock.runFor(5000)
  await expect.poll(() => page.locator(RICH).count()).toBe(0)
  await field.blur()
  await page.clock.resume()
  await becomesRich(page)
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Your name' }).inputValue())
    .toBe('Ada L')
  await end()
})

test('without its script the plain page stays and does the same', async () => {
  const { page, end } = await visit(browser, app.url, { forgives: /net::ERR_FAILED/ })
  await page.route('**/assets/rich-*.js', (route) => route.abort())
  await page.goto(`/s/${PAPER}`)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Grace')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { level: 1, name: 'The rest' }).waitFor()
  await page.getByRole('textbox', { name: 'Something more' }).fill('No')
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await page.getByRole('heading', { name: /Thank you/ }).waitFor()
  expect(storedResponses(app, PAPER)).toContainEqual({ name: 'Grace', more: 'No' })
  await end()
})

test('after Continue and Back the heading has the focus, and title and status say which page it is', async () => {
  const { page, end } = await visit(browser, app.url)
  await opensRich(page, `/s/${PAPER}`)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { level: 1, name: 'The rest' }).waitFor()
  await expect.poll(() => focused(page)).toBe('The rest')
  await expect.poll(() => page.title()).toBe('Page 2 of 2: The rest – Paper')
  await expect
    .poll(() => page.getByRole('status').filter({ hasText: 'Page 2 of 2' }).count())
    .toBe(1)
  await page.getByRole('button', { name: 'Back' }).click()
  await page.getByRole('heading', { level: 1, name: 'About you' }).waitFor()
  await expect.poll(() => focused(page)).toBe('About you')
  await expect.poll(() => page.title()).toBe('Page 1 of 2: About you – Paper')
  await end()
})

test('what is wrong is said at the top, in the words that stand at the field, with a way there', async () => {
  const { page, end } = await visit(browser, app.url)
  await opensRich(page, `/s/${PAPER}`)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Send my answers' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
  await summary.waitFor()
  await expect.poll(() => focused(page)).toContain('There is a problem')
  await expect.poll(() => page.title()).toBe('Error: Page 2 of 2: The rest – Paper')
  const words = await summary.getByRole('link').innerText()
  const field = page.getByRole('textbox', { name: 'Something more' })
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
  await expect.poll(() => page.locator('.sd-question__erbox').innerText()).toBe(words)
  await summary.getByRole('link').press('Enter')
  await expect
    .poll(() => field.evaluate((element) => element === document.activeElement))
    .toBe(true)
  expect(await axeFinds(page)).toEqual([])
  await end()
})

test('a reload and another language keep what was answered', async () => {
  const { page, end } = await visit(browser, app.url)
  await opensRich(page, `/s/${PAPER}`)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('textbox', { name: 'Something more' }).fill('Much')
  await page.getByRole('heading', { name: 'The rest' }).click()
  await page.reload()
  await becomesRich(page)
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Something more' }).inputValue())
    .toBe('Much')
  await page.getByRole('button', { name: 'Deutsch' }).click()
  await becomesRich(page)
  await page.getByRole('heading', { level: 1, name: 'Der Rest' }).waitFor()
  await expect.poll(() => page.title()).toBe('Seite 2 von 2: Der Rest – Paper')
  await page.getByRole('button', { name: 'Meine Antworten absenden' }).click()
  await page.getByRole('heading', { name: /Vielen Dank/ }).waitFor()
  expect(storedResponses(app, PAPER)).toContainEqual({ name: 'Ada', more: 'Much' })
  await expect.poll(() => page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
  await end()
})

test('where the order is drawn the look changes when somebody begins', async () => {
  const { page, end } = await visit(browser, app.url)
  const style = page.waitForResponse(/rich-.*\.css/)
  await page.goto(`/s/${MIXED}`)
  await (await style).finished()
  const shown = await page.evaluate(() => document.querySelectorAll('input[type=radio]').length)
  expect(shown).toBe(0)
  await page.locator('form[data-rich-ready]').waitFor()
  await page.getByRole('button', { name: 'Begin' }).click()
  await becomesRich(page)
  await page.getByText('c', { exact: true }).click()
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await page.getByRole('heading', { name: /Thank you/ }).waitFor()
  expect(storedResponses(app, MIXED)).toEqual([{ letter: 'c' }])
  await end()
})

test('nothing moves for whoever wants that, and the page allows no more than any other', async () => {
  const { page, end } = await visit(browser, app.url)
  const reply = await page.goto(`/s/${PAPER}`)
  const policy = reply?.headers()['content-security-policy'] ?? ''
  expect(policy).not.toContain('unsafe')
  await becomesRich(page)
  await page.getByText('Good', { exact: true }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
  await end()
})

test.each([
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const)(
  'every kind of question can be perceived and used, $colorScheme, $width px',
  async (how) => {
    const { page, end } = await visit(browser, app.url, how)
    await opensRich(page, `/s/${GALLERY}`)
    for (const number of [1, 2, 3, 4, 5]) {
      await page.locator('.progress').getByText(`Page ${number} of 5`).waitFor()
      expect(await axeFinds(page)).toEqual([])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow).toBeLessThanOrEqual(0)
      if (number < 5) await page.getByRole('button', { name: 'Continue' }).click()
    }
    await end()
  },
)
