import type { StudioState } from './studio.ts'
import { DESK, EMPTY } from './surveys.ts'

const RESPONSES = `/studio/surveys/${DESK}/responses`
const TEXTS = `/studio/surveys/${DESK}/texts`

/** Single responses, and what people say in their own words. */
export const ANSWERS: readonly StudioState[] = [
  {
    name: 'no responses, since nothing is published',
    reach: ({ page }) => page.goto(`/studio/surveys/${EMPTY}/responses`),
  },
  {
    name: 'responses',
    reach: async ({ page }) => {
      await page.goto(`${RESPONSES}?column=solved&column=why`)
      await page.getByText('More to choose by').click()
    },
  },
  {
    name: 'responses with a refused filter',
    reach: ({ page }) => page.goto(`${RESPONSES}?filter={x`),
  },
  { name: 'none of that kind', reach: ({ page }) => page.goto(`${RESPONSES}?state=withdrawn`) },
  {
    name: 'a response that was left out',
    reach: async ({ page }) => {
      await page.goto(RESPONSES)
      await page.locator('tbody th a').first().click()
      await page.getByLabel('Reason').fill('Sent twice, '.repeat(20))
      await page.getByRole('button', { name: /numbers$/ }).click()
      await page.locator('.notice').waitFor()
    },
  },
  { name: 'questions with text answers', reach: ({ page }) => page.goto(TEXTS) },
  {
    name: 'text answers without codes',
    reach: ({ page }) => page.goto(`${TEXTS}/why`),
  },
  {
    name: 'text answers with codes',
    reach: async ({ page }) => {
      await page.goto(`${TEXTS}/why`)
      for (const label of ['Slow', `Never ${'x'.repeat(120)}`]) {
        await page.getByLabel('New code').fill(label)
        await page.getByRole('button', { name: 'Add the code' }).click()
        await page.getByText('The code is added.').waitFor()
      }
      await page.goto(`${TEXTS}/why?q=days`)
      await page.getByText('Keys in an answer').waitFor()
      await page
        .getByRole('group', { name: /^Answer/ })
        .first()
        .focus()
      await page.keyboard.press('1')
      await page.getByRole('button', { name: 'Undo' }).waitFor()
      await page.getByText('Change').first().click()
    },
  },
]
