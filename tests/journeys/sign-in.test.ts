import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { barriersOn } from '#tests/support/axe.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { startApp } from '#tests/support/running-app.ts'

const EMAIL = 'ada@example.org'
const PASSWORD = 'a lamp in the attic'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function startEmpty() {
  const app = await startApp({ environment: { RAPPORT_DEMO: '0' } })
  onTestFinished(app.stop)
  return app
}

async function looksRight(page: Page) {
  expect(await barriersOn(page)).toEqual([])
  const low = `[...document.querySelectorAll('main a, main button, main input, main summary')]
    .filter((target) => target.type !== 'hidden' && target.getBoundingClientRect().height < 44)
    .map((target) => target.outerHTML)`
  await expect.poll(() => page.evaluate(low)).toEqual([])
}

test.each([
  [360, 'light'],
  [1280, 'dark'],
] as const)(
  'at %i px, %s, every page from the first account to the empty list is fit for everybody',
  async (width, colorScheme) => {
    const app = await startEmpty()
    const { page, end } = await visit(browser, app.url, { width, colorScheme })
    const fill = async (password: string) => {
      await page.getByLabel('Email address').fill(EMAIL)
      await page.getByLabel('Password').fill(password)
    }
    await page.goto(app.server.setupPath ?? '')
    await fill('password123')
    await page.getByRole('button', { name: 'Make the account' }).click()
    await page.locator('.form-errors').waitFor()
    await expect.poll(() => page.title()).toMatch(/^Error: /)
    await looksRight(page)
    await page.getByRole('alert').getByRole('link').click()
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('password')
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'No surveys yet' }).waitFor()
    await looksRight(page)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('status').waitFor()
    await looksRight(page)
    await fill('not the password')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.locator('.form-errors').waitFor()
    await expect.poll(() => page.getByLabel('Email address').inputValue()).toBe(EMAIL)
    await expect.poll(() => page.getByLabel('Password').inputValue()).toBe('')
    await looksRight(page)
    await end()
  },
)

test('signing in and out works with scripts off and the keyboard alone', async () => {
  const app = await startEmpty()
  const { page, end } = await visit(browser, app.url, { scripts: 'off' })
  await page.goto(app.server.setupPath ?? '')
  await page.getByLabel('Email address').focus()
  await page.keyboard.type(EMAIL)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Sign out' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('status').waitFor()
  await page.goto('/studio')
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  await page.getByLabel('Email address').focus()
  await page.keyboard.type(EMAIL)
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Your surveys' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/studio')
  await end()
})
