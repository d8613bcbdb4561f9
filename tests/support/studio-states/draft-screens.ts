import { DESK, EMPTY, LOOSE, REFUSED, RULES } from './surveys.ts'
import type { Studio, StudioState } from './studio.ts'

const opens = ({ page }: Studio, slug: string, screen: string) =>
  page.goto(`/studio/surveys/${slug}/edit/${screen}`)

const LOGIC: readonly StudioState[] = [
  {
    name: 'no rule',
    reach: async (studio) => {
      await opens(studio, EMPTY, 'logic')
      await studio.page.getByText('Nothing depends on answers yet').waitFor()
    },
  },
  {
    name: 'the rules and their map',
    reach: async (studio) => {
      await opens(studio, RULES, 'logic')
      await studio.page.getByText('“Was it solved?” is').first().waitFor()
    },
  },
  {
    name: 'a rule as a sentence',
    reach: async (studio) => {
      await opens(studio, RULES, 'logic')
      await studio.page.getByRole('button', { name: /^Edit Why/ }).click()
      await studio.page.getByRole('button', { name: 'Add condition' }).waitFor()
    },
  },
  {
    name: 'answers tried out',
    reach: async (studio) => {
      await opens(studio, RULES, 'logic')
      await studio.page.getByRole('button', { name: 'Give answers' }).click()
      await studio.page.getByRole('status').filter({ hasText: 'questions appear' }).waitFor()
      await studio.page.locator('.appearance summary').first().click()
    },
  },
  {
    name: 'a rule as text, with a completion',
    reach: async (studio) => {
      await opens(studio, RULES, 'logic')
      await studio.page.getByRole('button', { name: /^Edit Why/ }).click()
      await studio.page.getByRole('button', { name: 'Edit as text' }).click()
      const text = studio.page.getByRole('textbox', { name: /as text/ })
      await text.fill("{solved} = 'no' and {ag")
      await studio.page.getByRole('option', { name: 'age How old are you?' }).waitFor()
    },
  },
  {
    name: 'a rule that can’t be read',
    reach: async (studio) => {
      await opens(studio, LOOSE, 'logic')
      await studio.page.locator('.rule').first().waitFor()
      await studio.page
        .getByRole('button', { name: /^Edit / })
        .first()
        .click()
      await studio.page
        .getByText(/Column \d+:/)
        .first()
        .waitFor()
    },
  },
]

const CSV = 'key,ar\ntitle,عنوان\nnothing/title,x\n'

const TEXTS: readonly StudioState[] = [
  {
    name: 'JSON',
    reach: async (studio) => {
      await opens(studio, LOOSE, 'json')
      await studio.page.locator('.cm-content').waitFor()
    },
  },
  {
    name: 'broken JSON',
    reach: async (studio) => {
      await opens(studio, DESK, 'json')
      await studio.page.locator('.cm-content').click()
      await studio.page.keyboard.press('Control+Home')
      await studio.page.keyboard.press('End')
      await studio.page.keyboard.type('x')
      await studio.page.getByText('The draft stays as it was').waitFor()
    },
  },
  {
    name: 'the words of the languages',
    reach: async (studio) => {
      await opens(studio, DESK, 'languages')
      await studio.page.locator('td[data-language^="Arabic"] textarea').first().waitFor()
    },
  },
  {
    name: 'no other language',
    reach: async (studio) => {
      await opens(studio, EMPTY, 'languages')
      await studio.page.getByLabel('Add a language').waitFor()
    },
  },
  {
    name: 'words that are missing',
    reach: async (studio) => {
      await opens(studio, DESK, 'languages')
      await studio.page.getByRole('combobox', { name: 'Show', exact: true }).selectOption('missing')
      await studio.page
        .locator('.text-filters')
        .getByText(/^\d+ of/)
        .waitFor()
    },
  },
  {
    name: 'what a file of words would change',
    reach: async (studio) => {
      await opens(studio, DESK, 'languages')
      await studio.page.getByLabel('Read a CSV or XLIFF file').setInputFiles({
        name: `${'arabic'.repeat(15)}.csv`,
        mimeType: 'text/csv',
        buffer: Buffer.from(CSV),
      })
      await studio.page.getByText('1 text would change').waitFor()
    },
  },
]

const LOOKS: readonly StudioState[] = [
  {
    name: 'the theme',
    reach: async (studio) => {
      await opens(studio, DESK, 'theme')
      await studio.page.locator('.theme-sample').first().waitFor()
    },
  },
  {
    name: 'a theme that can’t be read',
    reach: async (studio) => {
      await opens(studio, REFUSED, 'theme')
      await studio.page
        .getByText(/fails: words need 4.5:1/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'the preview on a phone',
    reach: async (studio) => {
      await opens(studio, DESK, 'preview')
      await studio.page.getByRole('button', { name: 'Phone' }).click()
      await studio.page.frameLocator('iframe').getByRole('button').first().waitFor()
    },
  },
  {
    name: 'the preview on a desktop',
    reach: async (studio) => {
      await opens(studio, DESK, 'preview')
      await studio.page.getByRole('button', { name: 'Desktop' }).click()
      await studio.page.frameLocator('iframe').getByRole('button').first().waitFor()
    },
  },
  {
    name: 'the preview of what can’t be published',
    reach: async (studio) => {
      await opens(studio, LOOSE, 'preview')
      await studio.page.getByText(/problems? keeps? the draft/).waitFor()
    },
  },
]

const STUDY: readonly StudioState[] = [
  {
    name: 'no finding',
    reach: async (studio) => {
      await opens(studio, DESK, 'findings')
      await studio.page.getByText('No finding is declared yet.').waitFor()
    },
  },
  {
    name: 'a finding with its figure',
    reach: async (studio) => {
      await opens(studio, DESK, 'findings')
      await studio.page.getByRole('button', { name: 'Add a finding' }).click()
      await studio.page
        .getByText(/of 40 who/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'the method, with what is missing',
    reach: async (studio) => {
      await opens(studio, DESK, 'method')
      await studio.page.getByText(/\d+ of \d+ given/).waitFor()
    },
  },
  {
    name: 'a results page that composes itself',
    reach: async (studio) => {
      await opens(studio, DESK, 'results')
      await studio.page.getByRole('button', { name: 'Start from this page' }).waitFor()
    },
  },
  {
    name: 'a results page being composed',
    reach: async (studio) => {
      const { page } = studio
      await opens(studio, DESK, 'results')
      await page.getByRole('button', { name: 'Start from this page' }).click()
      await page.getByLabel('Add a block of kind').selectOption('comparison')
      await page.getByRole('button', { name: 'Add a block' }).click()
      await page.getByRole('complementary', { name: 'What it shows now' }).waitFor()
    },
  },
  {
    name: 'a question of a results page',
    reach: async (studio) => {
      const { page } = studio
      await opens(studio, DESK, 'results')
      await page.getByRole('button', { name: 'Add a block' }).waitFor()
      const question = page.locator('.entry').filter({ hasText: 'Question' }).first()
      await question.locator('.entry-open').click()
      await page.getByText('What it shows, in a sentence').waitFor()
    },
  },
]

export const DRAFT_SCREENS: readonly StudioState[] = [...LOGIC, ...TEXTS, ...LOOKS, ...STUDY]
