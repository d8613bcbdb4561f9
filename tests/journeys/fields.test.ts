import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFinds, barriersOn } from '#tests/support/axe.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { researcher } from '#tests/support/fieldwork-app.ts'
import { GALLERY_OF_FIELDS, galleryOfFields } from '#tests/support/gallery-of-fields.ts'
import { respondent } from '#tests/support/respondent.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { storedResponses } from '#tests/support/stored-responses.ts'

let app: RunningApp
let browser: Browser

beforeAll(async () => {
  app = await startApp({ environment: { RAPPORT_DEMO: '0' } })
  const { publish } = await researcher(app)
  await publish(GALLERY_OF_FIELDS, galleryOfFields)
  await publish('letters', {
    pages: [{ elements: [{ type: 'file', name: 'letter', title: 'Your letter' }] }],
  })
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

type Respondent = ReturnType<typeof respondent>

async function chooses(page: Page, i: Respondent) {
  await i.choose(/In columns/, 'Something else')
  await page
    .getByRole('radiogroup', { name: /In columns/ })
    .getByRole('textbox')
    .fill('By boat')
  await i.choose('With a comment', 'No')
  await i.writes('Why is that?', 'Because.')
  await i.writes('Or another answer', 'Mate')
  await i.choose('Ticks that take more', 'Red')
  await i.writes(/Other answers/, 'Blue\nTeal')
  await i.choose('Kept as objects', 'Dog')
  for (const name of ['Another red square', 'A picture from elsewhere'])
    await page.getByRole('checkbox', { name }).check()
  await i.choose('One area', 'Right')
}

async function rates(page: Page, i: Respondent) {
  await i.choose('Eleven points', '7')
  await i.choose('Steps in words', 'Very good')
  await page.getByLabel('Steps in a list').selectOption({ label: '5 – Best' })
  await page.getByLabel('Place of Winter').selectOption('1')
  await page.getByLabel('Place of Summer').selectOption('2')
  await i.writes('A slider whose ends have names', '12,5')
  for (const name of ['Shop Quick', 'Shop Cheap', 'Bank Kind'])
    await page.getByRole('checkbox', { name }).check()
  await page.getByRole('radio', { name: 'Noise Like a library' }).check()
}

async function writes(page: Page, i: Respondent) {
  await i.writes(/^A pattern/, '123 45 ab')
  await i.writes('A date by a pattern', '3.2.2026')
  await i.writes('A price', '1.234,50')
  await i.writes('Given name', 'Ada')
  await page.getByLabel('A city, with suggestions').fill('Bern')
  await i.writes('A colour', '#1a2b3c')
  await page.getByLabel('Day and hour').fill('2026-03-04T09:30')
  await page.getByLabel('A month').fill('2026-05')
  await page.getByLabel('A week').fill('2026-W22')
  await page.getByLabel('A secret').fill('swordfish')
  await i.writes('A web address', 'https://example.org/')
  await i.writes('A short text', 'Once.')
  await i.writes('A title that is only heard', 'Heard')
  await i.writes(/^Street/, 'Main Street 1')
  await i.writes('E-mail', 'ada@example.org')
  await i.writes('Floor', '3')
}

const ANSWERS = {
  columns: 'By boat',
  commented: 'No',
  'commented-Comment': 'Because.',
  open: 'Mate',
  tags: ['Red', 'Blue', 'Teal'],
  keyed: [{ animal: 'Dog' }],
  pictures: ['two', 'three'],
  area: 'right',
  eleven: 7,
  called: 4,
  listed: 5,
  best: ['Winter', 'Summer'],
  heat: 12.5,
  many: { Shop: ['Quick', 'Cheap'], Bank: ['Kind'] },
  told: { Noise: 'Low' },
  phone: '12345ab',
  born: '2026-02-03',
  price: 1234.5,
  given: 'Ada',
  city: 'Bern',
  paint: '#1a2b3c',
  when: '2026-03-04T09:30',
  month: '2026-05',
  week: '2026-W22',
  secret: 'swordfish',
  site: 'https://example.org/',
  short: 'Once.',
  quiet: 'Heard',
  address: { street: 'Main Street 1', mail: 'ada@example.org', floor: 3 },
  total: 1206,
}

test.each(['off', 'on'] as const)(
  'every kind of field is answered on plain pages, with scripts %s, and looked over',
  async (scripts) => {
    const { page, end } = await visit(browser, app.url, { scripts, width: 360 })
    const i = respondent(page)
    await i.opens(`${GALLERY_OF_FIELDS}?look=plain`)
    expect(new URL(page.url()).pathname).toBe(`/s/${GALLERY_OF_FIELDS}`)
    await chooses(page, i)
    await i.press('Continue')
    await rates(page, i)
    await i.press('Continue')
    await writes(page, i)
    await i.press('Look over first')
    const told = async (label: string) =>
      (await page.locator('dl > div', { hasText: label }).locator('dd').first().innerText()).trim()
    expect(await told('The best two')).toBe('1. Winter\n2. Summer')
    expect(await told('A pattern')).toBe('123-45 ab')
    expect(await told('A date by a pattern')).toBe('03.02.2026')
    expect(await told('A price')).toBe('$1,234.5 a year')
    expect(await told('A secret')).not.toContain('swordfish')
    expect(await told('With a comment')).toBe('No\n\nBecause.')
    expect(await told('Kept as objects')).toBe('Dog')
    expect(await told('In all')).toBe('About €1,206.00')
    await i.press('Send my answers')
    await page.getByRole('heading', { name: /Thank you/ }).waitFor()
    expect(storedResponses(app, GALLERY_OF_FIELDS).at(-1)).toEqual(ANSWERS)
    await end()
  },
)

test('what does not fit is shown again, and each link leads to the field that mends it', async () => {
  const { page, end } = await visit(browser, app.url, { scripts: 'off' })
  const i = respondent(page)
  await i.opens(`${GALLERY_OF_FIELDS}?look=plain`)
  await i.press('Continue')
  await page.getByLabel('Place of Winter').selectOption('1')
  await page.getByLabel('Place of Summer').selectOption('1')
  await i.writes('A slider whose ends have names', 'warm')
  await i.press('Continue')
  await expect.poll(() => page.getByLabel('Place of Summer').inputValue()).toBe('1')
  await expect.poll(() => page.getByRole('textbox', { name: 'A slider' }).inputValue()).toBe('warm')
  for (const [text, name] of [
    ['Give each choice a place of its own.', 'Place of Summer'],
    ['Write a number in digits, for example 4 or 1500.', 'A slider whose ends have names'],
  ] as const) {
    await page.getByRole('link', { name: text }).click()
    await expect.poll(() => page.locator(':target').getAttribute('aria-invalid')).toBe('true')
    await expect
      .poll(() => page.getByLabel(name).first().getAttribute('id'))
      .toBe(await page.locator(':target').getAttribute('id'))
  }
  await end()
})

test('a file that is chosen before the script is there is sent at once when it comes', async () => {
  const { page, end } = await visit(browser, app.url)
  let come: () => void = () => undefined
  const held = new Promise<void>((resolve) => (come = resolve))
  await page.route('**/assets/respondent-*', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/s/letters?look=plain', { waitUntil: 'commit' })
  await page
    .getByLabel(/Choose/)
    .setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear all,') })
  come()
  await page
    .getByRole('list', { name: /Uploaded/ })
    .getByText('letter.txt', { exact: true })
    .waitFor()
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await page.getByRole('heading', { name: /Thank you/ }).waitFor()
  expect(storedResponses(app, 'letters')).toEqual([
    { letter: [expect.objectContaining({ name: 'letter.txt', type: 'text/plain' })] },
  ])
  await end()
})

test.each([
  [320, 'light'],
  [1280, 'dark'],
] as const)(
  'axe finds nothing on any page, with errors too: %i px, %s',
  async (width, colorScheme) => {
    const { page, end } = await visit(browser, app.url, { width, colorScheme })
    const i = respondent(page)
    const found: string[] = []
    const look = async (name: string) => {
      for (const barrier of await barriersOn(page)) found.push(`${name}: ${barrier}`)
    }
    await i.opens(`${GALLERY_OF_FIELDS}?look=plain`)
    await look('choices')
    await i.press('Continue')
    await page.waitForURL(/\/2$/)
    await look('scales')
    await i.press('Continue')
    await page.waitForURL(/\/3$/)
    await look('fields')
    await i.writes(/^A pattern/, 'none')
    await i.writes('Floor', 'none')
    await i.press('Send my answers')
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await look('fields with errors')
    expect(found).toEqual([])
    await end()
  },
)

test('a field that loses its label is found', async () => {
  const { page, end } = await visit(browser, app.url)
  const i = respondent(page)
  await i.opens(`${GALLERY_OF_FIELDS}?look=plain`)
  await i.press('Continue')
  await page
    .locator('.rank select')
    .first()
    .evaluate((select) => {
      select.removeAttribute('aria-label')
      for (const label of (select as HTMLSelectElement).labels) label.remove()
    })
  expect(await axeFinds(page)).toEqual([expect.stringMatching(/^select-name: /)])
  await end()
})
