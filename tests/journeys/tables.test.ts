import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriersOn } from '#tests/support/axe.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { researcher } from '#tests/support/fieldwork-app.ts'
import { tables, TABLES } from '#tests/support/gallery-of-tables.ts'
import { respondent } from '#tests/support/respondent.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { storedResponses } from '#tests/support/stored-responses.ts'

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  app = await startApp({ environment: { RAPPORT_DEMO: '0' } })
  browser = await launch()
  await (await researcher(app)).publish(TABLES, tables)
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

/** Presses a button by keyboard, and waits for the page that it leads to. */
async function presses(page: Page, button: Locator) {
  await button.focus()
  const arrived = page.waitForResponse(
    (reply) => reply.request().resourceType() === 'document' && reply.status() !== 303,
  )
  await page.keyboard.press('Enter')
  await arrived
  await page.waitForLoadState('load')
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const field = (page: Page, name: string) => page.locator(`[name="q:${name}"]`)

async function fillsTheWeek(page: Page) {
  await page.goto(`/s/${TABLES}`)
  for (const day of ['Monday', 'Sunday'])
    await page.getByRole('combobox', { name: `${day}: Weather` }).selectOption('Sun')
}

describe.each([
  [320, 'light'],
  [1280, 'dark'],
] as const)('at %i px, %s', (width, colorScheme) => {
  test('axe finds nothing in tables and entries, with errors and after changes', async () => {
    const { page, end } = await visit(browser, app.url, { width, colorScheme })
    const i = respondent(page)
    await i.opens(TABLES)
    await i.press('Continue')
    await expect.poll(() => page.getByRole('alert').getByRole('link').count()).toBe(2)
    expect(await barriersOn(page)).toEqual([])
    await fillsTheWeek(page)
    await i.press('Continue')
    await page.getByText('The market').waitFor()
    await i.press('Continue')
    await i.press('Add a toy')
    await field(page, 'children/0/toys/0/toy').waitFor()
    await i.press('Add a child')
    await field(page, 'children/1/name').waitFor()
    await i.press('Send my answers')
    await page.getByRole('alert').waitFor()
    expect(await barriersOn(page)).toEqual([])
    await i.press('Remove Child 2')
    await page.getByText('Child 2 was removed.').waitFor()
    expect(await barriersOn(page)).toEqual([])
    await field(page, 'children/0/name').fill('Tom')
    await field(page, 'purchases/0/thing').fill('Lamp')
    await i.press('Look over first')
    await page.getByText('Child 1').waitFor()
    expect(await barriersOn(page)).toEqual([])
    await end()
  })
})

test.each(['on', 'off'] as const)(
  'with scripts %s, entries are added, filled in, removed and brought back by keyboard',
  async (scripts) => {
    const { page, end } = await visit(browser, app.url, { scripts })
    await fillsTheWeek(page)
    await presses(page, button(page, 'Continue'))
    await button(page, 'Continue').waitFor()
    // The market has come in on the same page.
    await expect.poll(() => page.getByText('The market').count()).toBe(1)
    await presses(page, button(page, 'Continue'))
    const [first, second] = [field(page, 'children/0/name'), field(page, 'children/1/name')]
    await first.fill('Tom')
    await presses(page, button(page, /^Add a child/))
    await page.locator('[name="q:children/1/name"]:focus').waitFor()
    await page.keyboard.type('Ann')
    await presses(page, button(page, 'Remove Child 1'))
    await page.getByRole('status').filter({ hasText: 'Child 1 was removed.' }).waitFor()
    await page.locator('p:focus', { hasText: 'Child 1 was removed.' }).waitFor()
    await expect.poll(() => first.inputValue()).toBe('Ann')
    await expect.poll(() => second.count()).toBe(0)
    await presses(page, button(page, /^Undo/))
    await second.waitFor()
    await expect.poll(() => first.inputValue()).toBe('Tom')
    await expect.poll(() => second.inputValue()).toBe('Ann')

    // Enter in a field goes on; it does not add or remove.
    await first.focus()
    const sent = page.waitForURL(/\/done\//)
    await page.keyboard.press('Enter')
    await sent
    expect(storedResponses(app, TABLES).at(-1)).toMatchObject({
      children: [{ name: 'Tom' }, { name: 'Ann' }],
    })
    await end()
  },
)

test('what was typed in entries is kept on the device with the entry that it stands in', async () => {
  const { page, context, end } = await visit(browser, app.url)
  await fillsTheWeek(page)
  await presses(page, button(page, 'Continue'))
  await button(page, 'Continue').waitFor()
  await presses(page, button(page, 'Continue'))
  await presses(page, button(page, /^Add a child/))
  await field(page, 'children/0/name').fill('Tom')
  await field(page, 'children/1/name').fill('Ann')
  await field(page, 'purchases/0/thing').fill('Lamp')
  await page.getByText('Saved on this device').waitFor()
  const kept = await page.evaluate('JSON.stringify({ ...localStorage })')
  const words: unknown = Object.values(JSON.parse(String(kept)) as Record<string, string>)
    .map((text) => (JSON.parse(text) as { words?: object }).words)
    .find((found) => found !== undefined && Object.keys(found).length > 0)
  expect(words).toEqual({
    'Your children – Child 1 – Name (needs an answer)': 'Tom',
    'Your children – Child 2 – Name (needs an answer)': 'Ann',
    'What did you buy? – Entry 1: Thing': 'Lamp',
  })
  await context.clearCookies()
  await end()
})
