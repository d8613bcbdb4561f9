import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { post } from '#tests/support/api-client.ts'
import { barriersOn } from '#tests/support/axe.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

const SLUG = 'the-desk'
const EDIT = `/studio/surveys/${SLUG}/edit`

let app: OwnedApp
let browser: Browser
beforeAll(async () => {
  app = await startOwnedApp()
  browser = await launch()
  await app.api('POST', `?slug=${SLUG}`, { body: SOURCE })
  expect((await app.api('POST', `/${SLUG}/publish`)).status).toBe(200)
  for (let number = 0; number < 40; number += 1)
    expect(
      (
        await post(app, SLUG, {
          solved: number < 30 ? 'yes' : 'no',
          speed: number < 30 ? 4 + (number % 2) : 1 + (number % 3),
          age: number,
        })
      ).status,
    ).toBe(201)
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

const SOURCE = {
  title: 'The desk',
  elements: [
    {
      type: 'radiogroup',
      name: 'solved',
      title: 'Was it solved?',
      choices: [
        { value: 'yes', text: 'Yes, it was' },
        { value: 'no', text: 'No' },
      ],
    },
    { type: 'rating', name: 'speed', title: 'How fast were we?', rateMin: 1, rateMax: 5 },
    { type: 'text', name: 'age', title: 'How old are you?', inputType: 'number' },
  ],
}

async function signedIn() {
  const visited = await visit(browser, app.url)
  const [name = '', value = ''] = app.cookie.split('=')
  await visited.context.addCookies([{ name, value, url: app.url }])
  return visited
}

async function looksRight(page: Page, name: string): Promise<void> {
  for (const [colorScheme, width] of LOOKS) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    // What has just gone behind the bar that stays in sight is no small target.
    await page.evaluate('scrollTo(0, 0)')
    expect(await barriersOn(page)).toEqual([])
    const folder = process.env['SCREENSHOTS']
    if (folder !== undefined)
      await page.screenshot({
        path: `${folder}/${name}-${colorScheme}-${width}.png`,
        fullPage: true,
      })
  }
}

const LOOKS = [
  ['dark', 320],
  ['light', 1280],
] as const

/** Adds a finding with the mouse, and gives what is said beside it. */
async function adds(page: Page, kind: string, title: string) {
  await page.getByLabel('Add a finding of kind').selectOption(kind)
  await page.getByRole('button', { name: 'Add a finding' }).click()
  await page.getByLabel('Finding in a sentence').fill(title)
  return page.getByRole('complementary', { name: 'Figure now' })
}

const focused = (page: Page) =>
  page.evaluate(
    () =>
      document.activeElement?.getAttribute('aria-label') ??
      document.activeElement?.textContent ??
      '',
  )

const titles = (page: Page) =>
  page.locator('section[aria-labelledby="findings-heading"] .entry-title').allTextContents()

test('by keyboard alone a share is declared, copied, carried, deleted and taken back', async () => {
  const { page, end } = await signedIn()
  await page.goto(`${EDIT}/findings`)
  await page.getByText('No finding is declared yet.').waitFor()
  await page.getByRole('button', { name: 'Add a finding' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: /^finding/ }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Most were helped')
  await page.getByText('30 of 40 who chose an answer').waitFor()

  const menu = page.getByRole('button', { name: 'Actions for finding “Most were helped”' })
  await menu.press('Enter')
  await page.getByRole('menuitem', { name: 'Duplicate' }).press('Enter')
  await expect.poll(() => titles(page)).toEqual(['Most were helped', 'Most were helped'])
  await page.getByLabel('Finding in a sentence').fill('The same again')
  await expect.poll(() => titles(page)).toEqual(['Most were helped', 'The same again'])

  // Lifted, carried up, put down: the keyboard stays with what it carries.
  const handle = page.getByRole('button', { name: 'Move finding “The same again”' })
  for (const key of ['Space', 'ArrowUp', 'Space']) await handle.press(key)
  await expect.poll(() => titles(page)).toEqual(['The same again', 'Most were helped'])
  await expect.poll(() => focused(page)).toBe('Move finding “The same again”')

  await page.getByRole('button', { name: 'Actions for finding “The same again”' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter')
  await page.getByText('Deleted: finding “The same again”').waitFor()
  await expect.poll(() => focused(page)).toBe('Undo')
  await page.keyboard.press('Enter')
  await expect.poll(() => titles(page)).toEqual(['The same again', 'Most were helped'])
  await end()
})

test('with the mouse findings are declared, dragged, refused in words, and shown once published', async () => {
  const { page, end } = await signedIn()
  await page.goto(`${EDIT}/findings`)
  const drivers = await adds(page, 'drivers', 'Age and recommending')
  await page.getByRole('button', { name: 'Add a driver' }).click()
  await drivers.getByText('40 people with an answer to all').waitFor()
  await drivers.getByRole('img', { name: /Parts of what is explained/ }).waitFor()

  const difference = await adds(page, 'difference', 'Those who were helped found us faster')
  await difference.getByText('Yes, it was: 4.50, 30 people').waitFor()
  await difference.getByText('2.60 more').waitFor()
  await page.getByLabel('Score', { exact: true }).selectOption('nps')
  await difference.getByText('A Net Promoter Score needs answers from 0 to 10').waitFor({
    state: 'detached',
  })
  await page.getByText('A Net Promoter Score needs answers from 0 to 10').waitFor()
  await page.getByLabel('Score', { exact: true }).selectOption('mean')
  await page
    .getByText('A Net Promoter Score needs answers from 0 to 10')
    .waitFor({ state: 'detached' })

  const share = await adds(page, 'share', 'Nobody counted')
  await page.getByRole('checkbox', { name: 'Yes, it was' }).uncheck()
  await share.getByText('Not counted until this is mended: Choose at least one answer').waitFor()
  await looksRight(page, 'findings')
  await page.getByRole('button', { name: /Nobody counted/, expanded: true }).click()

  const handle = page.getByRole('button', { name: 'Move finding “Nobody counted”' })
  // Away from the edges, near which the page scrolls by itself.
  await page
    .locator('.entries')
    .first()
    .evaluate((list) => list.scrollIntoView({ block: 'center' }))
  await handle.hover()
  await page.mouse.down()
  const target = await page
    .getByRole('button', { name: 'Move finding “Age and recommending”' })
    .boundingBox()
  await page.mouse.move(target?.x ?? 0, (target?.y ?? 0) + 4, { steps: 4 })
  await page.mouse.up()
  await expect
    .poll(() => titles(page))
    .toEqual([
      'The same again',
      'Most were helped',
      'Nobody counted',
      'Age and recommending',
      'Those who were helped found us faster',
    ])
  await page.getByRole('button', { name: 'Actions for finding “Nobody counted”' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByText('Deleted: finding “Nobody counted”').waitFor()

  // What a break opens is said before and after it is ticked.
  await page.getByText('Would show 1 table by 2 columns').waitFor()
  await page.getByRole('checkbox', { name: 'Was it solved?' }).check()
  await page.getByText('Anybody can see 1 table by 2 columns: 10 cells.').waitFor()
  await page.getByText('of its cells have fewer than 10 people now').waitFor()
  await page.getByText('1 that can’t be columns, and why').click()
  await page.getByText('A number has no columns.').waitFor()

  await page.goto(`${EDIT}/method`)
  await page.getByText('8 of 11 given').waitFor()
  await page.getByText('40 people sent their answers: 40 are counted').waitFor()
  await page.getByLabel('Limitations: here').fill('It says nothing of those who never came.')
  await page.getByText('9 of 11 given').waitFor()
  await page.getByRole('cell', { name: 'It says nothing of those who never came.' }).waitFor()
  await looksRight(page, 'method')

  const published = await app.api('POST', `/${SLUG}/publish`)
  expect(published.status).toBe(200)
  await page.goto(`/results/${SLUG}`)
  await page.getByRole('heading', { name: 'Most were helped' }).waitFor()
  await expect.poll(() => page.locator('#findings').innerText()).toContain('75%')
  const method = await page.locator('#method').innerText()
  expect(method).toContain('those who never came')
  expect(method).not.toContain('40 people sent')
  await expect
    .poll(() => page.getByRole('img', { name: /Parts of what is explained/ }).count())
    .toBe(0)

  await page.goto(`/studio/surveys/${SLUG}/tables`)
  await page.getByRole('img', { name: /Parts of what is explained/ }).waitFor()
  await looksRight(page, 'drivers')
  await end()
})

const blockTitles = (page: Page) =>
  page.locator('section[aria-labelledby="blocks-heading"] .entry-title').allTextContents()

test('a results page is composed by keyboard, and turned on a big screen once published', async () => {
  const { page, end } = await signedIn()
  await page.goto(`${EDIT}/results`)
  await page.getByRole('button', { name: 'Start from this page' }).press('Enter')
  await page.getByRole('button', { name: 'Add a block' }).waitFor()
  const before = await blockTitles(page)
  expect(before.slice(-2)).toEqual(['Fieldwork', 'Method'])

  // A text of its own, carried to the top.
  await page.getByLabel('Add a block of kind').selectOption('text')
  await page.getByRole('button', { name: 'Add a block' }).press('Enter')
  await page.getByLabel('Heading', { exact: true }).fill('Why we asked')
  await page.getByLabel('Text', { exact: true }).fill('Because nobody knew.')
  await page.getByRole('button', { name: 'Actions for text block “Why we asked”' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Move to the top' }).press('Enter')
  await expect.poll(() => blockTitles(page)).toEqual(['Why we asked', ...before])
  await page.getByText('Because nobody knew.').nth(1).waitFor()

  const age = page.getByRole('button', { name: 'Actions for question block “How old are you?”' })
  await age.press('Enter')
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter')
  await page.getByText('Deleted: question block “How old are you?”').waitFor()
  await expect.poll(() => blockTitles(page)).not.toContain('How old are you?')
  await page.getByRole('button', { name: 'Undo' }).last().press('Enter')
  await expect.poll(() => blockTitles(page)).toContain('How old are you?')

  await page.locator('.entry-open', { hasText: 'How fast were we' }).press('Enter')
  await page.getByLabel('What it shows, in a sentence').fill('Faster than most think')
  await page.getByText('40 answered').waitFor()
  await looksRight(page, 'composer')
  await page.getByText('All changes saved').waitFor()
  expect((await app.api('POST', `/${SLUG}/publish`)).status).toBe(200)

  await page.goto(`/results/${SLUG}/screen`)
  await page.locator('.scripted').waitFor()
  await page.getByRole('img', { name: 'QR code that opens the survey' }).waitFor()
  await looksRight(page, 'screen-cover')
  await page.keyboard.press('ArrowRight')
  await page.getByRole('heading', { name: 'Why we asked' }).waitFor()
  await page.keyboard.press('ArrowRight')
  await page.getByText('75%').first().waitFor()
  await looksRight(page, 'screen')
  await page.keyboard.press('r')
  await page.getByText('Figures are hidden.', { exact: true }).waitFor()
  await expect.poll(() => page.getByText('75%').count()).toBe(0)
  // Whoever speaks to the browser may turn the keys off.
  await page.getByRole('button', { name: /^Keys/ }).click()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('link', { name: 'Back' }).click()
  await page.getByRole('heading', { name: 'Why we asked' }).waitFor()
  await post(app, SLUG, { solved: 'yes', speed: 5, age: 41 })
  await page.locator('.screen-received', { hasText: '41' }).waitFor()
  await end()

  const plain = await fetch(`${app.url}/results/${SLUG}/screen?block=text`)
  expect(await plain.text()).toContain('Because nobody knew.')
})
