import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { launch, visit } from '#tests/support/browser.ts'
import { researcher } from '#tests/support/fieldwork-app.ts'
import { gallery, GALLERY } from '#tests/support/gallery.ts'
import { opensRich } from '#tests/support/rich.ts'
import { startApp } from '#tests/support/running-app.ts'
import { storedResponses } from '#tests/support/stored-responses.ts'

const LETTER = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear all,\n') }

/** SurveyJS draws over its inputs, so people click on what they see. */
function respondent(page: Page) {
  const question = (name: string): Locator => page.locator(`[data-name="${name}"]`)
  const click = (name: string, label: string) =>
    question(name).getByText(label, { exact: true }).click()
  return {
    question,
    click,
    write: async (name: string, text: string) => {
      const field = question(name).locator('input, textarea')
      await field.focus()
      await field.fill(text)
      await field.blur()
    },
    /** Opens a list, and takes one of it. */
    pick: async (inside: Locator, label: string) => {
      await inside.getByTitle('Select').first().click()
      await page.getByRole('option', { name: label, exact: true }).locator('visible=true').click()
    },
    press: (name: string, inside?: string) =>
      (inside === undefined ? page : question(inside))
        .getByRole('button', { name, exact: true })
        .click(),
    sees: (heading: string) => page.getByRole('heading', { name: heading, exact: true }).waitFor(),
  }
}

type Respondent = ReturnType<typeof respondent>

async function choosesOne(i: Respondent) {
  await i.sees('One of several')
  await i.click('season', 'Spring')
  await i.press('No answer', 'season')
  await expect
    .poll(() => i.question('season').getByRole('radio', { checked: true }).count())
    .toBe(0)
  await i.click('season', 'Autumn')
  await i.pick(i.question('country'), 'Spain')
  await i.click('size', 'Large')
  await i.click('agrees', 'Yes')
  await i.question('picture').getByRole('img', { name: 'Blue' }).click()
  await i.click('stars', '4')
  await i.question('warmth').getByRole('slider').press('ArrowRight')
  await i.press('Continue')
}

async function choosesSeveral(page: Page, i: Respondent) {
  await i.sees('Several of several')
  await i.click('fruit', 'Apple')
  await i.click('fruit', 'Another one')
  await i.question('fruit').getByRole('textbox').fill('Quince')
  await i.pick(i.question('tools'), 'Hammer')
  await page.getByRole('option', { name: 'Drill', exact: true }).click()
  await page.keyboard.press('Escape')
  await i.question('areas').locator('rect[title="Right"]').click()
  for (const choice of ['Second', 'First', 'Third']) await i.click('order', choice)
  await i.question('span').getByRole('slider').first().press('ArrowRight')
  await i.press('Continue')
}

async function writes(i: Respondent) {
  await i.sees('In words and numbers')
  await i.write('line', 'A line of text')
  await i.write('count', '21')
  await i.write('day', '2026-03-04')
  await i.write('mail', 'ada@example.org')
  await i.write('hour', '09:30')
  await i.write('story', 'Once.\nTwice.')
  await i.question('person').getByRole('textbox', { name: 'Given name' }).fill('Ada')
  await i.question('person').getByRole('textbox', { name: 'Family name' }).fill('Byron')
  await i.question('double').getByText('42').waitFor()
  await i.press('Continue')
}

async function fillsTables(i: Respondent) {
  await i.sees('Tables and lists')
  const cell = (name: string) => i.question('views').getByRole('radio', { name })
  await cell('row Food, column Good').dispatchEvent('click')
  await cell('row Noise, column Bad').dispatchEvent('click')
  const monday = i.question('week').getByRole('row', { name: 'Monday' })
  await i.pick(monday, 'Rain')
  await monday.getByRole('spinbutton').fill('3')
  const purchases = i.question('purchases')
  await purchases.getByRole('textbox').fill('Lamp')
  await purchases.getByRole('button', { name: 'Add Row' }).click()
  await purchases.getByRole('textbox', { name: 'row 2, column Thing' }).fill('Chair')
  await purchases.getByText('Yes', { exact: true }).nth(1).click()
  const children = i.question('children')
  await children.getByRole('textbox', { name: 'Name' }).fill('Tom')
  await children.getByRole('button', { name: 'Add new' }).click()
  await children.getByRole('textbox', { name: 'Name' }).nth(1).fill('Ann')
  await children.getByRole('spinbutton').nth(1).fill('7')
  await i.write('inside', 'Within')
  await i.press('Continue')
}

async function signs(page: Page, i: Respondent) {
  await i.sees('Files and a signature')
  const arrived = page.waitForResponse(/\/files\?/)
  const chooser = page.waitForEvent('filechooser')
  await i.question('letter').locator('label', { hasText: 'Select File' }).click()
  await (await chooser).setFiles(LETTER)
  expect((await arrived).status()).toBe(201)
  await i.question('letter').getByText('letter.txt').first().waitFor()
  const canvas = i.question('signature').locator('canvas')
  await canvas.scrollIntoViewIfNeeded()
  const box = await canvas.boundingBox()
  if (box === null) throw new Error('Nowhere to sign')
  await page.mouse.move(box.x + 20, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 120, box.y + 80, { steps: 5 })
  await page.mouse.up()
  await i.press('Send my answers')
  await page.getByRole('heading', { name: /Thank you/ }).waitFor()
}

const ANSWERS = {
  season: 'Autumn',
  country: 'Spain',
  size: 'Large',
  agrees: true,
  picture: 'blue',
  stars: 4,
  warmth: 5,
  fruit: ['Apple', 'other'],
  'fruit-Comment': 'Quince',
  tools: ['Hammer', 'Drill'],
  areas: ['right'],
  order: ['Second', 'First', 'Third'],
  span: [10, 100],
  line: 'A line of text',
  count: 21,
  day: '2026-03-04',
  mail: 'ada@example.org',
  hour: '09:30',
  story: 'Once.\nTwice.',
  person: { given: 'Ada', family: 'Byron' },
  double: 42,
  views: { food: 'good', noise: 'bad' },
  week: { Monday: { weather: 'Rain', hours: 3 } },
  purchases: [{ thing: 'Lamp' }, { thing: 'Chair', kept: true }],
  children: [{ name: 'Tom' }, { name: 'Ann', age: 7 }],
  inside: 'Within',
  letter: [{ file: expect.any(String) as unknown, name: 'letter.txt', type: 'text/plain' }],
  signature: expect.stringMatching(/^data:image\/png;base64,/) as unknown,
} as const

test('questions of every kind are answered in the rich look, stored as answered, and shown again', async () => {
  const app = await startApp({ environment: { RAPPORT_DEMO: '0' } })
  const browser = await launch()
  try {
    await (await researcher(app)).publish(GALLERY, gallery)
    const { page, end } = await visit(browser, app.url)
    await opensRich(page, `/s/${GALLERY}`)
    const i = respondent(page)
    await choosesOne(i)
    await choosesSeveral(page, i)
    await writes(i)
    await fillsTables(i)
    await signs(page, i)
    expect(storedResponses(app, GALLERY)).toEqual([ANSWERS])

    await page.getByRole('link', { name: 'See or delete my answers' }).click()
    await i.sees('Your answers')
    const given = async (label: string) =>
      (await page.locator('dl > div', { hasText: label }).locator('dd').first().innerText()).trim()
    expect(await given('Do you agree?')).toBe('Yes')
    expect((await given('Purchases')).split(/\n+/)).toEqual([
      ...['Entry 1', 'Thing', 'Lamp'],
      ...['Entry 2', 'Thing', 'Chair', 'Kept', 'Yes'],
    ])
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'letter.txt' }).click()
    expect((await download).suggestedFilename()).toBe('letter.txt')
    await end()
  } finally {
    await browser.close()
    await app.stop()
  }
})
