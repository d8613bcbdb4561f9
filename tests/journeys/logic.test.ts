import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFinds } from '#tests/support/axe.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { startApp } from '#tests/support/running-app.ts'

const SOURCE = {
  title: 'What may be answered',
  pages: [
    {
      name: 'fixed',
      elements: [
        {
          type: 'text',
          name: 'number',
          title: 'Your number',
          readOnly: true,
          defaultValue: 'A-17',
        },
        {
          type: 'radiogroup',
          name: 'plan',
          title: 'Your plan',
          readOnly: true,
          defaultValue: 'b',
          choices: [
            { value: 'a', text: 'Small' },
            { value: 'b', text: 'Large' },
          ],
        },
        {
          type: 'panel',
          name: 'contact',
          title: 'How can we reach you?',
          description: 'One way is enough.',
          isRequired: true,
          elements: [
            { type: 'text', name: 'mail', title: 'E-mail', inputType: 'email' },
            { type: 'text', name: 'phone', title: 'Telephone', inputType: 'tel' },
          ],
        },
        {
          type: 'text',
          name: 'greeting',
          title: 'How may we greet you?',
          defaultValueExpression: "iif({mail} notempty, 'Dear ' + {mail}, '')",
        },
      ],
    },
    { name: 'end', elements: [{ type: 'text', name: 'end', title: 'Anything else, {greeting}?' }] },
  ],
}

const SHOTS = process.env['SHOTS']

async function finds(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined)
    await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true })
  expect([name, await axeFinds(page)]).toEqual([name, []])
}

test.each([
  [360, 'light'],
  [1280, 'dark'],
] as const)(
  'what can’t be answered and what is set is plain to see at %i',
  async (width, colorScheme) => {
    const folder = mkdtempSync(join(tmpdir(), 'logic-'))
    mkdirSync(join(folder, 'rules'))
    writeFileSync(join(folder, 'rules', 'survey.json'), JSON.stringify(SOURCE))
    writeFileSync(join(folder, 'rules', 'study.json'), JSON.stringify({ summary: 'Rules.' }))
    const app = await startApp({ surveysFolder: folder })
    const browser = await launch()
    try {
      const { page, end } = await visit(browser, app.url, { width, colorScheme })
      await page.goto('/s/rules')
      await expect
        .poll(() => page.getByRole('textbox', { name: 'Your number' }).isDisabled())
        .toBe(true)
      await expect.poll(() => page.getByRole('radio', { name: 'Large' }).isDisabled()).toBe(true)
      await finds(page, `locked-${width}`)

      await page.getByRole('button', { name: 'Continue' }).click()
      const link = page.getByRole('link', { name: /Please answer at least one of these/ })
      await link.waitFor()
      await finds(page, `part-${width}`)
      await link.click()
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')))
        .toBe('q:mail')

      await page.getByRole('textbox', { name: 'E-mail' }).fill('ann@example.org')
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.waitForURL(/notice=filledIn/)
      const greeting = page.getByRole('textbox', { name: 'How may we greet you?' })
      await expect.poll(() => greeting.inputValue()).toBe('Dear ann@example.org')
      await finds(page, `filled-${width}`)

      await page.getByRole('button', { name: 'Continue' }).click()
      await page.getByText('Anything else, Dear ann@example.org?').waitFor()
      await end()
    } finally {
      await browser.close()
      await app.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
