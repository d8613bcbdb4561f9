import type { Page } from 'playwright-core'
import { beginningOf, isSameLabel, typeOver, typeText, type Hands } from './hands.ts'

/** Where the keyboard is, as far as its hands have to know. */
type Here = {
  readonly kind: string
  readonly called: string
  readonly field: string
  readonly region: string
}

const FURTHEST = 60

/**
 * Nothing but keys, after the first address is opened: the page is read only to know where the
 * keyboard is, as somebody sees or hears it.
 */
export function byKeyboard(page: Page): Hands {
  const { keyboard } = page
  const press = (key: string) => keyboard.press(key)

  async function goOn(key: string, isThere: (here: Here) => boolean, what: string): Promise<void> {
    if (isThere(await hereOn(page))) return
    const passed: string[] = []
    for (let steps = 0; steps < FURTHEST; steps += 1) {
      await press(key)
      const here = await hereOn(page)
      if (isThere(here)) return
      passed.push(`${here.region}: ${here.kind} ${here.called}`)
    }
    throw new Error(`${key} does not lead to ${what}, but to\n${passed.join('\n')}`)
  }
  const toField = (field: string) => goOn('Tab', (here) => here.field === field, field)
  const toCalled = (called: string, key = 'Tab') =>
    goOn(key, (here) => here.called === called, called)
  const toRegion = (region: string, key = 'F6') =>
    goOn(key, (here) => here.region.startsWith(region), region)
  const isThere = (what: (here: Here) => boolean) =>
    until(page, async () => what(await hereOn(page)), 'the keyboard is where it should be')
  /** By the letters with which it begins, as in every list of a browser. */
  async function choose(label: string): Promise<void> {
    await keyboard.type(beginningOf(label))
    await until(page, async () => isSameLabel(await chosenOn(page), label), label)
  }

  return {
    startEmpty: async (title) => {
      await page.goto('/studio/new')
      await toCalled('What is it called?')
      await typeText(page, title)
      await press('Enter')
      await page.getByLabel('Find a property').waitFor()
    },
    describeSurvey: async (text) => {
      await toRegion('The survey')
      await toCalled('Description of the survey')
      await typeOver(page, text)
    },
    setProperty: async (title, value, within) => {
      await toRegion('Properties')
      await typeOver(page, within ?? title)
      await toCalled(title)
      if (value.kind === 'text') await typeOver(page, value.text)
      else await choose(value.label)
      await toRegion('The survey', 'Shift+F6')
    },
    namePage: async (index, name) => {
      const called = `Name of page ${index + 1}`
      await toCalled(called)
      await typeOver(page, name)
      await press('Enter')
      await press('Escape')
      await isThere((here) => here.called === `Move page ${index + 1}`)
    },
    addPage: async () => {
      await press('/')
      await isThere((here) => here.called === 'What to add')
      await keyboard.type('page')
      await press('Enter')
      await isThere((here) => /^Move page \d+$/.test(here.called))
    },
    addElement: async (kind) => {
      await press('/')
      await isThere((here) => here.called === 'What to add')
      await keyboard.type(kind)
      await press('Enter')
      await isThere((here) => here.field !== '')
    },
    write: async (field, text) => {
      if ((await hereOn(page)).field !== field) await toField(field)
      await typeOver(page, text)
    },
    writeList: async (lines) => {
      await goOn(
        'Tab',
        (here) => here.field === 'choices/lines' || here.called === 'Write as lines',
        'the choices',
      )
      if ((await hereOn(page)).field === '') {
        await press('Space')
        await isThere((here) => here.field === 'choices/lines')
      }
      await typeOver(page, lines)
    },
    setApart: async (item, words) => {
      await toCalled(item)
      await press('Space')
      await toCalled(`Words of “${item}”`)
      await typeOver(page, words)
    },
    name: async (name) => {
      await goOn('Tab', (here) => here.called.startsWith('Name of '), 'the name')
      await typeOver(page, name)
      await press('Enter')
      await press('Escape')
      await isThere((here) => here.called.startsWith('Move '))
    },
    openScreen: async (name) => {
      await toRegion('Edit')
      await goOn('Tab', (here) => here.kind === 'a' && here.called === name, name)
      await press('Enter')
      await page.waitForURL(`**/${name.toLowerCase()}`)
    },
    addRule: async ({ kind, of, join, clauses }) => {
      if ((await hereOn(page)).called !== 'Add rule') {
        await toRegion('Rules')
        await toCalled('New rule')
      } else await toCalled('New rule', 'Shift+Tab')
      await choose(kind)
      if (of !== null) {
        await toCalled('Of')
        await choose(of)
      }
      await toCalled('Add rule')
      await press('Enter')
      await isThere((here) => here.called === 'Add condition')
      await goOn('Shift+Tab', (here) => here.called === 'Edit as text', 'the text')
      await press('Space')
      await goOn('Tab', (here) => here.called.endsWith(', as text'), 'the text')
      const said = clauses.map(
        ({ question, comparison, value }) =>
          `{${question.name}} ${comparison.sign} ${value.stored}`,
      )
      await typeOver(page, said.join(join === 'all' ? ' and ' : ' or '))
      await toCalled('Done')
      await press('Space')
      await isThere((here) => here.called === 'Add rule')
    },
    addLanguage: async (tag) => {
      await toRegion('Languages')
      await toCalled('Add a language')
      await typeText(page, tag)
      await press('Enter')
      await page.locator(`td textarea[lang="${tag}"]`).first().waitFor()
    },
    translate: async (tag, words) => {
      await goOn('Tab', (here) => here.field === `translation/${tag}`, 'the table')
      for (;;) {
        const own = await ownWords(page)
        await typeOver(page, words(own))
        const row = await rowOn(page)
        await press('Control+ArrowDown')
        if ((await rowOn(page)) === row) return
      }
    },
  }
}

const hereOn = (page: Page): Promise<Here> =>
  page.evaluate(() => {
    const here = document.activeElement
    if (!(here instanceof HTMLElement)) return { kind: '', called: '', field: '', region: '' }
    const labels =
      here instanceof HTMLInputElement ||
      here instanceof HTMLSelectElement ||
      here instanceof HTMLTextAreaElement
        ? here.labels
        : null
    const [label] = labels ?? []
    const words = label?.querySelector('span') ?? label ?? here
    const region = here.closest('[data-region]')
    return {
      kind: here.localName,
      called: (here.getAttribute('aria-label') ?? words.textContent).trim(),
      field:
        here.dataset['field'] ??
        (here.closest('td') !== null && here.lang !== '' ? `translation/${here.lang}` : ''),
      region:
        region?.getAttribute('aria-label') ??
        region?.querySelector('nav')?.getAttribute('aria-label') ??
        region?.querySelector('h2')?.textContent ??
        '',
    }
  })

/** What stands in the survey's own language in the row of the table where the keyboard is. */
const ownWords = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('textarea')?.value ?? '')

const rowOn = (page: Page): Promise<number> =>
  page.evaluate(() => document.activeElement?.closest('tr')?.rowIndex ?? -1)

const chosenOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const list = document.activeElement
    return list instanceof HTMLSelectElement ? (list.selectedOptions[0]?.label ?? '') : ''
  })

const PATIENCE_MS = 10_000

/** Looks anew at each frame that the browser draws. */
async function until(page: Page, holds: () => Promise<boolean>, what: string): Promise<void> {
  const start = Date.now()
  while (!(await holds())) {
    if (Date.now() - start > PATIENCE_MS) {
      const here = JSON.stringify(await hereOn(page))
      throw new Error(`It never holds that ${what}; the keyboard is at ${here}`)
    }
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
}
