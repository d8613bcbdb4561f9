import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { post } from '#tests/support/api-client.ts'
import { barriersOn } from '#tests/support/axe.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { EMAIL, PASSWORD, startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

const SLUG = 'the-desk'
const EDIT = `/studio/surveys/${SLUG}/edit`

let app: OwnedApp
let browser: Browser
beforeAll(async () => {
  app = await startOwnedApp()
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

const SOURCE = {
  title: 'The desk',
  elements: [
    {
      type: 'radiogroup',
      name: 'solved',
      title: 'Was it solved?',
      choices: [
        { value: 'yes', text: 'Yes, it was' },
        { value: 'no', text: 'No' },
      ],
    },
    { type: 'text', name: 'age', title: 'How old are you?', inputType: 'number' },
  ],
}

async function looksRight(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [320, 1280]) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      expect(await barriersOn(page)).toEqual([])
      const folder = process.env['SCREENSHOTS']
      if (folder !== undefined)
        await page.screenshot({
          path: `${folder}/${name}-${colorScheme}-${width}.png`,
          fullPage: true,
        })
    }
}

test('a share is declared by keyboard alone, its figure stands beside it, and the results page shows it', async () => {
  await app.api('POST', `?slug=${SLUG}`, { body: SOURCE })
  expect((await app.api('POST', `/${SLUG}/publish`)).status).toBe(200)
  for (let number = 0; number < 40; number += 1)
    expect(
      (await post(app, SLUG, { solved: number < 30 ? 'yes' : 'no', age: number })).status,
    ).toBe(201)
  const { page, end } = await visit(browser, app.url)
  await page.goto(`${EDIT}/findings`)
  await page.getByLabel('Email address').fill(EMAIL)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByText('No finding is declared yet.').waitFor()

  await page.getByRole('button', { name: 'Add a finding' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: /^finding/ }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Most were helped')
  await page.getByText('30 of 40 who chose an answer').waitFor()
  await looksRight(page, 'findings')

  // Only what can be broken down can be ticked, and what can't says why.
  await page.getByText('A number has no columns.').waitFor()
  await page.getByRole('checkbox', { name: 'Was it solved?' }).check()
  await page.getByText('Anybody can see every table by these 2 columns.').waitFor()

  // Deleting asks nothing, and is taken back.
  await page.getByRole('button', { name: /^Delete ?: finding “Most were helped”/ }).click()
  await page.getByText('Deleted: finding “Most were helped”').waitFor()
  await page.locator('.study-deleted').getByRole('button', { name: 'Undo' }).press('Enter')
  await page.getByRole('button', { name: /^Delete ?: finding “Most were helped”/ }).waitFor()

  await page.goto(`${EDIT}/method`)
  await page.getByText('8 of 11 given').waitFor()
  await page.getByLabel('Limitations: here').fill('It says nothing of those who never came.')
  await page.getByText('9 of 11 given').waitFor()
  await page.getByRole('cell', { name: 'It says nothing of those who never came.' }).waitFor()
  await looksRight(page, 'method')

  const published = await app.api('POST', `/${SLUG}/publish`)
  expect(published.status).toBe(200)
  await page.goto(`/results/${SLUG}`)
  await page.getByRole('heading', { name: 'Most were helped' }).waitFor()
  expect(await page.locator('#findings').innerText()).toContain('75%')
  expect(await page.locator('#method').innerText()).toContain('those who never came')
  await end()
})
