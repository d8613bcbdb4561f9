import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { post, someAnswers } from '#tests/support/api-client.ts'
import { barriersInEverySight } from '#tests/support/axe.ts'
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

test('a reader goes to one chart, hears its marks in words by arrow keys, and saves it as PNG', async () => {
  const { page, end } = await visit(browser, app.url)
  await page.goto(`/results/${SLUG}`)
  await page.locator('a[href*="/chart/question-understood"]').click()
  await expect.poll(() => page.url()).toContain('/chart/question-understood?release=')
  const chart = page.locator('svg.chart:visible')
  await chart.focus()
  await page.keyboard.press('ArrowDown')
  const row = page.locator('.as-table tbody tr').nth(1)
  const percent = await row.locator('td').first().textContent()
  await expect
    .poll(() => page.locator('.chart-said').textContent())
    .toContain(`Well: Percent ${percent ?? ''}`)
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('.chart-said').count()).toBe(0)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as PNG' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('question-understood.png')
  const file = await readFile(await download.path())
  expect(file.subarray(1, 4).toString()).toBe('PNG')
  expect(file.readUInt32BE(16)).toBe(1440)
  expect(await barriersInEverySight(page)).toEqual([])
  await end()
})

test('without script a reader changes percent for people, and has every table', async () => {
  const { page, end } = await visit(browser, app.url, { scripts: 'off', width: 320 })
  await page.goto(`/results/${SLUG}/chart/question-understood`)
  const shown = page.locator('svg.chart:visible .t-value :is(.p, .n):visible')
  await expect.poll(() => shown.first().textContent()).toMatch(/%$/)
  await page.getByLabel('Number of people').check()
  await expect.poll(() => shown.first().textContent()).toMatch(/^\d+$/)
  await expect.poll(() => page.getByRole('table').count()).toBe(1)
  await end()
})
