import { rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriersOn } from '#tests/support/axe.ts'
import { launch, visit, type Scripts } from '#tests/support/browser.ts'
import { resumeCookies } from '#tests/support/device.ts'
import { respondent } from '#tests/support/respondent.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { SHORT, shortSurveys } from '#tests/support/short-survey.ts'
import { storedResponses } from '#tests/support/stored-responses.ts'

let app: RunningApp
let browser: Browser
let surveys: string

beforeAll(async () => {
  surveys = shortSurveys()
  app = await startApp({ surveysFolder: surveys })
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
  rmSync(surveys, { recursive: true })
})

describe.each<Scripts>(['on', 'off'])('with scripts %s', (scripts) => {
  test('a private link leads on another device to the page where one stopped', async () => {
    const first = await visit(browser, app.url, { scripts })
    const i = respondent(first.page)
    await i.opens(SHORT)
    await i.choose(/go well/, 'No')
    await i.press('Continue')
    await i.writes(/Why/, 'It took too long.')
    await i.press('Finish later')
    await expect.poll(() => i.heading()).toBe('Finish later')
    const words = await first.page.getByRole('main').innerText()
    expect(words).toContain('kept for 7 days')
    expect(words).toContain('Whoever has this link can see your answers')
    await expect
      .poll(() => first.page.getByRole('img', { name: /code to photograph/ }).count())
      .toBe(1)
    await expect
      .poll(() => first.page.getByRole('button', { name: 'Copy the link' }).count())
      .toBe(scripts === 'on' ? 1 : 0)
    const link = await first.page.getByLabel('Your private link', { exact: true }).inputValue()
    await first.end()

    const second = await visit(browser, app.url, { scripts })
    await second.page.goto(link)
    const they = respondent(second.page)
    const why = second.page.getByRole('textbox', { name: /Why/ })
    await expect.poll(() => why.inputValue()).toBe('It took too long.')
    await expect.poll(() => resumeCookies(second.context)).toEqual([])
    await they.press('Continue')
    await second.page.getByRole('textbox', { name: /else/ }).waitFor()
    expect((await resumeCookies(second.context)).length).toBe(1)
    const before = storedResponses(app, SHORT).length
    await they.press('Send my answers')
    await expect.poll(() => they.heading()).toMatch(/Thank you/)
    await expect.poll(() => resumeCookies(second.context)).toEqual([])
    expect(storedResponses(app, SHORT).length).toBe(before + 1)

    await second.page.goto(link)
    await expect.poll(() => they.heading()).toBe('Your answers have already been sent')
    await second.end()
  })
})

test('how long answers are kept is what the survey says', async () => {
  const database = new Sqlite(app.databaseFile)
  const keep = (ms: number) => {
    database.prepare('update surveys set unfinished_for_ms = ?').run(ms)
    app.server.shell.catalog.forget()
  }
  keep(36 * 60 * 60 * 1000)
  const { page, context, end } = await visit(browser, app.url)
  const i = respondent(page)
  await i.opens(SHORT)
  await expect
    .poll(() => page.getByRole('main').innerText())
    .toContain('come back on this device for 36 hours')
  await i.press('Finish later')
  await expect.poll(() => page.getByRole('main').innerText()).toContain('kept for 36 hours')
  const [cookie] = await resumeCookies(context)
  expect((cookie?.expires ?? 0) * 1000 - Date.now()).toBeLessThanOrEqual(36 * 60 * 60 * 1000)
  keep(7 * 24 * 60 * 60 * 1000)
  database.close()
  await end()
})

test('a link that was kept too long says so, and nothing is shown', async () => {
  const { page, end } = await visit(browser, app.url)
  await page.goto(`/s/${SHORT}/AAAAAAAAAAAAAAAAAAAAAA`)
  await expect.poll(() => respondent(page).heading()).toBe('This page is no longer in use')
  await end()
})

test('nobody who uses the keyboard or a screen reader meets the field for programs', async () => {
  const { page, end } = await visit(browser, app.url)
  await respondent(page).opens(SHORT)
  const field = page.locator('input[name="website"]')
  await expect.poll(() => field.count()).toBe(1)
  await expect.poll(() => field.getAttribute('tabindex')).toBe('-1')
  await expect.poll(() => field.getAttribute('autocomplete')).toBe('off')
  await expect
    .poll(() => page.getByRole('textbox', { name: /leave this field empty/ }).count())
    .toBe(0)
  await end()
})

describe.each([
  [360, 'light'],
  [360, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const)('at %i px, %s', (width, colorScheme) => {
  test('axe finds nothing where answers wait, where they are left over, and on the private link', async () => {
    const { page, context, end } = await visit(browser, app.url, {
      width,
      colorScheme,
      forgives: /net::ERR_|status of 404/,
    })
    const i = respondent(page)
    await i.opens(SHORT)
    await i.press('Finish later')
    expect(await barriersOn(page)).toEqual([])
    await page.getByRole('link', { name: 'Go on now' }).click()
    await i.press('Continue')
    await i.writes(/Why/, 'Because.')
    await context.setOffline(true)
    await i.press('Continue')
    await page.getByText('No connection').waitFor()
    expect(await barriersOn(page)).toEqual([])
    await page.route('**/2', (route) => route.fulfill({ status: 404, body: '' }))
    await context.setOffline(false)
    await page.getByRole('heading', { name: 'Answers that could not be sent' }).waitFor()
    expect(await barriersOn(page)).toEqual([])
    await end()
  })
})
