import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { scrollsSideways } from '#tests/support/axe.ts'
import { launch } from '#tests/support/browser.ts'
import { EMAIL, PASSWORD, startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

const SLUG = 'logic-of-towns'
const LOGIC = `/studio/surveys/${SLUG}/edit/logic`

let app: OwnedApp
let browser: Browser

beforeAll(async () => {
  app = await startOwnedApp()
  browser = await launch()
  await app.api('POST', `?slug=${SLUG}`, {
    body: {
      title: 'Towns',
      pages: [
        {
          name: 'first',
          elements: [
            {
              type: 'radiogroup',
              name: 'town',
              title: 'Which town?',
              choices: [{ value: 'b', text: 'Bonn' }, 'Rome'],
            },
            { type: 'text', inputType: 'number', name: 'age', title: 'How old?' },
          ],
        },
        { name: 'second', elements: [{ type: 'comment', name: 'why', title: 'Why Bonn?' }] },
      ],
    },
  })
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

async function signedIn(width: number): Promise<Page> {
  const context = await browser.newContext({ baseURL: app.url, viewport: { width, height: 800 } })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(EMAIL)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/studio')
  await page.goto(LOGIC)
  await page.getByRole('button', { name: 'Give answers' }).waitFor()
  return page
}

/** Focuses, and leaves the rest to keys: a select takes the first letters of a choice. */
async function choose(page: Page, label: string, typed: string) {
  await page.getByRole('combobox', { name: label, exact: true }).last().focus()
  await page.keyboard.type(typed)
}

test('a rule is built by keyboard, broken as text, mended, tried out', async () => {
  const page = await signedIn(1280)
  await choose(page, 'Of', 'Why Bonn')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add condition' }).focus()
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Question')
  await choose(page, 'Value', 'Bonn')
  await expect.poll(() => page.locator('.rule-text').first().textContent()).toContain('is Bonn')

  await page.getByRole('button', { name: 'Edit as text' }).focus()
  await page.keyboard.press('Enter')
  const text = page.getByRole('textbox', { name: /as text/ })
  await expect.poll(() => text.inputValue()).toBe("{town} = 'b'")
  await text.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' and {ag')
  await page.getByRole('option', { name: 'age How old?' }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => text.inputValue()).toBe("{town} = 'b' and {age}")
  await page.keyboard.type(' = =')
  await page.getByText('Column 26:').waitFor()
  await page.keyboard.press('Backspace')
  await page.keyboard.type(' 18')
  await page.getByText('“How old?” is 18').first().waitFor()

  await page.getByRole('button', { name: 'Give answers' }).click()
  await page.getByRole('status').filter({ hasText: '2 of 3 questions appear' }).waitFor()
  await page.getByRole('form', { name: 'Answers to try' }).getByLabel('Which town?').focus()
  await page.keyboard.type('Bonn')
  await page.locator('.appearance summary').click()
  await page.getByText('False: “How old?” is 18').waitFor()
  await page.getByRole('form', { name: 'Answers to try' }).getByLabel('How old?').fill('18')
  await page.getByRole('status').filter({ hasText: '3 of 3 questions appear' }).waitFor()
  await page.getByText('True: “How old?” is 18').waitFor()

  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await page.getByRole('button', { name: /^Delete Why Bonn/ }).click()
  await expect.poll(() => page.locator('.rule-list .rule').count()).toBe(0)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(() => page.locator('.rule-list .rule').count()).toBe(1)

  await page.getByRole('combobox', { name: 'New rule' }).selectOption('setvalue')
  await page.getByRole('combobox', { name: 'Which' }).selectOption('town')
  await page.getByRole('button', { name: 'Add rule' }).click()
  const answer = page.getByRole('group', { name: 'The answer that is set' })
  await answer.getByRole('combobox', { name: 'Value' }).selectOption({ label: 'Bonn' })
  const triggers = async () => {
    const { body } = await app.api('GET', `/${SLUG}/draft`)
    return (body['definition'] as JsonObject)['triggers']
  }
  await expect.poll(triggers).toEqual([{ type: 'setvalue', setToName: 'town', setValue: 'b' }])
  await page.context().close()
})

test('the rules and their map fit a narrow window', async () => {
  const page = await signedIn(320)
  await page.getByText('“Which town?” is Bonn').first().waitFor()
  await page.getByRole('button', { name: /^Edit Why Bonn/ }).click()
  await page.getByRole('button', { name: 'Edit as text' }).waitFor()
  await page.getByRole('button', { name: /Page 2, second/ }).press('Enter')
  expect(await scrollsSideways(page)).toBe(false)
  await page.context().close()
})
