import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFinds, scrollsSideways } from '#tests/support/axe.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

const SLUG = 'with-properties'
const Q1 = '/source/pages/0/elements/0'
const Q2 = '/source/pages/0/elements/1'

let app: OwnedApp
let browser: Browser
beforeAll(async () => {
  app = await startOwnedApp()
  browser = await launch()
  await app.api('POST', `?slug=${SLUG}`, {
    body: {
      title: 'With properties',
      pages: [
        {
          name: 'p1',
          elements: [
            { type: 'radiogroup', name: 'mood', title: 'Mood', choices: ['good', 'bad'], mood: 1 },
            { type: 'text', name: 'why', title: 'Why', isRequired: true },
          ],
        },
      ],
    },
  })
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

async function open(options: Parameters<typeof visit>[2], search = '') {
  const visited = await visit(browser, app.url, options)
  const [name = '', value = ''] = app.cookie.split('=')
  await visited.context.addCookies([{ name, value, url: app.url }])
  await visited.page.goto(`/studio/surveys/${SLUG}/edit${search}`)
  await visited.page.getByLabel('Find a property').waitFor()
  return visited
}

const focused = (page: Page) =>
  page.evaluate(() =>
    document.activeElement?.closest('[data-property]')?.getAttribute('data-property'),
  )

test('properties are found, set and reset, and checks are added and moved by menu', async () => {
  const { page, end } = await open({}, `?at=${Q1}/isRequired`)
  const panel = page.getByRole('complementary', { name: 'Properties' })
  await expect.poll(() => focused(page)).toBe('isRequired')

  await page.keyboard.press('Space')
  await page.getByText('(required)').first().waitFor()
  await panel.getByRole('button', { name: 'Reset Required' }).click()
  await expect.poll(() => panel.getByRole('checkbox', { name: 'Required' }).isChecked()).toBe(false)

  // A rule is built as a sentence, and as text with names to choose from.
  await panel.getByLabel('Find a property').fill('show if')
  await panel.getByRole('button', { name: /^Write it.*Show if$/ }).click()
  const rule = panel.getByRole('group', { name: 'Show if', exact: true }).last()
  await rule.getByRole('button', { name: 'Add condition' }).click()
  await rule.getByRole('combobox').first().selectOption({ label: 'Why' })
  await rule.getByRole('button', { name: 'Edit as text' }).click()
  const text = rule.getByLabel('Show if, as text')
  await text.fill("({why} = 'x'")
  await panel.getByText('What opens at column 1 needs a ).').waitFor()
  await text.fill('{wh')
  await rule.getByRole('option', { name: 'why' }).click()
  await text.pressSequentially(" = 'x'")
  await panel.getByRole('button', { name: /^Done.*Show if$/ }).click()
  await panel.locator('.panel-rule', { hasText: "{why} = 'x'" }).waitFor()
  await expect
    .poll(() => panel.getByRole('link', { name: 'Open in Logic' }).getAttribute('href'))
    .toMatch(/\/edit\/logic\?find=mood$/)
  await panel.getByLabel('Find a property').fill('')
  await panel.getByLabel('Changed only').check()
  await expect.poll(() => panel.getByLabel('Description', { exact: true }).count()).toBe(0)
  await panel.getByText('Not known to Rapport').waitFor()
  await panel.getByLabel('Changed only').uncheck()

  // A check is added by menu, filled in, and moved.
  await panel.locator('summary', { hasText: 'Validation' }).click()
  for (const kind of ['Number of answers', 'Pattern']) {
    await panel.getByRole('button', { name: 'Add check' }).click()
    await page.getByRole('menuitem', { name: kind, exact: true }).click()
    await panel.locator('summary', { hasText: kind }).waitFor()
  }
  await panel
    .getByRole('button', { name: /^Actions for/ })
    .last()
    .click()
  await page.getByRole('menuitem', { name: 'Move up' }).click()
  const checks = panel.locator('[data-property="validators"] [data-entry] summary')
  await expect.poll(() => checks.allTextContents()).toEqual(['Pattern', 'Number of answers'])

  expect(await axeFinds(page)).toEqual([])
  await end()
})

test('the panel fits a narrow screen, in the dark, and leads from a question to the survey', async () => {
  const { page, end } = await open({ width: 320, colorScheme: 'dark' }, `?at=${Q2}/inputType`)
  await expect.poll(() => focused(page)).toBe('inputType')
  await page.getByLabel('Kind of input').selectOption('Number')
  await page.locator('.panel-group > summary', { hasText: 'Validation' }).click()
  await page.getByLabel('Least', { exact: true }).waitFor()
  await page.getByRole('navigation', { name: 'Properties around it' }).getByText('Survey').click()
  await page.getByRole('heading', { name: 'Survey', exact: true }).waitFor()
  // What has just gone behind the bar that stays in sight is no small target.
  await page.evaluate('scrollTo(0, 0)')
  expect([await axeFinds(page), await scrollsSideways(page)]).toEqual([[], false])
  await end()
})
