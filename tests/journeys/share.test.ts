import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriersOn } from '#tests/support/axe.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  app = await startApp()
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

test('with scripts off, a researcher finds the share page and makes an embed; axe finds nothing', async () => {
  const first = await visit(browser, app.url, { scripts: 'off' })
  await first.page.goto(app.server.setupPath ?? '')
  await first.page.getByLabel('Email address').fill('ada@example.org')
  await first.page.getByLabel('Password').fill('a lamp in the attic')
  await first.page.getByRole('button', { name: 'Make the account' }).click()
  await first.page
    .getByRole('link', { name: /^Share.*customers|^Share/ })
    .first()
    .click()
  await first.page.getByLabel('Sites that may show it').fill('example.org')
  await first.page.getByRole('button', { name: 'Make the code' }).click()
  await first.page.getByRole('link', { name: /“example.org” must be/ }).waitFor()
  await first.page.getByLabel('Sites that may show it').fill('https://www.example.org')
  await first.page.getByRole('button', { name: 'Make the code' }).click()
  await first.page.getByText('The code for your page is ready.').waitFor()
  const code = await first.page.getByLabel('Code for your page').inputValue()
  expect(code).toMatch(/^<iframe id="rapport-/)
  const profile = await first.context.storageState()
  await first.end()

  for (const [width, colorScheme] of [
    [320, 'light'],
    [320, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const) {
    const { page, end } = await visit(browser, app.url, { width, colorScheme, profile })
    await page.goto(`/studio/surveys/${CONSUMERS}/share`)
    expect(await barriersOn(page)).toEqual([])
    await end()
  }
})
