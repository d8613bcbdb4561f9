import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { post, someAnswers } from '#tests/support/api-client.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

const SLUG = 'empathy-consumers-2020'

let app: OwnedApp
let browser: Browser
beforeAll(async () => {
  app = await startOwnedApp()
  for (let n = 1; n <= 60; n += 1) await post(app, SLUG, someAnswers(n))
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

test('without script a reader changes percent for people, and has every table', async () => {
  const { page, end } = await visit(browser, app.url, { scripts: 'off', width: 320 })
  await page.goto(`/results/${SLUG}/chart/question-understood`)
  const shown = page.locator('svg.chart:visible .t-value :is(.p, .n):visible')
  expect(await shown.first().textContent()).toMatch(/%$/)
  await page.getByLabel('Number of people').check()
  expect(await shown.first().textContent()).toMatch(/^\d+$/)
  await expect.poll(() => page.getByRole('table').count()).toBe(1)
  await end()
})
