import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from '#tests/support/browser.ts'
import { EMAIL, PASSWORD, startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

const SLUG = 'empathy-consumers-2020'
const EDIT = `/studio/surveys/${SLUG}/edit`

let app: OwnedApp
let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  app = await startOwnedApp()
  browser = await launch()
  context = await browser.newContext({ baseURL: app.url, viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(EMAIL)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/studio')
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

const saved = () => page.getByText('All changes saved').waitFor()

type Source = { title: { [locale: string]: string }; theme?: unknown }

async function source(): Promise<Source> {
  const answer = await page.request.get(`/api/v1/surveys/${SLUG}/draft/steps`)
  return ((await answer.json()) as { document: { source: Source } }).document.source
}

test('a survey is edited as text: what is broken is said, what is whole is taken, and undone', async () => {
  await page.goto(`${EDIT}/json`)
  const editor = page.locator('.cm-content')
  await editor.waitFor()
  const before = await source()
  await editor.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('End')
  await page.keyboard.type('x')
  await page.getByText(/The draft stays as it was/).waitFor()
  await page.keyboard.press('Escape')
  await editor.focus()
  await page.keyboard.press('Control+z')
  await page.getByText('The text and the draft are the same').waitFor()
  await expect.poll(source).toEqual(before)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('End')
  await page.keyboard.insertText('"showTOC": true,')
  await page.getByText('The text and the draft are the same').waitFor()
  await expect.poll(async () => 'showTOC' in (await source())).toBe(true)
  await page.getByRole('button', { name: 'Compare with the live version' }).click()
  await page.locator('.cm-changedLine, .cm-insertedLine').first().waitFor()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await page.getByText('The draft is what is published').waitFor()
  await expect.poll(source).toEqual(before)
})

test('texts are translated in a grid by keyboard, by file, and into a language from the right', async () => {
  await page.goto(`${EDIT}/languages`)
  await page.getByLabel('Add a language').fill('ar')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const arabic = page.locator('td[data-language^="Arabic"] textarea')
  await arabic.first().waitFor()
  await expect.poll(() => arabic.first().getAttribute('dir')).toBe('rtl')
  await arabic.first().fill('استطلاع')
  await arabic.first().press('Control+ArrowDown')
  await expect
    .poll(() => arabic.nth(1).evaluate((node) => node === node.ownerDocument.activeElement))
    .toBe(true)
  await saved()
  await expect.poll(async () => (await source()).title['ar']).toBe('استطلاع')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save XLIFF 2.0' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/-2\.0\.xlf$/)
  await page.getByLabel('Read a CSV or XLIFF file').setInputFiles({
    name: 'arabic.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('key,ar\ntitle,عنوان\nnothing/title,x\n'),
  })
  await page.getByText('1 text would change').waitFor()
  await page.getByRole('button', { name: 'Take this text' }).click()
  await expect.poll(async () => (await source()).title['ar']).toBe('عنوان')
  await page.getByRole('button', { name: /^Undo.*Read arabic/ }).click()
  await expect.poll(async () => (await source()).title['ar']).toBe('استطلاع')
})

test('a theme says what can’t be read before it can’t be published', async () => {
  await page.goto(`${EDIT}/theme`)
  await page.getByRole('button', { name: 'Harbour' }).click()
  await page.locator('.theme-sample').nth(1).waitFor()
  await page.getByLabel('Accent').first().fill('#ffcc00')
  await page
    .getByText(/fails: words need 4.5:1/)
    .first()
    .waitFor()
  await saved()
  await expect
    .poll(async () => (await source()).theme)
    .toMatchObject({ light: { accent: '#ffcc00' } })
})

test('a draft is answered on the real page; a broken one says so and shows what last held', async () => {
  await page.goto(`${EDIT}/preview`)
  await page
    .getByText('keeps the draft from being published')
    .or(page.getByText('problems keep'))
    .waitFor()
  await page.getByRole('button', { name: /^Undo.*Change the colour/ }).click()
  await page.getByText('from being published').waitFor({ state: 'detached' })
  const frame = page.frameLocator('iframe')
  await frame.getByRole('button').first().waitFor()
  await page.getByLabel('Language').selectOption('ar')
  await frame.locator('html[dir="rtl"]').waitFor()
  await page.getByLabel('Start at').selectOption('2')
  await frame.locator('form').first().waitFor()
  await page.getByLabel('Scripts').selectOption('off')
  await frame.locator('form').first().waitFor()
  for (const end of ['screenedOut', 'quotaFull', 'full', 'closed', 'paused', 'notYet']) {
    await page.getByLabel('Start at').selectOption(end)
    await expect
      .poll(() => frame.locator('form[method="post"] [name="intent"][value="begin"]').count())
      .toBe(0)
    await frame.getByRole('heading').first().waitFor()
  }

  // By night, and by day.
  await page.emulateMedia({ colorScheme: null })
  await page.getByLabel('Colours').selectOption('By night')
  await page.getByLabel('Scripts').selectOption('on')
  const isDark = () =>
    frame.locator('html').evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  await expect.poll(isDark).toBe(true)
  await page.getByLabel('Colours').selectOption('By day')
  await expect.poll(isDark).toBe(false)

  const address = (await page.locator('iframe').getAttribute('src')) ?? ''
  expect((await fetch(app.url + address)).status).toBe(404)
  const cookies = await context.cookies()
  expect(cookies.filter(({ name }) => name.includes('preview'))).toEqual([])
})
