import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { post, someAnswers } from '#tests/support/api-client.ts'
import { axeFinds, barriersInEverySight, scrollsSideways } from '#tests/support/axe.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { EMAIL, PASSWORD, startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'
import { CONSUMERS, LEADERS } from '#tests/support/respondent.ts'

const MANY = 'many-towns'
const ARABIC = 'an-arabic-table'

let app: OwnedApp
let browser: Browser

async function publish(slug: string, source: unknown, answers: (n: number) => unknown) {
  await app.api('POST', `?slug=${slug}`, { body: source })
  const published = await app.api('POST', `/${slug}/publish`, { body: {} })
  expect(published.status).toBe(200)
  for (let n = 0; n < 40; n += 1) await post(app, slug, answers(n))
}

beforeAll(async () => {
  app = await startOwnedApp()
  browser = await launch()
  for (let n = 1; n <= 120; n += 1) await post(app, CONSUMERS, someAnswers(n))
  const towns = Array.from({ length: 250 }, (_, n) => ({
    value: `town${n}`,
    text: `Town ${n} on the ${'long'.repeat(12)} river`,
  }))
  await publish(
    MANY,
    {
      title: MANY,
      elements: [
        { type: 'dropdown', name: 'town', title: 'Which town?', choices: towns },
        { type: 'rating', name: 'again', title: 'Come back?', rateMin: 0, rateMax: 10 },
        {
          type: 'matrix',
          name: 'desk',
          title: 'The desk was …',
          columns: [1, 2, 3],
          rows: ['kind', 'quick'],
        },
      ],
    },
    (n) => ({
      town: `town${n % 9}`,
      again: n % 11,
      desk: { kind: 1 + (n % 3), ...(n % 4 === 0 ? {} : { quick: 1 + (n % 2) }) },
    }),
  )
  await publish(
    ARABIC,
    {
      locale: 'ar',
      title: ARABIC,
      elements: [
        {
          type: 'radiogroup',
          name: 'solved',
          title: 'هل حُلّت مشكلتك؟',
          choices: [
            { value: 'yes', text: 'نعم' },
            { value: 'no', text: 'لا' },
          ],
        },
        { type: 'radiogroup', name: 'way', title: 'كيف؟', choices: ['هاتف', 'رسالة'] },
      ],
    },
    (n) => ({ solved: n % 3 === 0 ? 'no' : 'yes', way: n % 2 === 0 ? 'هاتف' : 'رسالة' }),
  )
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

const at = (query: string, slug: string = CONSUMERS) => `/studio/surveys/${slug}/tables?${query}`

const focused = (page: Page) =>
  page.evaluate(() => {
    const control = document.activeElement
    const label = control instanceof HTMLSelectElement ? control.labels[0] : null
    return (label ?? control)?.textContent ?? ''
  })

/** Steps on until what has the focus says so. */
async function tabTo(page: Page, words: RegExp | string) {
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab')
    const said = await focused(page)
    if (typeof words === 'string' ? said === words : words.test(said)) return
  }
  throw new Error(`The keyboard never comes to ${String(words)}`)
}

async function enter(page: Page) {
  const arrived = page.waitForEvent('load')
  await page.keyboard.press('Enter')
  await arrived
}

test('with the keyboard alone and no script, a researcher finds, asks for and scrolls a table', async () => {
  const { page, end } = await visit(browser, app.url, { scripts: 'off', width: 360 })
  await page.goto('/sign-in')
  await page.getByLabel('Email address').focus()
  await page.keyboard.type(EMAIL)
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await enter(page)
  await tabTo(page, 'Tables: When you contacted customer service')
  await enter(page)
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('Tables')
  await tabTo(page, 'Rows')
  await page.keyboard.type('How well')
  await tabTo(page, 'Columns 1')
  await page.keyboard.type('How old')
  await tabTo(page, 'Inside each of columns 1')
  await page.keyboard.type('How do you')
  await tabTo(page, 'Show the table')
  await enter(page)
  expect(page.url()).toMatch(/rows=understood&column=age&within=gender.*#table$/)
  const table = page.getByRole('region', { name: /^Table: How well/ })
  await tabTo(page, /^How well did customer service show.*by How old/)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => table.evaluate((region) => region.scrollLeft)).toBeGreaterThan(0)
  expect(await scrollsSideways(page)).toBe(false)
  const areScoped = await table.evaluate((region) =>
    [...region.querySelectorAll('tbody th, thead th')].every((head) => head.hasAttribute('scope')),
  )
  expect(areScoped).toBe(true)
  await end()
})

test('axe finds nothing, wide and narrow, light and dark, and only the table scrolls', async () => {
  const { page, context, end } = await visit(browser, app.url, { forgives: /status of 400/ })
  const [name = '', value = ''] = app.cookie.split('=')
  await context.addCookies([{ name, value, url: app.url }])
  for (const address of [
    at('rows=importance&columns=understood,age>gender&letters=none&level=0.1&ranges=shown'),
    at('rows=understood'),
    at('rows=understood&columns=age&filter={x}'),
    at('rows=town', MANY),
    at('rows=again&weight=again', MANY),
    at('rows=again', MANY),
    at('rows=solved&columns=way', ARABIC),
    at('rows=importanceOwn&columns=sector', LEADERS),
    '/studio',
  ]) {
    await page.goto(address)
    expect([address, await barriersInEverySight(page)]).toEqual([address, []])
  }
  await end()
})

test.each([
  ['a grid', at('rows=desk', MANY), 'Percentages are of the base of each row.'],
  [
    'an association',
    at('rows=again&columns=desk/kind', MANY),
    'It says nothing about which causes',
  ],
  ['quality', `/studio/surveys/${MANY}/quality`, 'Likeness'],
])('axe finds nothing on %s, which says what it is', async (_, address, words) => {
  const { page, context, end } = await visit(browser, app.url, { width: 320, colorScheme: 'dark' })
  const [name = '', value = ''] = app.cookie.split('=')
  await context.addCookies([{ name, value, url: app.url }])
  await page.goto(address)
  await page.getByText(words).first().waitFor()
  expect(await axeFinds(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
  await end()
})

test('without a script, ranges and tests are made by what is chosen, and the page says so', async () => {
  const { page, end } = await visit(browser, app.url, { scripts: 'off' })
  const [name = '', value = ''] = app.cookie.split('=')
  await page.context().addCookies([{ name, value, url: app.url }])
  await page.goto(at('rows=understood&columns=age'))
  await page.getByText('More choices').click()
  await page.getByLabel('Interval').selectOption('kornGraubard')
  await page.getByLabel('Test', { exact: true }).selectOption('wald')
  await page.getByLabel('Adjusted residuals in every cell').check()
  await page.getByRole('button', { name: 'Show the table' }).click()
  const numbers = page.locator('#table')
  await numbers.getByText('Ranges are 95% Korn–Graubard intervals').waitFor()
  await expect
    .poll(() => numbers.textContent())
    .toMatch(/Adjusted Wald F.*adjusted residual is beyond 2/s)
  await end()
})

test('a refused filter has the focus on what is wrong, and a way to it', async () => {
  const { page, context, end } = await visit(browser, app.url, {
    scripts: 'off',
    forgives: /status of 400/,
  })
  const [name = '', value = ''] = app.cookie.split('=')
  await context.addCookies([{ name, value, url: app.url }])
  await page.goto(at('rows=understood'))
  await page.getByLabel('Only people for whom this holds').fill('{age} >')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: /Not an expression/ }).click()
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('filter')
  await expect
    .poll(() => page.getByLabel('Only people for whom this holds').inputValue())
    .toBe('{age} >')
  await expect.poll(() => page.getByRole('table').count()).toBe(0)
  await end()
})

test('on paper the table stands whole, without the form', async () => {
  const { page, context, end } = await visit(browser, app.url, { scripts: 'off', width: 800 })
  const [name = '', value = ''] = app.cookie.split('=')
  await context.addCookies([{ name, value, url: app.url }])
  await page.goto(at('rows=town&columns=again', MANY))
  await page.emulateMedia({ media: 'print' })
  const [height, whole] = await page
    .getByRole('region', { name: /^Table/ })
    .evaluate((region) => [region.clientHeight, region.scrollHeight])
  expect(height).toBe(whole)
  await expect
    .poll(() => page.getByRole('button', { name: 'Show the table' }).isVisible())
    .toBe(false)
  await end()
})
