import type { StudioState } from './studio.ts'

export const EMPTY_LIST: StudioState = {
  name: 'no survey yet',
  reach: async ({ page }) => {
    await page.goto('/studio')
    await page.getByRole('heading', { name: 'No surveys yet' }).waitFor()
  },
}

export const LISTS: readonly StudioState[] = [
  { name: 'the list', reach: ({ page }) => page.goto('/studio') },
  { name: 'a search without a hit', reach: ({ page }) => page.goto('/studio?q=nothing-like-this') },
  { name: 'the archive', reach: ({ page }) => page.goto('/studio?show=archived') },
  {
    name: 'a survey just put away',
    reach: ({ page }) => page.goto('/studio?done=archived&survey=put-away'),
  },
  { name: 'a new survey, with the templates', reach: ({ page }) => page.goto('/studio/new') },
  {
    name: 'a new survey without a title',
    reach: async ({ page }) => {
      await page.goto('/studio/new')
      await page.getByRole('button', { name: 'Start empty' }).click()
      await page.locator('.form-errors').waitFor()
    },
  },
  {
    name: 'an import that is no JSON',
    reach: async ({ page }) => {
      await page.goto('/studio/new')
      await page.getByLabel('The JSON of the survey').fill('{"title": ')
      await page.getByRole('button', { name: 'Check it' }).click()
      await page.locator('.form-errors').waitFor()
    },
  },
  {
    name: 'an import with errors',
    reach: async ({ page }) => {
      await page.goto('/studio/new')
      const twice = { elements: Array(2).fill({ type: 'text', name: 'a'.repeat(120) }) }
      await page.getByLabel('The JSON of the survey').fill(JSON.stringify(twice))
      await page.getByRole('button', { name: 'Check it' }).click()
      await page.getByRole('heading', { name: /^Found: / }).waitFor()
    },
  },
]
