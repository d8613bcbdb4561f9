import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { post, someAnswers, textOf } from '#tests/support/api-client.ts'
import { axeFinds, barriersInEverySight } from '#tests/support/axe.ts'
import { launch, visit, type Visit } from '#tests/support/browser.ts'
import { CONSUMERS, LEADERS, respondent } from '#tests/support/respondent.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'

let app: RunningApp
let browser: Browser
let visited: Visit
let receipt = ''
let practice = ''
let setupPath = ''

beforeAll(async () => {
  app = await startApp()
  setupPath = app.server.setupPath ?? ''
  browser = await launch()
  visited = await visit(browser, app.url, { forgives: /status of 404/ })
  for (let n = 1; n <= 35; n += 1) await post(app, CONSUMERS, someAnswers(n))
  receipt = textOf((await post(app, CONSUMERS, someAnswers(36))).body['receipt'])
  const survey = app.server.shell.catalog.surveys()[0]
  const door = survey && app.server.shell.catalog.collectorOfKind(survey.id, 'practice')
  practice = door?.key ?? ''
  await post(app, CONSUMERS, someAnswers(37), { collector: practice })
})
afterAll(async () => {
  await visited.end()
  await browser.close()
  await app.stop()
})

const ADDRESSES: readonly (readonly [string, () => string])[] = [
  ['the hub', () => '/'],
  ['the first answer page', () => `/s/${CONSUMERS}`],
  ['the first answer page in German', () => `/s/${LEADERS}?lang=de`],
  ['the closing page', () => `/s/${CONSUMERS}/done/${receipt}`],
  ['the receipt', () => `/r/${receipt}`],
  ['the question whether to delete', () => `/r/${receipt}?delete`],
  ['results with a release', () => `/results/${CONSUMERS}`],
  ['results that wait', () => `/results/${LEADERS}`],
  ['rebuilt results', () => `/results/${CONSUMERS}?source=reconstruction`],
  ['two surveys side by side', () => `/results/${LEADERS}/beside/${CONSUMERS}`],
  ['practice results', () => `/c/${practice}/results`],
  ['a page that is not there', () => '/nothing/here'],
  ['signing in', () => '/sign-in?signedOut'],
  ['the first account', () => setupPath],
  ['a link that no longer works', () => '/set-password/AAAAAAAAAAAAAAAAAAAAAA'],
]

test.each(ADDRESSES)(
  'axe finds nothing on %s, wide and narrow, light and dark, and it does not scroll sideways',
  async (_, address) => {
    // A survey that was begun is gone on with; each is met as if for the first time.
    await visited.context.clearCookies()
    await visited.page.goto(address())
    expect(await barriersInEverySight(visited.page)).toEqual([])
  },
)

test('axe finds nothing on the pages between, with errors too', async () => {
  const { page, end } = await visit(browser, app.url)
  // Our script would not let "No answer" and an answer stand beside each other; axe needs one.
  await page.route('**/assets/respondent-*', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  )
  const i = respondent(page)
  await i.opens(CONSUMERS)
  await i.belongs()
  await i.choose(/How were you feeling/, 'Upset', 'No answer')
  await i.press('Continue')
  await expect.poll(() => page.getByRole('alert').count()).toBe(1)
  expect(await barriersInEverySight(page)).toEqual([])
  await page.getByLabel('No answer').first().uncheck()
  await i.tellsTheStory()
  await i.press('Look over first')
  expect(await barriersInEverySight(page)).toEqual([])
  await i.opens(CONSUMERS)
  expect(await barriersInEverySight(page)).toEqual([])
  await end()
})

test('axe does find a label that was taken away', async () => {
  const { page, end } = await visit(browser, app.url)
  await page.goto(`/s/${CONSUMERS}`)
  await page.evaluate(
    'document.querySelectorAll("label").forEach((label) => label.replaceWith(...label.querySelectorAll("input")))',
  )
  await page.evaluate('document.querySelectorAll("label").forEach((label) => label.remove())')
  expect(await axeFinds(page)).not.toEqual([])
  await end()
})

test('a whole survey can be answered with the keyboard alone', async () => {
  const { page, end } = await visit(browser, app.url, { scripts: 'off' })
  await page.goto(`/s/${LEADERS}`)
  for (let pages = 0; pages < 12 && !page.url().includes('/done/'); pages += 1) {
    let at = ''
    for (let steps = 0; steps < 80 && !/^(?:next|send)$/.test(at); steps += 1) {
      await page.keyboard.press('Tab')
      at = await page.evaluate('document.activeElement?.value ?? ""')
      const isOpenChoice = 'document.activeElement?.matches("input:not(:checked)[type=radio]")'
      if (await page.evaluate(isOpenChoice)) await page.keyboard.press('Space')
    }
    const arrived = page.waitForEvent('load')
    await page.keyboard.press('Enter')
    await arrived
  }
  expect(page.url()).toContain('/done/')
  await end()
})
