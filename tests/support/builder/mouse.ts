import type { Locator, Page } from 'playwright-core'
import { isSameLabel, typeOver, typeText, type Hands } from './hands.ts'

/** Clicks on everything, and types into what was clicked. */
export function byMouse(page: Page): Hands {
  const panel = page.getByRole('complementary', { name: 'Properties' })
  const card = page.locator('[data-card].is-active')
  async function fill(field: Locator, text: string) {
    await field.click()
    await typeOver(page, text)
  }
  return {
    startEmpty: async (title) => {
      await page.goto('/studio/new')
      await page.getByLabel('What is it called?').click()
      await typeText(page, title)
      await page.getByRole('button', { name: 'Start empty' }).click()
      await panel.getByLabel('Find a property').waitFor()
    },
    describeSurvey: (text) => fill(page.getByLabel('Description of the survey'), text),
    setProperty: async (title, value, within) => {
      await fill(panel.getByLabel('Find a property'), within ?? title)
      const control = panel.getByLabel(title, { exact: true })
      if (value.kind === 'text') await fill(control, value.text)
      else await control.selectOption(value.label)
    },
    namePage: async (index, name) => {
      await fill(page.getByLabel(`Name of page ${index + 1}`), name)
      await page.keyboard.press('Enter')
    },
    addPage: () => page.getByRole('button', { name: 'Add page', exact: true }).click(),
    addElement: async (kind) => {
      await page
        .getByRole('button', { name: /^Add to page / })
        .last()
        .click()
      await page.getByRole('searchbox', { name: 'What to add' }).click()
      await typeText(page, kind)
      await page.getByRole('option', { name: kind, exact: true }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await card.locator('[data-field]:focus').waitFor()
    },
    write: (field, text) => fill(card.locator(`[data-field="${field}"]`), text),
    writeList: async (lines) => {
      const asLines = card.getByRole('button', { name: 'Write as lines' })
      if (await asLines.isVisible()) await asLines.click()
      await fill(card.getByLabel('Choices, one on each line'), lines)
    },
    setApart: async (item, words) => {
      await card.getByRole('checkbox', { name: item, exact: true }).click()
      await fill(card.getByLabel(`Words of “${item}”`), words)
    },
    name: async (name) => {
      await fill(card.locator('.card-foot [data-value-field]'), name)
      await page.keyboard.press('Enter')
    },
    openScreen: async (name) => {
      await page
        .getByRole('navigation', { name: 'Edit', exact: true })
        .getByRole('link', { name, exact: true })
        .click()
      await page.waitForURL(`**/${name.toLowerCase()}`)
    },
    addRule: async ({ kind, of, join, clauses }) => {
      await page.getByLabel('New rule').selectOption(kind)
      if (of !== null) await pick(page.getByRole('combobox', { name: 'Of', exact: true }), of)
      await page.getByRole('button', { name: 'Add rule' }).click()
      const rule = page.locator('.rule-new')
      for (const [at, { question, comparison, value }] of clauses.entries()) {
        await rule.getByRole('button', { name: 'Add condition' }).click()
        if (at === 1) await rule.getByRole('combobox', { name: /^If/ }).selectOption(join)
        await pick(
          rule.getByRole('combobox', { name: 'Question', exact: true }).nth(at),
          question.title,
        )
        await rule
          .getByRole('combobox', { name: 'Comparison', exact: true })
          .nth(at)
          .selectOption(comparison.words)
        await rule
          .getByRole('combobox', { name: 'Value', exact: true })
          .nth(at)
          .selectOption(value.label)
      }
      await rule.getByRole('button', { name: 'Done' }).click()
    },
    addLanguage: async (tag) => {
      await fill(page.getByLabel('Add a language'), tag)
      await page.getByRole('button', { name: 'Add', exact: true }).click()
      await page.locator(`td textarea[lang="${tag}"]`).first().waitFor()
    },
    // The first page by hand, and the rest as a translator sends it.
    translate: async (tag, words) => {
      await page.getByRole('combobox', { name: 'Page', exact: true }).selectOption('Page 1')
      const rows = page.locator('.text-table tbody tr')
      for (const row of await rows.all()) {
        const own = await row.locator('textarea').first().inputValue()
        await fill(row.locator(`textarea[lang="${tag}"]`), words(own))
      }
      await page.getByRole('combobox', { name: 'Page', exact: true }).selectOption('All pages')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save all as CSV' }).click(),
      ])
      const { readFile } = await import('node:fs/promises')
      const { parse } = await import('csv-parse/sync')
      const file = await readFile(await download.path(), 'utf8')
      const table: readonly string[][] = parse(file, { bom: true })
      const [head = [], ...lines] = table
      const [own, other] = [head.indexOf('own language'), head.indexOf(tag)]
      const written = [head, ...lines.map((line) => line.with(other, words(line[own] ?? '')))]
      await page.getByLabel('Read a CSV or XLIFF file').setInputFiles({
        name: 'german.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(written.map((line) => line.map(quoted).join(',')).join('\n')),
      })
      await page.getByRole('button', { name: /^Take these/ }).click()
    },
  }
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

/** Headless, a list of a browser opens nothing that could be clicked. */
async function pick(list: Locator, label: string): Promise<void> {
  const shown = await list.locator('option').allTextContents()
  await list.selectOption({ index: shown.findIndex((each) => isSameLabel(each, label)) })
}
