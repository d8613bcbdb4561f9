import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFinds } from '#tests/support/axe.ts'
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
    await expect.poll(() => why(page).isVisible()).toBe(false)
    await expect.poll(() => page.getByText('One more thing').isVisible()).toBe(false)
    await radio(page, 'No').check()
    await why(page).waitFor()
    await why(page).pressSequentially('Slow')
    await mail(page).waitFor()
    await expect.poll(() => page.getByText('One more thing').isVisible()).toBe(true)
    await radio(page, 'Yes').check()
    await why(page).waitFor({ state: 'hidden' })
    await expect.poll(() => mail(page).isVisible()).toBe(false)
    await radio(page, 'No').check()
    await why(page).waitFor()
    await expect.poll(() => why(page).inputValue()).toBe('Slow')
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
    await expect.poll(() => i.heading()).not.toContain('problem')
    await i.writes('What else?', 'Nothing')
    await page.getByRole('button', { name: 'Back' }).click()
    await radio(page, 'Yes').check()
    await why(page).waitFor({ state: 'hidden' })
    await i.press('Continue')
    await i.press('Send my answers')
    await expect.poll(() => i.heading()).toMatch(/Thank you/)
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
    await expect.poll(() => mail(page).getAttribute('aria-required')).not.toBe('true')
    await page.getByRole('textbox', { name: 'How many times?' }).fill('2')
    await page.getByRole('textbox', { name: 'Your e-mail (needs an answer)' }).waitFor()
    await page.getByRole('textbox', { name: 'How many times?' }).fill('1')
    await page.getByRole('textbox', { name: 'Your e-mail', exact: true }).waitFor()
    await end()
  })

  test('words that name an answer are said anew with it', async () => {
    const { page, end } = await visit(browser, app.url)
    await respondent(page).opens(LIVE)
    await page.getByRole('checkbox', { name: 'Letter' }).check()
    await page.getByRole('textbox', { name: 'Tell us about Letter.' }).waitFor()
    await page.getByRole('checkbox', { name: 'Phone' }).check()
    await page.getByRole('textbox', { name: 'Tell us about Phone, Letter.' }).waitFor()
    await end()
  })

  test('digits choose on a scale', async () => {
    const { page, end } = await visit(browser, app.url)
    await respondent(page).opens(LIVE)
    await page.waitForFunction(() => document.querySelector('.rating[data-keys]') !== null)
    await radio(page, '3').focus()
    await page.keyboard.press('7')
    await expect.poll(() => radio(page, '7').isChecked()).toBe(true)
    await page.keyboard.press('1')
    await page.keyboard.press('0')
    await expect.poll(() => radio(page, '10').isChecked()).toBe(true)
    await end()
  })
})

describe('on the second page', () => {
  const opens = async (page: Page) => {
    await respondent(page).opens(LIVE)
    await respondent(page).press('Continue')
    await page.getByRole('group', { name: 'What matters most?' }).waitFor()
  }
  const order = (page: Page) => page.locator('[data-rank] label').allInnerTexts()
  const places = (page: Page) =>
    page
      .locator('[data-rank] select')
      .evaluateAll((lists) => lists.map((list) => (list as HTMLSelectElement).value))

  test('a ranking is moved by buttons and keys, and says where a choice is now', async () => {
    const { page, end } = await visit(browser, app.url)
    await opens(page)
    await page.getByRole('button', { name: 'Move Price up' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => order(page)).toEqual(['Speed', 'Price', 'Kindness', 'Expertise'])
    await expect.poll(() => places(page)).toEqual(['1', '2', '3', '4'])
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => order(page)).toEqual(['Price', 'Speed', 'Kindness', 'Expertise'])
    await page.getByText('Price is now in place 1 of 4.').waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Move Price up')
    const group = page.getByRole('group', { name: 'What matters most?' })
    await expect
      .poll(() => group.getByRole('combobox', { name: 'Place of Price' }).inputValue())
      .toBe('1')
    await end()
  })

  test('a ranking is dragged by its handles, and what was dragged is sent', async () => {
    const { page, end } = await visit(browser, app.url, { width: 360 })
    await opens(page)
    const grip = page.locator('[data-rank="Expertise"] .grip')
    await grip.scrollIntoViewIfNeeded()
    const from = await grip.boundingBox()
    const to = await page.locator('[data-rank="Speed"]').boundingBox()
    if (from === null || to === null) throw new Error('Nothing to drag')
    await page.mouse.move(from.x + 10, from.y + 10)
    await page.mouse.down()
    await page.mouse.move(to.x + 10, to.y + 4, { steps: 8 })
    await page.mouse.up()
    await expect.poll(() => order(page)).toEqual(['Expertise', 'Speed', 'Kindness', 'Price'])
    await respondent(page).press('Send my answers')
    await page.getByRole('heading', { name: /Thank you/ }).waitFor()
    expect(storedResponses(app, LIVE).at(-1)).toMatchObject({
      order: ['Expertise', 'Speed', 'Kindness', 'Price'],
    })
    await end()
  })

  test('questions come and go in each entry by itself, and outside with them', async () => {
    const { page, end } = await visit(browser, app.url)
    await opens(page)
    const child = (name: string) => page.getByRole('group', { name })
    const school = (name: string) => child(name).getByRole('textbox', { name: /School/ })
    const bus = page.getByRole('textbox', { name: 'How do they get to school?' })
    await child('Child 2').getByRole('textbox', { name: 'Age' }).fill('7')
    await school('Child 2').waitFor()
    await expect.poll(() => school('Child 1').isVisible()).toBe(false)
    await school('Child 2').fill('By the lake')
    await bus.waitFor()
    await child('Child 2').getByRole('textbox', { name: 'Age' }).fill('5')
    await bus.waitFor({ state: 'hidden' })
    await expect.poll(() => school('Child 2').isVisible()).toBe(false)
    await child('Child 2').getByRole('textbox', { name: 'Age' }).fill('8')
    await expect.poll(() => school('Child 2').inputValue()).toBe('By the lake')
    await school('Child 2').fill('')
    await respondent(page).press('Send my answers')
    await page.getByRole('alert').waitFor()
    await school('Child 2').fill('By the lake')
    await page.keyboard.press('Tab')
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await respondent(page).press('Send my answers')
    await page.getByRole('heading', { name: /Thank you/ }).waitFor()
    expect(storedResponses(app, LIVE).at(-1)).toMatchObject({
      children: [{ age: 8, school: 'By the lake' }],
    })
    await end()
  })

  test('a slider writes into its field, and says nothing before it is moved', async () => {
    const { page, end } = await visit(browser, app.url)
    await opens(page)
    const field = page.getByRole('textbox', { name: 'How many minutes?' })
    const slider = page.getByRole('slider', { name: 'How many minutes?' })
    await slider.waitFor()
    await expect.poll(() => field.inputValue()).toBe('')
    await slider.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => field.inputValue()).toBe('35')
    await field.fill('50')
    await expect.poll(() => slider.inputValue()).toBe('50')
    await end()
  })

  test('how many characters are left can be seen and is said', async () => {
    const { page, end } = await visit(browser, app.url)
    await opens(page)
    await page.getByRole('textbox', { name: 'What else?' }).pressSequentially('Enough')
    await page.locator('[role="status"]', { hasText: 'Characters left: 94' }).waitFor()
    await end()
  })
})

test('a choice that stands alone takes the ticks off the others', async () => {
  const { page, end } = await visit(browser, app.url)
  await respondent(page).opens(LIVE)
  await page.locator('.rating[data-keys]').waitFor()
  const tick = (name: string) => page.getByRole('checkbox', { name, exact: true })
  await tick('Phone').check()
  await tick('Letter').check()
  await tick('Not at all').check()
  await expect.poll(() => tick('Phone').isChecked()).toBe(false)
  await tick('Phone').check()
  await expect.poll(() => tick('Not at all').isChecked()).toBe(false)
  await end()
})

test('choices come and go with the answers that offer them, and are not asked for twice', async () => {
  const { page, end } = await visit(browser, app.url)
  const i = respondent(page)
  await i.opens(LIVE)
  const best = page.getByRole('radiogroup', { name: 'Which was best?' })
  const offered = () =>
    best.getByRole('radio').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
  await page.getByRole('checkbox', { name: 'Letter' }).check()
  await best.getByRole('radio', { name: 'Letter' }).waitFor()
  await expect.poll(() => offered()).toEqual(['Letter', ''])
  await best.getByRole('radio', { name: 'Letter' }).check()
  await page.getByRole('checkbox', { name: 'Phone' }).check()
  await best.getByRole('radio', { name: 'Phone' }).waitFor()
  await page.getByRole('checkbox', { name: 'Letter' }).uncheck()
  await best.getByRole('radio', { name: 'Letter' }).waitFor({ state: 'hidden' })
  await i.press('Continue')
  await page.getByRole('group', { name: 'What matters most?' }).waitFor()
  await end()
})

test('without script the same survey is answered step by step', async () => {
  const { page, end } = await visit(browser, app.url, { scripts: 'off' })
  const i = respondent(page)
  await i.opens(LIVE)
  await radio(page, 'No').check()
  await i.press('Continue')
  await i.writes('Why not?', 'Slow')
  await i.press('Continue')
  await i.writes(/Your e-mail/, 'ada@example.org')
  await i.press('Continue')
  await page.getByRole('group', { name: 'Child 1' }).getByRole('textbox', { name: 'Age' }).fill('9')
  await i.press('Send my answers')
  await page.getByRole('textbox', { name: /School/ }).fill('By the lake')
  await i.press('Send my answers')
  await i.writes('How do they get to school?', 'On foot')
  await i.press('Send my answers')
  await expect.poll(() => i.heading()).toMatch(/Thank you/)
  expect(storedResponses(app, LIVE).at(-1)).toMatchObject({
    why: 'Slow',
    mail: 'ada@example.org',
    bus: 'On foot',
    children: [{ age: 9, school: 'By the lake' }],
  })
  await end()
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
    await expect.poll(() => summary.getByRole('listitem').count()).toBe(2)
    await expect.poll(() => page.title()).toMatch(/^Error: /)
    expect(await axeFinds(page)).toEqual([])
    const checks = page.waitForResponse((reply) => reply.request().method() === 'POST')
    await page.getByRole('textbox', { name: 'How many times?' }).fill('2')
    await page.keyboard.press('Tab')
    expect((await checks).status()).toBe(422)
    await page.waitForFunction(() => document.querySelectorAll('.error-summary li').length === 1)
    await expect.poll(() => mail(page).inputValue()).toBe('nonsense')
    await mail(page).focus()
    await mail(page).fill('ada@example.org')
    await expect.poll(() => mail(page).getAttribute('aria-invalid')).toBe('true')
    await page.keyboard.press('Tab')
    await summary.waitFor({ state: 'detached' })
    await expect.poll(() => mail(page).getAttribute('aria-invalid')).toBeNull()
    await expect.poll(() => page.title()).not.toMatch(/^Error/)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')))
      .toBe('q:times')
    await i.press('Continue')
    await page.getByRole('textbox', { name: 'What else?' }).waitFor()
    await end()
  })
})
