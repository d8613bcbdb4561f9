import { DESK, desk, LOOSE } from './surveys.ts'
import { redraft, type Studio, type StudioState } from './studio.ts'

const PUBLISH = `/studio/surveys/${DESK}/publish`

const change =
  (words: string, ...[changed]: Parameters<typeof desk>) =>
  async (studio: Studio) => {
    await redraft(studio, DESK, desk(changed))
    await studio.page.goto(PUBLISH)
    await studio.page.getByText(words).first().waitFor()
  }

/** Each begins with what was published; all but the first with a change of it. */
export const PUBLISHING: readonly StudioState[] = [
  {
    name: 'problems that keep a survey back',
    reach: ({ page }) => page.goto(`/studio/surveys/${LOOSE}/publish`),
  },
  { name: 'nothing to publish', reach: ({ page }) => page.goto(PUBLISH) },
  { name: 'other words', reach: change('Only words change', { solved: 'Is it solved?' }) },
  {
    name: 'a choice more',
    reach: change('has a new choice', { choices: ['yes', 'no', 'partly', 'never'] }),
  },
  {
    name: 'a choice less',
    reach: change('Some answers can’t be compared with earlier ones', { choices: ['yes', 'no'] }),
  },
  {
    name: 'the JSON beside what is live',
    reach: async ({ page }) => {
      await page.goto(`/studio/surveys/${DESK}/edit/json`)
      await page.getByRole('button', { name: 'Compare with the live version' }).click()
      await page.locator('.cm-changedLine, .cm-insertedLine, .cm-deletedChunk').first().waitFor()
    },
  },
  {
    name: 'the versions, one just published',
    reach: async ({ page }) => {
      await page.goto(PUBLISH)
      await page.getByLabel('Note (optional)').fill(`Without a space: ${'w'.repeat(120)}`)
      await page.getByRole('button', { name: 'Publish version 2' }).click()
      await page.getByText('Version 2 is live').waitFor()
    },
  },
  {
    name: 'two versions beside each other',
    reach: ({ page }) => page.goto(`/studio/surveys/${DESK}/versions?from=1&to=2`),
  },
  {
    name: 'going back to a version',
    reach: async ({ page }) => {
      await page.goto(`/studio/surveys/${DESK}/versions`)
      await page.getByRole('link', { name: /^Go back to it.*version 1$/ }).click()
      await page.getByRole('heading', { name: 'Go back to version 1', level: 1 }).waitFor()
    },
  },
]
