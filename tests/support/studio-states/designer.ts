import { expect } from 'vitest'
import { DESK, EMPTY, LOOSE } from './surveys.ts'
import type { Studio, StudioState } from './studio.ts'

const STEPS = '**/draft/steps*'
const FIRST = '/source/pages/0/elements/0'

async function opens({ page }: Studio, slug: string, search = '') {
  await page.goto(`/studio/surveys/${slug}/edit${search}`)
  await page.getByLabel('Find a property').waitFor()
}

/** What is asked for by address has the focus once it is there. */
async function asks(studio: Studio, slug: string, pointer: string, property: string) {
  await opens(studio, slug, `?at=${pointer}/${property}`)
  await studio.page.locator(`[data-property="${property}"]:focus-within`).waitFor()
}

async function chooses(studio: Studio, item: string) {
  const { page } = studio
  await opens(studio, DESK)
  await page.getByRole('button', { name: 'Actions for Was it solved?' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** What was typed and can't be sent is not to keep the next state from being opened. */
async function types({ page }: Studio, text: string) {
  await page.getByRole('textbox', { name: 'Title of the survey' }).fill(text)
}

export const DESIGNER: readonly StudioState[] = [
  {
    name: 'the designer without a question',
    reach: async (studio) => {
      await opens(studio, EMPTY)
      await studio.page.getByText('There is no question yet').waitFor()
    },
  },
  { name: 'the designer', reach: (studio) => opens(studio, DESK) },
  {
    name: 'a question in hand',
    reach: async (studio) => {
      await opens(studio, DESK)
      await studio.page.locator('[data-card] h3').first().click()
      await studio.page.locator('.card.is-active').waitFor()
    },
  },
  {
    name: 'a table in hand',
    reach: async (studio) => {
      await opens(studio, DESK)
      await studio.page.locator('[data-card] h3', { hasText: 'And in detail?' }).click()
      await studio.page.locator('.card.is-active', { hasText: 'And in detail?' }).waitFor()
    },
  },
  {
    name: 'a question lifted by keyboard',
    reach: async (studio) => {
      await opens(studio, DESK)
      await studio.page.getByRole('button', { name: 'Move How old are you?' }).press('Space')
      await studio.page.locator('.is-lifted').waitFor()
    },
  },
  {
    name: 'the menu of a question',
    reach: async (studio) => {
      await opens(studio, DESK)
      await studio.page.getByRole('button', { name: 'Actions for Was it solved?' }).click()
      await studio.page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'the menu of a page',
    reach: async (studio) => {
      await opens(studio, DESK)
      await studio.page.getByRole('button', { name: 'Actions for page 1' }).click()
      await studio.page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'the list of types',
    reach: async (studio) => {
      await opens(studio, DESK)
      await studio.page.getByRole('button', { name: 'Add to page 1' }).click()
      await studio.page.getByRole('dialog', { name: 'What to add' }).waitFor()
    },
  },
  {
    name: 'the list of types without a hit',
    reach: async (studio) => {
      await opens(studio, DESK)
      await studio.page.getByRole('button', { name: 'Add to page 1' }).click()
      await studio.page.locator('.picker-search input:focus').fill('hologram')
      await studio.page.getByText('No type is called that.').waitFor()
    },
  },
  {
    name: 'what a question can become',
    reach: async (studio) => {
      await chooses(studio, 'Convert to…')
      await studio.page.getByRole('menu', { name: 'Convert to' }).waitFor()
    },
  },
  {
    name: 'what a question would lose',
    reach: async (studio) => {
      await chooses(studio, 'Convert to…')
      await studio.page.getByRole('menuitem', { name: /loses/ }).last().click()
      await studio.page.getByRole('button', { name: 'Leave it as it is' }).waitFor()
    },
  },
  {
    name: 'where a question can go',
    reach: async (studio) => {
      await chooses(studio, 'Move to page…')
      await studio.page.getByRole('menu', { name: 'Move to' }).waitFor()
    },
  },
  {
    name: 'several questions selected',
    reach: async (studio) => {
      await opens(studio, DESK)
      for (const title of ['Was it solved?', 'How old are you?'])
        await studio.page.getByRole('checkbox', { name: `Select ${title}` }).check()
      await studio.page.getByRole('toolbar', { name: 'What is selected' }).waitFor()
    },
  },
  {
    name: 'the properties of a question',
    reach: async (studio) => {
      await asks(studio, DESK, FIRST, 'isRequired')
      for (const fold of await studio.page.locator('.panel-group > summary').all())
        if ((await fold.locator('..').getAttribute('open')) === null) await fold.click()
    },
  },
  {
    name: 'a search for a property',
    reach: async (studio) => {
      await asks(studio, DESK, FIRST, 'isRequired')
      await studio.page.getByLabel('Find a property').fill('show if')
      await studio.page.getByText('Show if', { exact: true }).waitFor()
    },
  },
  {
    name: 'the properties that were changed',
    reach: async (studio) => {
      await asks(studio, LOOSE, '/source/pages/0/elements/1', 'isRequired')
      await studio.page.getByLabel('Changed only').check()
      await studio.page.getByText('Not known to Rapport').waitFor()
    },
  },
  {
    name: 'what no type is known for',
    reach: async (studio) => {
      await opens(studio, LOOSE)
      await studio.page.locator('[data-card]').first().click()
      await studio.page.locator('.card.is-active').waitFor()
    },
  },
  {
    name: 'the checks',
    reach: async (studio) => {
      await opens(studio, LOOSE)
      await studio.page.getByText(/^Checks: \d+ to mend/).click()
      await studio.page.locator('.checks-panel').waitFor()
    },
  },
  {
    name: 'something deleted, with its way back',
    reach: async (studio) => {
      await chooses(studio, 'Delete')
      await studio.page.getByRole('button', { name: 'Undo this' }).waitFor()
    },
  },
  {
    name: 'it brought back',
    reach: async (studio) => {
      await studio.page.getByRole('button', { name: 'Undo this' }).click()
      await studio.page.getByRole('button', { name: 'Move Was it solved?' }).waitFor()
      await studio.page.getByText('All changes saved').waitFor()
    },
  },
  {
    name: 'no connection',
    reach: async (studio) => {
      await opens(studio, EMPTY)
      await studio.context.setOffline(true)
      await types(studio, 'Typed without a connection')
      await studio.page.getByText('Not saved yet').waitFor()
    },
  },
  {
    name: 'two texts at one place',
    reach: async (studio) => {
      const { app, page, context, cookies } = studio
      await opens(studio, EMPTY)
      await context.setOffline(true)
      await types(studio, 'Typed at the same time')
      const steps = `/api/v1/surveys/${EMPTY}/draft/steps`
      const now = await app.page(steps, { Cookie: cookies.owner })
      const { revision } = (await now.json()) as { readonly revision: number }
      const operations = [{ op: 'replace', path: '/source/title', value: 'W'.repeat(120) }]
      const step = { id: crypto.randomUUID(), name: 'Rename', operations, mergeKey: null }
      const taken = await fetch(app.url + steps, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Sec-Fetch-Site': 'same-origin',
          Cookie: cookies.owner,
        },
        body: JSON.stringify({ verb: 'take', revision, steps: [step] }),
      })
      expect(taken.status).toBe(200)
      await context.setOffline(false)
      await page.getByRole('heading', { name: 'Somebody else has changed the same' }).waitFor()
    },
  },
  {
    name: 'saving refused',
    reach: async (studio) => {
      const { page } = studio
      await opens(studio, EMPTY)
      await page.route(STEPS, (route) =>
        route.request().method() === 'POST'
          ? route.fulfill({ status: 403, json: { detail: 'You may no longer edit this survey.' } })
          : route.continue(),
      )
      await types(studio, 'Typed in vain')
      await page.getByText('Not saved: ').waitFor()
      await page.unroute(STEPS)
    },
  },
]
