import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PublicResults } from '#app/core/results/public-results.ts'
import { post } from '#tests/support/api-client.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

const SLUG = 'told'
const PAGE = `/studio/surveys/${SLUG}/texts/why`

let app: OwnedApp
let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  app = await startOwnedApp()
  const body = { title: 'Told', elements: [{ type: 'comment', name: 'why', title: 'Why?' }] }
  await app.api('POST', `?slug=${SLUG}`, { body })
  await app.api('POST', `/${SLUG}/publish`, { body: {} })
  for (const why of ['Too dear', 'Dear and rude', 'Rude']) await post(app, SLUG, { why })
  browser = await launch()
  ;({ page, context } = await visit(browser, app.url))
  const [name = '', value = ''] = app.cookie.split('=')
  await context.addCookies([{ name, value, url: app.url }])
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

test('a researcher makes codes, gives them by keys, undoes one, and counts them in a table', async () => {
  await page.goto(app.url + PAGE)
  for (const label of ['Price', 'Staff']) {
    await page.getByLabel('New code').fill(label)
    await page.keyboard.press('Enter')
    await page.getByText('The code is added.').waitFor()
  }
  await page.goto(app.url + PAGE)
  await page.getByText('Keys in an answer').waitFor()
  await page.locator('[data-seq]').first().focus()
  for (const key of ['2', 'ArrowDown', '1', '2', 'ArrowDown', '1', '2', 'u'])
    await page.keyboard.press(key)
  const answered = page.getByRole('group', { name: /^Answer/ })
  const ticked = () =>
    answered.evaluateAll((all) =>
      all.map((one) => one.querySelectorAll('input:checked').length.toString()).join(' '),
    )
  await expect.poll(ticked).toBe('1 2 1')
  await page.getByText('3 of 3 answers have a code.').waitFor()
  const counted = async () => {
    const { variables } = (await app.api('GET', `/${SLUG}/tallies`))
      .body as unknown as PublicResults
    const { values = [] } = variables.find(({ id }) => id === 'why_codes') ?? {}
    return values.map(({ label, count }) => `${label} ${count}`)
  }
  await expect.poll(counted).toEqual(['Price 2', 'Staff 2'])
  await page.reload()
  await expect.poll(ticked).toBe('1 2 1')
  await page.route('**/codings', (route) => route.fulfill({ status: 503, json: { detail: 'No' } }))
  for (const key of ['1', '2']) await page.locator('[data-seq]').first().press(key)
  await page.getByRole('alert').getByText('No').waitFor()
  await expect.poll(ticked).toBe('1 2 1')
  await page.unroute('**/codings')
  await page.goto(`${app.url}/studio/surveys/${SLUG}/tables?rows=why_codes`)
  await page.getByRole('rowheader', { name: 'Staff' }).waitFor()
})
