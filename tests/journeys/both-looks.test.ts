import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { researcher } from '#tests/support/fieldwork-app.ts'
import { gallery } from '#tests/support/gallery.ts'
import { becomesRich } from '#tests/support/rich.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { storedResponses } from '#tests/support/stored-responses.ts'

const SLUG = 'gallery-in-both-looks'

/** How one question is answered in either look. */
type Way = (page: Page, name: string, title: string) => Promise<void>
type Answered = { readonly plain: Way; readonly rich: Way }

const within = (page: Page, name: string) => page.locator(`[data-name="${name}"]`)
const groupOf = (page: Page, title: string) =>
  page
    .getByRole('radiogroup', { name: title, exact: true })
    .or(page.getByRole('group', { name: title, exact: true }))

const chooses = (...labels: readonly string[]): Answered => ({
  plain: async (page, _, title) => {
    for (const label of labels)
      await groupOf(page, title).getByLabel(label, { exact: true }).check()
  },
  rich: async (page, name) => {
    for (const label of labels) await within(page, name).getByText(label, { exact: true }).click()
  },
})
const writes = (text: string): Answered => ({
  plain: async (page, _, title) => {
    // A slider beside the field has its name too.
    const field = page.getByLabel(title, { exact: true }).and(page.locator(':not([type=range])'))
    await field.fill(text)
  },
  rich: async (page, name) => {
    const field = within(page, name).locator('input, textarea')
    await field.fill(text)
    await field.blur()
  },
})
const picks = (...labels: readonly string[]): Pick<Answered, 'rich'> => ({
  rich: async (page, name) => {
    await within(page, name).getByTitle('Select').first().click()
    for (const label of labels)
      await page.getByRole('option', { name: label, exact: true }).locator('visible=true').click()
    await page.keyboard.press('Escape')
  },
})

const ORDER = ['Second', 'First', 'Third'] as const

/** The gallery's questions: how each is answered in either look. */
const ANSWERS: Readonly<Record<string, Answered>> = {
  season: chooses('Autumn'),
  country: {
    plain: async (page, _, title) => {
      await page.getByLabel(title, { exact: true }).selectOption({ label: 'Spain' })
    },
    ...picks('Spain'),
  },
  size: chooses('Large'),
  agrees: chooses('Yes'),
  picture: {
    plain: chooses('Blue').plain,
    rich: async (page, name) => {
      await within(page, name).getByRole('img', { name: 'Blue' }).click()
    },
  },
  stars: chooses('4'),
  warmth: {
    plain: writes('5').plain,
    rich: async (page, name) => {
      await within(page, name).getByRole('slider').press('ArrowRight')
    },
  },
  fruit: {
    plain: async (page, name, title) => {
      await chooses('Apple', 'Another one').plain(page, name, title)
      await groupOf(page, title).getByRole('textbox').fill('Quince')
    },
    rich: async (page, name, title) => {
      await chooses('Apple', 'Another one').rich(page, name, title)
      await within(page, name).getByRole('textbox').fill('Quince')
    },
  },
  tools: { plain: chooses('Hammer', 'Drill').plain, ...picks('Hammer', 'Drill') },
  areas: {
    plain: chooses('Right').plain,
    rich: async (page, name) => {
      await within(page, name).getByRole('checkbox', { name: 'Right' }).press('Space')
    },
  },
  line: writes('A line of text'),
  count: writes('21'),
  day: writes('2026-03-04'),
  mail: writes('ada@example.org'),
  hour: writes('09:30'),
  story: writes('Once.\nTwice.'),
  views: {
    plain: async (page, name) => {
      for (const [row, column] of VIEWS)
        await page.locator(`[name="q:${name}/${row}"][value="${column}"]`).press('Space')
    },
    rich: async (page, name) => {
      for (const [row, column] of VIEWS)
        await within(page, name)
          .getByRole('radio', { name: cellOf(row, column) })
          .press('Space')
    },
  },
  inside: writes('Within'),
  order: {
    plain: async (page) => {
      for (const [place, choice] of ORDER.entries())
        await page.locator(`[name="q:order/${choice}"]`).selectOption(String(place + 1))
    },
    rich: chooses(...ORDER).rich,
  },
  span: {
    plain: async (page) => {
      await page.locator('[name="q:span/from"]').fill('10')
      await page.locator('[name="q:span/to"]').fill('100')
    },
    rich: async (page, name) => {
      await within(page, name).getByRole('slider').first().press('ArrowRight')
    },
  },
  person: {
    plain: async (page) => {
      await page.locator('[name="q:person/given"]').fill('Ada')
      await page.locator('[name="q:person/family"]').fill('Byron')
    },
    rich: async (page, name) => {
      await within(page, name).getByRole('textbox', { name: 'Given name' }).fill('Ada')
      await within(page, name).getByRole('textbox', { name: 'Family name' }).fill('Byron')
    },
  },
  double: { plain: () => Promise.resolve(), rich: () => Promise.resolve() },
  week: {
    plain: async (page) => {
      await page.locator('[name="q:week/Monday/weather"]').selectOption('Rain')
      await page.locator('[name="q:week/Monday/hours"]').fill('3')
    },
    rich: async (page, name) => {
      const monday = within(page, name).getByRole('row', { name: 'Monday' })
      await monday.getByTitle('Select').first().click()
      await page.getByRole('option', { name: 'Rain' }).locator('visible=true').click()
      await monday.getByRole('spinbutton').fill('3')
    },
  },
  purchases: {
    plain: async (page) => {
      await page.locator('[name="q:purchases/0/thing"]').fill('Lamp')
      await page.locator('button[value="add:purchases"]').click()
      await page.locator('[name="q:purchases/1/thing"]').fill('Chair')
      await page.locator('select[name="q:purchases/1/kept"]').selectOption('true')
    },
    rich: async (page, name) => {
      const purchases = within(page, name)
      await purchases.getByRole('textbox').fill('Lamp')
      await purchases.getByRole('button', { name: 'Add Row' }).click()
      await purchases.getByRole('textbox', { name: 'row 2, column Thing' }).fill('Chair')
      await purchases.getByText('Yes', { exact: true }).nth(1).click()
    },
  },
  children: {
    plain: async (page) => {
      await page.locator('[name="q:children/0/name"]').fill('Tom')
      await page.locator('button[value="add:children"]').click()
      await page.locator('[name="q:children/1/name"]').fill('Ann')
      await page.locator('[name="q:children/1/age"]').fill('7')
    },
    rich: async (page, name) => {
      const children = within(page, name)
      await children.getByRole('textbox', { name: 'Name' }).fill('Tom')
      await children.getByRole('button', { name: 'Add new' }).click()
      await children.getByRole('textbox', { name: 'Name' }).nth(1).fill('Ann')
      await children.getByRole('spinbutton').nth(1).fill('7')
    },
  },
  letter: {
    plain: async (page) => {
      await page.locator('[name="u:letter"]').setInputFiles(LETTER)
    },
    rich: async (page, name) => {
      const chooser = page.waitForEvent('filechooser')
      await within(page, name).locator('label', { hasText: 'Select File' }).click()
      await (await chooser).setFiles(LETTER)
      await within(page, name).getByText('letter.txt').first().waitFor()
    },
  },
}

const LETTER = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear all,\n') }
const VIEWS = [
  ['food', 'good'],
  ['noise', 'bad'],
] as const
/** SurveyJS names a cell by row and column. */
const cellOf = (row: string, column: string) => new RegExp(`${row}.*${column}`, 'i')

type Asked = { readonly name: string; readonly title: string }
type Pages = readonly {
  readonly name: string
  readonly title: string
  readonly elements: readonly JsonObject[]
}[]

/** What stands in the table, page by page, panels included. */
const pages = (gallery['pages'] as unknown as Pages)
  .map((page) => ({
    ...page,
    elements: page.elements.filter((element) => askedIn(element).length > 0),
  }))
  .filter(({ elements }) => elements.length > 0)

function askedIn(element: JsonObject): readonly Asked[] {
  const inner = element['elements'] as readonly JsonObject[] | undefined
  if (inner !== undefined) return inner.flatMap(askedIn)
  const { name, title } = element as unknown as Asked
  return Object.hasOwn(ANSWERS, name) ? [{ name, title }] : []
}

let app: RunningApp
beforeAll(async () => {
  app = await startApp({ environment: { RAPPORT_DEMO: '0' } })
  await (await researcher(app)).publish(SLUG, { ...gallery, pages })
})
afterAll(() => app.stop())

test('every question of the gallery is stored alike, whichever look it is answered in', async () => {
  const browser = await launch()
  try {
    for (const look of ['plain', 'rich'] as const) {
      const { page, end } = await visit(browser, app.url, {
        scripts: look === 'plain' ? 'off' : 'on',
      })
      await page.goto(`/s/${SLUG}?look=${look}`)
      if (look === 'rich') await becomesRich(page)
      for (const [index, { title, elements }] of pages.entries()) {
        await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
        for (const asked of elements.flatMap(askedIn))
          await ANSWERS[asked.name]?.[look](page, asked.name, asked.title)
        const isLast = index === pages.length - 1
        await page.getByRole('button', { name: isLast ? 'Send my answers' : 'Continue' }).click()
      }
      await page.getByRole('heading', { name: /Thank you/ }).waitFor()
      await end()
    }
  } finally {
    await browser.close()
  }
  const [plain, rich, ...more] = storedResponses(app, SLUG)
  expect(more).toEqual([])
  expect(Object.keys(plain ?? {}).filter((key) => !key.endsWith('-Comment'))).toEqual(
    expect.arrayContaining(Object.keys(ANSWERS)),
  )
  const withoutIds = (answers: typeof plain) =>
    JSON.parse(
      JSON.stringify(answers, (key, value: unknown) => (key === 'file' ? 'id' : value)),
    ) as unknown
  expect(withoutIds(rich)).toEqual(withoutIds(plain))
})
