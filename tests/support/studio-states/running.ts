import { DESK, EMPTY } from './surveys.ts'
import type { StudioState } from './studio.ts'

const COLLECT = `/studio/surveys/${DESK}/collect`
const RESULTS_LINKS = `/studio/surveys/${DESK}/results-links`
const IMPORT = `/studio/surveys/${DESK}/import`
const TABLES = `/studio/surveys/${DESK}/tables`

export const RUNNING: readonly StudioState[] = [
  {
    name: 'nothing to collect with',
    reach: ({ page }) => page.goto(`/studio/surveys/${EMPTY}/collect`),
  },
  { name: 'the collectors', reach: ({ page }) => page.goto(COLLECT) },
  {
    name: 'a new collector with errors',
    reach: async ({ page }) => {
      await page.goto(`${COLLECT}/new?kind=panel`)
      await page.getByLabel('Responses at most').fill('-1')
      await page.getByLabel('Back after completing').fill('nowhere')
      await page.locator('.collector-form > .actions').last().getByRole('button').click()
      await page.locator('.form-errors').waitFor()
    },
  },
  {
    name: 'a new collector for a site',
    reach: ({ page }) => page.goto(`${COLLECT}/new?kind=embed`),
  },
  {
    name: 'a collector',
    reach: ({ page, places }) => page.goto(`${COLLECT}/${places.guests}`),
  },
  {
    name: 'links, with errors',
    reach: async ({ page, places }) => {
      await page.goto(`${COLLECT}/${places.guests}/links`)
      await page.getByLabel('How many').fill('0')
      await page.getByRole('button', { name: 'Make the links' }).click()
      await page.locator('.form-errors').waitFor()
    },
  },
  {
    name: 'links that were just made',
    reach: async ({ page, places }) => {
      await page.goto(`${COLLECT}/${places.guests}/links`)
      await page.getByLabel('How many').fill('25')
      await page.getByRole('button', { name: 'Make the links' }).click()
      await page.getByRole('heading', { name: '25 links are made' }).waitFor()
    },
  },
  {
    name: 'a collector that was just closed',
    reach: async ({ page }) => {
      await page.goto(COLLECT)
      await page.getByRole('button', { name: /^Close ?: Guests/ }).click()
      await page.getByRole('button', { name: /^Undo/ }).waitFor()
    },
  },
  {
    name: 'links to results, with errors',
    reach: async ({ page }) => {
      await page.goto(RESULTS_LINKS)
      await page.getByLabel('The whole results page').check()
      await page.getByLabel('Method', { exact: true }).check()
      await page.getByRole('button', { name: 'Make the link' }).click()
      await page.locator('.form-errors').waitFor()
    },
  },
  {
    name: 'a link to results that was just made',
    reach: async ({ page }) => {
      await page.goto(RESULTS_LINKS)
      await page.getByLabel('Name', { exact: true }).fill('For the board')
      await page.getByRole('button', { name: 'Make the link' }).click()
      await page.getByRole('heading', { name: 'The link is made' }).waitFor()
    },
  },
  {
    name: 'a link to results about to be changed, with errors',
    reach: async ({ page }) => {
      await page.goto(RESULTS_LINKS)
      await page.getByRole('link', { name: 'Change' }).first().click()
      await page.getByLabel('Name', { exact: true }).fill('')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.locator('.form-errors').waitFor()
    },
  },
  {
    name: 'no fieldwork',
    reach: ({ page }) => page.goto(`/studio/surveys/${EMPTY}/fieldwork`),
  },
  {
    name: 'fieldwork',
    reach: async ({ page }) => {
      await page.goto(`/studio/surveys/${DESK}/fieldwork`)
      await page.getByText('Updates by itself').waitFor()
    },
  },
  { name: 'tables', reach: ({ page }) => page.goto(TABLES) },
  { name: 'a table', reach: ({ page }) => page.goto(`${TABLES}?rows=solved&columns=again`) },
  {
    name: 'a table with a refused filter',
    reach: ({ page }) => page.goto(`${TABLES}?rows=solved&filter={x`),
  },
  {
    name: 'saved views, with a name that is taken',
    reach: async ({ page }) => {
      for (const name of ['Solved again', 'solved again']) {
        await page.goto(
          `${TABLES}?rows=solved&columns=again${name === 'solved again' ? '&percent=row' : ''}`,
        )
        const field = page.getByLabel('Save this view under a name')
        if ((await field.count()) === 0) continue
        await field.fill(name)
        await page.getByRole('button', { name: 'Save the view' }).click()
        await page
          .getByRole(name === 'Solved again' ? 'status' : 'alert')
          .first()
          .waitFor()
      }
    },
  },
  { name: 'the codebook', reach: ({ page }) => page.goto(`/studio/surveys/${DESK}/codebook`) },
  {
    name: 'two waves',
    reach: ({ page }) =>
      page.goto(`/studio/surveys/${DESK}/compare?rows=solved&with=${DESK}&with-from=2026-01-01`),
  },
  { name: 'exports', reach: ({ page }) => page.goto(`/studio/surveys/${DESK}/exports`) },
  {
    name: 'an export that was refused',
    reach: async ({ page }) => {
      await page.goto(`/studio/surveys/${DESK}/exports`)
      await page.getByLabel('Filter', { exact: true }).fill('{x')
      await page.getByRole('button', { name: 'Download' }).click()
      await page.getByRole('status').filter({ hasText: 'filter' }).waitFor()
    },
  },
  { name: 'no file to import', reach: ({ page }) => page.goto(IMPORT) },
  {
    name: 'a file whose rows were checked',
    reach: async ({ page }) => {
      await page.goto(IMPORT)
      await page.getByLabel('File with a row for each person').setInputFiles({
        name: `${'old'.repeat(60)}.csv`,
        mimeType: 'text/csv',
        buffer: Buffer.from(`solved,age,${'w'.repeat(120)}\nyes,30,\nno,x,${'y'.repeat(200)}\n`),
      })
      await page.getByRole('button', { name: 'Send the file' }).click()
      await page.getByRole('button', { name: 'Check every row' }).click()
      await page.getByRole('heading', { name: '1 of 2 rows' }).waitFor()
    },
  },
  {
    name: 'columns that have no such place',
    reach: async ({ page }) => {
      await page.getByLabel('age', { exact: true }).fill('nowhere')
      await page.getByRole('button', { name: 'Check every row' }).click()
      await page.locator('.form-errors').waitFor()
    },
  },
  {
    name: 'an import that was taken out',
    reach: async ({ page }) => {
      await page.goto(IMPORT)
      await page.getByLabel('File with a row for each person').setInputFiles({
        name: 'few.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('solved\nyes\nno\n'),
      })
      await page.getByRole('button', { name: 'Send the file' }).click()
      await page.getByRole('button', { name: 'Check every row' }).click()
      await page.getByRole('button', { name: 'Take 2 rows' }).click()
      await page.getByRole('button', { name: 'Take them out again' }).click()
      await page.getByRole('heading', { name: 'One import' }).waitFor()
      await page.getByRole('button', { name: 'Undo' }).waitFor()
    },
  },
  { name: 'quality', reach: ({ page }) => page.goto(`/studio/surveys/${DESK}/quality`) },
]
