import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, visit, type Scripts } from '#tests/support/browser.ts'
import { CONSUMERS, respondent } from '#tests/support/respondent.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { storedResponses } from '#tests/support/stored-responses.ts'

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

describe.each<Scripts>(['on', 'off'])('with scripts %s', (scripts) => {
  test('somebody answers to the end, sees their answers and deletes them', async () => {
    const { page, end } = await visit(browser, app.url, { scripts })
    const i = respondent(page)
    await i.opens(CONSUMERS)
    await i.belongs()
    await i.tellsTheStory()
    await i.press('Look over first')
    await expect.poll(() => page.getByRole('main').innerText()).toContain('To be listened to.')
    const before = storedResponses(app, CONSUMERS).length
    await i.press('Send my answers')
    await expect.poll(() => i.heading()).toMatch(/Thank you/)
    const stored = storedResponses(app, CONSUMERS)
    expect(stored.length).toBe(before + 1)
    expect(stored.at(-1)).toMatchObject({
      contacted: 'yes',
      feelings: ['angry', 'worried'],
      understood: 'notWell',
      helped: 'To be listened to.',
    })

    await page.getByRole('link', { name: 'See or delete my answers' }).click()
    await expect.poll(() => page.getByRole('main').innerText()).toContain('Fairly dissatisfied')
    await i.press('Delete my answers')
    await page.getByRole('button', { name: /delete/i }).click()
    await expect.poll(() => i.heading()).toMatch(/deleted/i)
    expect(storedResponses(app, CONSUMERS).length).toBe(before)
    await end()
  })

  test('somebody who is screened out is thanked, and can change the answer', async () => {
    const { page, end } = await visit(browser, app.url, { scripts })
    const i = respondent(page)
    await i.opens(CONSUMERS)
    await i.choose(/contacted any organisation/, 'No')
    await i.press('Continue')
    await expect
      .poll(() => page.getByRole('main').innerText())
      .toContain('Your answers will not be used')
    await page.getByRole('link', { name: 'Change my answer' }).click()
    await i.belongs()
    await expect.poll(() => page.getByRole('main').innerText()).toContain('How were you feeling')
    await end()
  })

  test('a screening question left blank is asked once more, kindly, and only once', async () => {
    const { page, end } = await visit(browser, app.url, { scripts })
    const i = respondent(page)
    await i.opens(CONSUMERS)
    await i.press('Continue')
    expect(page.url()).toContain('notice=askAgain')
    await i.press('Continue')
    await expect
      .poll(() => page.getByRole('main').innerText())
      .toContain('Your answers will not be used')
    await end()
  })

  test('somebody leaves and comes back: no answer is shown until they ask to go on', async () => {
    const { page, end } = await visit(browser, app.url, { scripts })
    const i = respondent(page)
    await i.opens(CONSUMERS)
    await i.belongs()
    await i.choose(/How were you feeling/, 'Upset')
    await i.choose(/How did you mainly/, 'In person')
    await i.press('Continue')
    await i.opens(CONSUMERS)
    await expect.poll(() => page.getByRole('main').innerText()).not.toContain('Upset')
    await i.press('Continue where I stopped')
    await expect
      .poll(() => page.getByRole('main').innerText())
      .toContain('Was the matter sorted out')
    await i.opens(CONSUMERS)
    await i.press('Start again')
    await expect.poll(() => page.getByRole('main').innerText()).toContain('In the last 6 months')
    await end()
  })

  test('a contradiction is shown in one summary, whose link leads to the question', async () => {
    const { page, end } = await visit(browser, app.url, { scripts })
    const i = respondent(page)
    await i.opens(CONSUMERS)
    await i.belongs()
    await i.choose(/How were you feeling/, 'Upset', 'No answer')
    if (scripts === 'on') {
      // The script takes one of the two away at once.
      await page.getByRole('checkbox', { name: 'Upset', checked: false }).waitFor()
      await end()
      return
    }
    await i.press('Continue')
    await expect.poll(() => page.title()).toMatch(/^Error/)
    const summary = page.getByRole('alert')
    await expect.poll(() => summary.innerText()).toContain('There is a problem')
    await summary.getByRole('link').first().click()
    await expect
      .poll(() => page.evaluate('document.activeElement?.getAttribute("type")'))
      .toBe('checkbox')
    await expect.poll(() => page.getByLabel('Upset').isChecked()).toBe(true)
    await end()
  })

  test('somebody answers in German, who switched on the first page', async () => {
    const { page, end } = await visit(browser, app.url, { scripts })
    const i = respondent(page)
    await i.opens(CONSUMERS)
    await i.press('Deutsch')
    await page.getByRole('button', { name: 'Weiter' }).waitFor()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('de')
    await i.choose(/Kundenservice/, 'Nein')
    await i.press('Weiter')
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('de')
    await end()
  })
})

test('pressing send twice, and a second tab, give one response', async () => {
  const { page, context, end } = await visit(browser, app.url, { scripts: 'off' })
  const i = respondent(page)
  await i.opens(CONSUMERS)
  await i.belongs()
  await i.tellsTheStory()
  const other = await context.newPage()
  await other.goto(page.url())
  const before = storedResponses(app, CONSUMERS).length
  await i.press('Send my answers')
  await expect.poll(() => i.heading()).toMatch(/Thank you/)
  await other.getByRole('button', { name: 'Send my answers' }).click()
  await expect.poll(() => other.getByRole('heading', { level: 1 }).innerText()).toMatch(/Thank you/)
  expect(storedResponses(app, CONSUMERS).length).toBe(before + 1)
  await end()
})

test('an answer page brings one small script of our own and stays under 40 kB', async () => {
  const { page, context, end } = await visit(browser, app.url)
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await page.goto(`/s/${CONSUMERS}`, { waitUntil: 'networkidle' })
  await expect.poll(() => page.locator('script').count()).toBe(1)
  expect(bytes).toBeGreaterThan(1000)
  expect(bytes).toBeLessThan(40_000)
  await end()
})
