import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { post, someAnswers } from '#tests/support/api-client.ts'
import { scrollsSideways } from '#tests/support/axe.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'

const COLLECT = `/studio/surveys/${CONSUMERS}/collect`
const FIELDWORK = `/studio/surveys/${CONSUMERS}/fieldwork`

let app: OwnedApp
let browser: Browser
let guests: string
beforeAll(async () => {
  app = await startOwnedApp()
  browser = await launch()
  await app.api('POST', '?slug=only-a-draft', { body: { title: 'Only a draft' } })
  const { body } = await app.api('POST', `/${CONSUMERS}/collectors`, {
    body: { kind: 'single-use', name: 'Guests' },
  })
  guests = body['key'] as string
  await app.api('POST', `/${CONSUMERS}/collectors/links`, {
    body: { collector: guests, labels: ['a long label without a space'.replaceAll(' ', '-'), 'b'] },
  })
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

async function signedIn(options: Parameters<typeof visit>[2] = {}) {
  const visited = await visit(browser, app.url, options)
  const [name = '', value = ''] = app.cookie.split('=')
  await visited.context.addCookies([{ name, value, url: app.url }])
  return visited
}

async function press(page: Page, key = 'Enter') {
  const arrived = page.waitForEvent('load')
  await page.keyboard.press(key)
  await arrived
}

test('a survey is brought as a file, and its problems are seen before it is saved', async () => {
  const { page, end } = await signedIn()
  await page.goto('/studio')
  await page.getByRole('link', { name: 'New survey' }).click()
  const source = JSON.stringify({
    title: 'From a file',
    elements: [
      { type: 'text', name: 'a' },
      { type: 'text', name: 'a' },
    ],
  })
  await page.getByLabel('Choose a file, or drop it here').setInputFiles({
    name: 'survey.json',
    mimeType: 'application/json',
    buffer: Buffer.from(source),
  })
  await page.getByText('survey.json is in the field below').waitFor()
  await page.getByRole('button', { name: 'Check it' }).click()
  await page.getByRole('heading', { name: 'Found: 1 error' }).waitFor()
  await page.getByRole('button', { name: 'Save as a draft, with its problems' }).click()
  await page.waitForURL(/\/studio\/surveys\/from-a-file\/edit/)
  await end()
})

test('by keyboard and without script, links are made, and a door is closed and opened again', async () => {
  const { page, end } = await signedIn({ scripts: 'off', width: 360 })
  await page.goto(COLLECT)
  await page.getByRole('link', { name: /^Make one ?: Personal links$/ }).focus()
  await press(page)
  await page.getByLabel('Name', { exact: true }).first().focus()
  await page.keyboard.type('Invited')
  await press(page)
  await page.getByLabel('How many').focus()
  await page.keyboard.type('x')
  await press(page)
  await page.getByRole('link', { name: 'Write a whole number' }).waitFor()
  await page.getByLabel('How many').fill('25')
  await press(page)
  await page.getByRole('heading', { name: '25 links are made' }).waitFor()
  await expect.poll(() => page.getByLabel('State').textContent()).toContain('Not used (25)')
  await page.goto(COLLECT)
  await page.getByRole('button', { name: /^Close ?: Invited$/ }).focus()
  await press(page)
  await page.getByText('“Invited” is closed.', { exact: true }).waitFor()
  await page.getByRole('button', { name: /^Undo/ }).focus()
  await press(page)
  await page.getByText('“Invited” is open again.', { exact: true }).waitFor()
  expect(await scrollsSideways(page)).toBe(false)
  await end()
})

test('fieldwork moves by itself, until it is paused', async () => {
  const { page, end } = await signedIn()
  await page.goto(FIELDWORK)
  await page.getByText('Nobody has come yet').waitFor()
  await page.getByText('Updates by itself').waitFor()
  await post(app, CONSUMERS, someAnswers(1))
  await page.getByRole('heading', { name: 'Completes by day' }).waitFor()
  await page.getByRole('button', { name: 'Pause updates' }).click()
  await page.getByText('Updates paused').waitFor()
  await end()
})
