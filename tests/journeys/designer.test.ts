import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFinds, scrollsSideways } from '#tests/support/axe.ts'
import { launch, visit, type Visit } from '#tests/support/browser.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

let app: OwnedApp
let browser: Browser

beforeAll(async () => {
  app = await startOwnedApp()
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

async function openDesigner(
  slug: string,
  options: { readonly width?: number; readonly colorScheme?: 'light' | 'dark' } = {},
): Promise<Visit> {
  const visited = await visit(browser, app.url, options)
  const [name = '', value = ''] = app.cookie.split('=')
  await visited.context.addCookies([{ name, value, url: app.url }])
  await visited.page.goto(`/studio/surveys/${slug}/edit`)
  return visited
}

const handles = (page: Page) =>
  page
    .locator('[data-card] > .card-bar > [data-handle]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')?.replace('Move ', '')))

async function pick(page: Page, words: string) {
  await page.locator('.picker-search input:focus').waitFor()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field')))
    .toBe('title')
}

/** Puts a question below the one whose control has the focus, and names it. */
async function addBySlash(page: Page, words: string, title: string) {
  await page.keyboard.press('/')
  await pick(page, words)
  await page.keyboard.type(title)
}

const toHandle = (page: Page, title: string) =>
  page.getByRole('button', { name: `Move ${title}`, exact: true }).focus()

test('a survey of five kinds of question is built from nothing, and what is deleted or moved is brought back', async () => {
  const slug = 'from-nothing'
  await app.api('POST', `?slug=${slug}`, { body: { title: 'From nothing' } })
  const { page, end } = await openDesigner(slug)
  await page.getByRole('button', { name: 'Add a question' }).click()
  await pick(page, 'single')
  await page.keyboard.type('How did you reach us?')
  await page.getByRole('textbox', { name: 'choice 1' }).fill('By phone')
  await page.keyboard.press('Enter')
  await page.keyboard.type('By letter')
  await page.keyboard.press('Alt+ArrowUp')
  const choices = () =>
    page
      .locator('[data-field^="choices/"]')
      .evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value))
  await expect.poll(() => choices()).toEqual(['By letter', 'By phone', 'Choice 2', 'Choice 3'])
  await page.getByRole('checkbox', { name: 'Show values beside labels' }).check()
  await expect.poll(() => page.getByLabel('Value of By phone').inputValue()).toBe('item1')
  await toHandle(page, 'How did you reach us?')
  await addBySlash(page, 'long answer', 'What happened after {ho')
  await page.getByRole('option', { name: /How did you reach us/ }).waitFor()
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.getByRole('combobox', { name: 'Title', exact: true }).inputValue())
    .toBe('What happened after {question1}')
  await page.keyboard.type('?')
  await toHandle(page, 'What happened after {question1}?')
  await addBySlash(page, 'rating', 'How was it?')
  await toHandle(page, 'How was it?')
  await addBySlash(page, 'one per row', 'And in detail?')
  await page.getByRole('button', { name: 'Add page' }).click()
  await page.getByRole('button', { name: 'Move page 2' }).focus()
  await addBySlash(page, 'short answer', 'Your name?')
  const built = [
    'How did you reach us?',
    'What happened after {question1}?',
    'How was it?',
    'And in detail?',
    'Your name?',
  ]
  await expect.poll(() => handles(page)).toEqual(built)
  expect(await axeFinds(page)).toEqual([])

  // What a rule reads is carried behind it: it is told, and taken back.
  await toHandle(page, 'How did you reach us?')
  await page.keyboard.press('Space')
  for (let places = 0; places < 4; places += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.getByRole('heading', { name: 'Asked too late' }).waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Move How did you reach us?')
  await page.keyboard.press('Control+z')
  await expect.poll(() => handles(page)).toEqual(built)
  await page.getByRole('heading', { name: 'Asked too late' }).waitFor({ state: 'detached' })

  // Deleted, and brought back by what says so.
  await page.getByRole('button', { name: 'Actions for And in detail?' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect
    .poll(() => handles(page))
    .toEqual(built.filter((title) => title !== 'And in detail?'))
  await page.getByRole('button', { name: 'Undo this' }).click()
  await expect.poll(() => handles(page)).toEqual(built)
  await end()
})

test('nothing of the designer is lost on a narrow screen, in light or dark', async () => {
  const slug = 'all-kinds'
  const { QUESTION_TYPES } = await import('#app/core/drafting/edits/question-types.ts')
  const elements = QUESTION_TYPES.map(({ type, start }) => ({
    type,
    name: type,
    title: `A ${'very '.repeat(9)}long title about ${type}`,
    ...start,
  }))
  await app.api('POST', `?slug=${slug}`, {
    body: {
      title: 'All kinds',
      pages: [
        { name: 'p1', elements },
        { name: 'p2', elements: [{ type: 'hologram', name: 'h' }] },
      ],
    },
  })
  for (const [width, colorScheme] of [
    [320, 'dark'],
    [1280, 'light'],
  ] as const) {
    const { page, end } = await openDesigner(slug, { width, colorScheme })
    await page.getByRole('button', { name: 'Actions for page 1' }).waitFor()
    for (const title of [/about matrixdropdown/, /about paneldynamic/, /about radiogroup/]) {
      await page
        .locator('[data-card]')
        .filter({ hasText: title })
        .first()
        .locator('h3')
        .first()
        .click()
      // What has just gone behind the bar that stays in sight is no small target.
      await page.evaluate('scrollTo(0, 0)')
      expect([width, await axeFinds(page), await scrollsSideways(page)]).toEqual([width, [], false])
    }
    await page
      .getByRole('checkbox', { name: /^Select A very/ })
      .first()
      .check()
    await page
      .getByRole('button', { name: /^Actions for A very/ })
      .first()
      .click()
    await page.getByRole('menu').waitFor()
    expect([width, await axeFinds(page)]).toEqual([width, []])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Add to page 1' }).click()
    await page.getByRole('dialog', { name: 'What to add' }).waitFor()
    expect([width, await axeFinds(page)]).toEqual([width, []])
    await page.keyboard.press('Escape')
    await end()
  }
})

test('several are changed together, converted, pasted and dragged, and all of it by menu too', async () => {
  const slug = 'together'
  const [a, b, c, d] = ['Alpha', 'Beta', 'Gamma', 'Delta'].map((title) => ({
    type: 'radiogroup',
    name: title.toLowerCase(),
    title,
    choices: ['one', 'two', 'three'],
  }))
  await app.api('POST', `?slug=${slug}`, {
    body: {
      title: 'Together',
      pages: [
        { name: 'p1', title: 'First', elements: [a, b, c] },
        { name: 'p2', title: 'Second', elements: [d] },
      ],
    },
  })
  const { page, end } = await openDesigner(slug)
  const bar = page.getByRole('toolbar', { name: 'What is selected' })
  const undone = (name: string) =>
    page.getByRole('button', { name: new RegExp(`^Undo ?: ${name}`) })
  const paste = (at: ReturnType<Page['locator']>, text: string) =>
    at.evaluate((element, words) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', words)
      const event = { clipboardData, bubbles: true, cancelable: true }
      element.dispatchEvent(new ClipboardEvent('paste', event))
    }, text)

  await page.getByRole('checkbox', { name: 'Select Alpha' }).click()
  await page.getByRole('checkbox', { name: 'Select Gamma' }).click({ modifiers: ['Shift'] })
  await bar.getByText('3 selected').waitFor()
  await bar.getByRole('button', { name: 'Required' }).click()
  await undone('Set isRequired of 3 questions').waitFor()
  await bar.getByRole('button', { name: 'Move to page…' }).click()
  await page.getByRole('menuitem', { name: 'Page 2: Second' }).click()
  await expect.poll(() => handles(page)).toEqual(['Delta', 'Alpha', 'Beta', 'Gamma'])
  await bar.getByRole('button', { name: 'Duplicate' }).click()
  await expect.poll(() => handles(page).then(({ length }) => length)).toBe(7)
  await bar.getByText('3 selected').waitFor()
  await bar.getByRole('button', { name: 'Delete' }).click()
  await expect.poll(() => handles(page)).toEqual(['Delta', 'Alpha', 'Beta', 'Gamma'])

  await page.getByRole('button', { name: 'Actions for Delta' }).click()
  await page.getByRole('menuitem', { name: 'Convert to…' }).click()
  await page.getByRole('menuitem', { name: /^Short answer/ }).click()
  await page.getByRole('dialog', { name: /Short answer|short answer/ }).waitFor()
  await page.getByRole('listitem').filter({ hasText: 'choices:' }).waitFor()
  await page.getByRole('button', { name: 'Leave it as it is' }).click()

  await page.getByRole('heading', { name: 'Delta' }).click()
  const choices = () =>
    page
      .locator('[data-field^="choices/"]')
      .evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value))
  await paste(page.getByRole('textbox', { name: 'choice 3' }), '- four\n- five')
  await expect.poll(choices).toEqual(['one', 'two', 'three', 'four', 'five'])
  const dragged = page.getByRole('button', { name: 'Move five', exact: true })
  await dragged.scrollIntoViewIfNeeded()
  const from = await dragged.boundingBox()
  const onto = await page.getByRole('button', { name: 'Move one', exact: true }).boundingBox()
  if (from === null || onto === null) throw new Error('The choices are not drawn')
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(onto.x + 10, onto.y + 10, { steps: 5 })
  await page.mouse.up()
  await expect.poll(choices).toEqual(['five', 'one', 'two', 'three', 'four'])

  await paste(page.getByRole('button', { name: 'Move Delta' }), 'How old?\nWhere from?')
  await expect
    .poll(() => handles(page))
    .toEqual(['Delta', 'How old?', 'Where from?', 'Alpha', 'Beta', 'Gamma'])

  await page.getByRole('button', { name: 'Actions for page 1' }).click()
  await page.getByRole('menuitem', { name: 'Move down' }).click()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Move page 2')
  await page.getByRole('region', { name: 'Page 2: First' }).waitFor()
  await end()
})

test('what is taken in hand stays in sight, and a table runs as its language is read', async () => {
  const slug = 'in-sight'
  const choices = Array.from({ length: 60 }, (_, index) => `خيار ${index + 1}`)
  const columns = ['أول', 'ثان', 'ثالث'].map((title, at) => ({ name: `c${at}`, title }))
  const elements = [
    { type: 'checkbox', name: 'long', title: 'ستون', choices },
    { type: 'matrixdropdown', name: 'table', title: 'جدول', columns, rows: ['أ'] },
  ]
  const pages = [{ name: 'p', elements }]
  await app.api('POST', `?slug=${slug}`, { body: { title: 'استبيان', locale: 'ar', pages } })
  const { page, end } = await openDesigner(slug)
  await page.getByRole('heading', { name: 'ستون' }).click()
  await page.getByRole('textbox', { name: 'choice 60' }).waitFor()
  await toHandle(page, 'ستون')
  await page.keyboard.press('ArrowDown')
  await page.getByRole('textbox', { name: 'column 3' }).waitFor()
  const top = () =>
    page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -Infinity)
  await expect.poll(top).toBeGreaterThan(0)
  await expect.poll(top).toBeLessThan(900)

  const places = () =>
    page.locator('[data-items="columns"] textarea').evaluateAll((all) =>
      all
        .map((each) => [each.getBoundingClientRect().left, (each as HTMLTextAreaElement).value])
        .sort(([one], [other]) => Number(one) - Number(other))
        .map(([, title]) => title),
    )
  await expect.poll(places).toEqual(['ثالث', 'ثان', 'أول'])
  await toHandle(page, 'أول')
  for (const key of ['Space', 'ArrowLeft', 'Space']) await page.keyboard.press(key)
  await expect.poll(places).toEqual(['ثالث', 'أول', 'ثان'])
  await end()
})
