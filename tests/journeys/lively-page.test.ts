import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, visit } from '#tests/support/browser.ts'
import { LIVE, livelySurveys } from '#tests/support/live-survey.ts'
import { respondent } from '#tests/support/respondent.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { storedResponses } from '#tests/support/stored-responses.ts'

let app: RunningApp
let browser: Browser
let surveys: string

beforeAll(async () => {
  surveys = livelySurveys()
  app = await startApp({ surveysFolder: surveys })
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
  rmSync(surveys, { recursive: true })
})

const why = (page: Page) => page.getByRole('textbox', { name: 'Why not?' })
const mail = (page: Page) => page.getByRole('textbox', { name: /Your e-mail/ })
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })

describe('while a page is filled in', () => {
  test('a question comes and goes with the answer that it hangs on, and keeps what was typed', async () => {
    const { page, end } = await visit(browser, app.url)
    await respondent(page).opens(LIVE)
    await radio(page, 'Yes').waitFor()
    expect(await why(page).isVisible()).toBe(false)
    expect(await page.getByText('One more thing').isVisible()).toBe(false)
    await radio(page, 'No').check()
    await why(page).waitFor()
    await why(page).pressSequentially('Slow')
    await mail(page).waitFor()
    expect(await page.getByText('One more thing').isVisible()).toBe(true)
    await radio(page, 'Yes').check()
    await why(page).waitFor({ state: 'hidden' })
    expect(await mail(page).isVisible()).toBe(false)
    await radio(page, 'No').check()
    await why(page).waitFor()
    expect(await why(page).inputValue()).toBe('Slow')
    await end()
  })

  test('what was shown and left blank is not asked again, and what was hidden is not sent', async () => {
    const before = storedResponses(app, LIVE).length
    const { page, end } = await visit(browser, app.url)
    const i = respondent(page)
    await i.opens(LIVE)
    await radio(page, 'No').check()
    await why(page).fill('Slow')
    await mail(page).waitFor()
    await i.press('Continue')
    expect(await i.heading()).not.toContain('problem')
    await i.writes('What else?', 'Nothing')
    await page.getByRole('button', { name: 'Back' }).click()
    await radio(page, 'Yes').check()
    await why(page).waitFor({ state: 'hidden' })
    await i.press('Continue')
    await i.press('Send my answers')
    expect(await i.heading()).toMatch(/Thank you/)
    const stored = storedResponses(app, LIVE)
    expect(stored.length).toBe(before + 1)
    expect(JSON.stringify(stored.at(-1))).not.toContain('Slow')
    await end()
  })

  test('a question says that it needs an answer as soon as it does', async () => {
    const { page, end } = await visit(browser, app.url)
    await respondent(page).opens(LIVE)
    await radio(page, 'No').check()
    await why(page).fill('Slow')
    await mail(page).waitFor()
    expect(await mail(page).getAttribute('required')).toBeNull()
    await page.getByRole('textbox', { name: 'How many times?' }).fill('2')
    await page.getByRole('textbox', { name: 'Your e-mail (needs an answer)' }).waitFor()
    await page.getByRole('textbox', { name: 'How many times?' }).fill('1')
    await page.getByRole('textbox', { name: 'Your e-mail', exact: true }).waitFor()
    await end()
  })

  test('digits choose on a scale', async () => {
    const { page, end } = await visit(browser, app.url)
    await respondent(page).opens(LIVE)
    await page.waitForFunction(() => document.querySelector('.rating[data-keys]') !== null)
    await radio(page, '3').focus()
    await page.keyboard.press('7')
    expect(await radio(page, '7').isChecked()).toBe(true)
    await page.keyboard.press('1')
    await page.keyboard.press('0')
    expect(await radio(page, '10').isChecked()).toBe(true)
    await end()
  })
})

describe('after a page came back with something to mend', () => {
  test('an error goes as soon as it is mended, and the summary with the last', async () => {
    const { page, end } = await visit(browser, app.url)
    const i = respondent(page)
    await i.opens(LIVE)
    await radio(page, 'No').check()
    await why(page).fill('Slow')
    await mail(page).fill('nonsense')
    await page.getByRole('textbox', { name: 'How many times?' }).fill('many')
    await i.press('Continue')
    const summary = page.getByRole('alert')
    await summary.waitFor()
    expect(await summary.getByRole('listitem').count()).toBe(2)
    expect(await page.title()).toMatch(/^Error: /)
    const checks = page.waitForResponse((reply) => reply.request().method() === 'POST')
    await page.getByRole('textbox', { name: 'How many times?' }).fill('2')
    await page.keyboard.press('Tab')
    expect((await checks).status()).toBe(422)
    await page.waitForFunction(() => document.querySelectorAll('.error-summary li').length === 1)
    expect(await mail(page).inputValue()).toBe('nonsense')
    await mail(page).focus()
    await mail(page).fill('ada@example.org')
    expect(await mail(page).getAttribute('aria-invalid')).toBe('true')
    await page.keyboard.press('Tab')
    await summary.waitFor({ state: 'detached' })
    expect(await mail(page).getAttribute('aria-invalid')).toBeNull()
    expect(await page.title()).not.toMatch(/^Error/)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q:times')
    await i.press('Continue')
    await page.getByRole('textbox', { name: 'What else?' }).waitFor()
    await end()
  })
})
