import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { post } from '#tests/support/api-client.ts'
import { barriersOn } from '#tests/support/axe.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

const SLUG = 'for-the-board'
const STUDIO = `/studio/surveys/${SLUG}/results-links`
const TITLE = 'How was the visit?'

let app: OwnedApp
let browser: Browser
let site: Server
let code = ''
let origin = ''
const folder = mkdtempSync(join(tmpdir(), 'rapport-sponsor-'))

beforeAll(async () => {
  site = createServer((_, res) =>
    res
      .setHeader('Content-Type', 'text/html')
      .end(`<!doctype html><html lang="en"><title>News</title><h1>News</h1>${code}`),
  )
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  origin = `http://localhost:${(site.address() as AddressInfo).port}`
  mkdirSync(join(folder, SLUG))
  writeFileSync(join(folder, SLUG, 'survey.json'), JSON.stringify(source))
  writeFileSync(join(folder, SLUG, 'study.json'), JSON.stringify(study()))
  app = await startOwnedApp({ surveysFolder: folder })
  await answer(0, 60)
  browser = await launch()
}, 60_000)

afterAll(async () => {
  await browser.close()
  await app.stop()
  site.close()
  rmSync(folder, { recursive: true, force: true })
})

const radio = (name: string, title: string, choices: readonly string[]) => ({
  type: 'radiogroup',
  name,
  title,
  choices,
})
const source = {
  title: TITLE,
  pages: [
    {
      elements: [
        radio('well', 'Was it well done?', ['Yes', 'No']),
        radio('town', 'Where do you live?', ['North', 'South']),
      ],
    },
  ],
}
const study = () => ({
  summary: 'Asked of everybody who came.',
  findings: [
    {
      id: 'F1',
      title: 'Most found it well done',
      published: { figure: '70%', statement: 'Seventy percent.', ruleProvenance: 'ours' },
      rule: { kind: 'share', variable: 'well', values: ['Yes'], percentOf: 'substantive' },
    },
  ],
  published: {
    filters: [
      { id: 'north', label: 'People of the north', where: "{town} = 'North'" },
      { id: 'south', label: 'People of the south', where: "{town} = 'South'" },
    ],
  },
  results: { embedOrigins: [origin] },
})

async function answer(from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += 1)
    await post(app, SLUG, {
      well: n % 3 === 0 ? 'No' : 'Yes',
      town: n % 2 === 0 ? 'North' : 'South',
    })
}

async function researcher() {
  const visited = await visit(browser, app.url)
  const [name = '', value = ''] = app.cookie.split('=')
  await visited.context.addCookies([{ name, value, url: app.url }])
  await visited.page.goto(STUDIO)
  return visited
}

test('a sponsor reads results by a link until it is taken back', async () => {
  const at = await researcher()
  await at.page.getByLabel('Name', { exact: true }).fill('For the board')
  await at.page.getByLabel('People of the north').last().check()
  await at.page.getByRole('button', { name: 'Make the link' }).click()
  const address = await at.page.getByLabel('Link to results').inputValue()

  const sponsor = await visit(browser, app.url, { width: 390, forgives: /status of 403/ })
  await sponsor.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { page } = sponsor
  const stream = page.waitForResponse(/\/live\b/)
  await page.goto(address)
  await stream
  const main = page.getByRole('main')
  expect(page.url()).toMatch(/\/shared\/[\w-]+$/)
  await main.getByText('60 of 60 responses shown').waitFor()
  expect(await barriersOn(page)).toEqual([])

  // Numbers move while it is open, as often as somebody looked after ten more.
  await answer(60, 84)
  await main.getByText(/^[78]\d of 84 responses shown/).waitFor()
  await main
    .getByRole('link', { name: /^Release [23]$/ })
    .first()
    .waitFor()

  await main.getByRole('button', { name: 'Copy this sentence' }).click()
  await main.getByRole('button', { name: 'Copied' }).waitFor()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(
      /^Of [78]\d people who chose to answer this question \(open link, .*% said “Yes”.* Release [23]/,
    )

  // What is printed is the report: its title, its method, and nothing to press.
  await page.emulateMedia({ media: 'print' })
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  await main.getByText('Who paid and who conducted').waitFor()
  await expect.poll(() => main.getByRole('button', { name: /Pause/ }).count()).toBe(0)
  const pdf = await page.pdf()
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  await page.emulateMedia({ media: 'screen' })

  await main.getByRole('link', { name: 'People of the north' }).click()
  await main
    .getByText(/^Of [34]\d who chose an answer/)
    .first()
    .waitFor()
  expect(await barriersOn(page)).toEqual([])
  const shown = page.url()
  await page.goto(shown.replace('filter=north', 'filter=south'))
  await page.getByRole('heading', { name: 'These results are not published' }).waitFor()
  expect(await barriersOn(page)).toEqual([])
  const again = page.waitForResponse(/\/live\b/)
  await page.goto(shown)
  await again
  await main
    .getByText(/^Of [34]\d who chose an answer/)
    .first()
    .waitFor()

  await at.page.goto(STUDIO)
  await at.page.getByText('Opened once').waitFor()
  await at.page.getByRole('button', { name: /^Take back/ }).click()
  await page
    .getByRole('heading', { name: 'This link was taken back, or its time is over' })
    .waitFor({ timeout: 5000 })
  await expect.poll(() => main.getByText('who chose an answer').count()).toBe(0)
  expect(await barriersOn(page)).toEqual([])
  await at.end()
  await sponsor.end()
})

test('a listed site shows one block, which moves, grows its frame and keeps no cookie', async () => {
  const at = await researcher()
  await at.page.getByLabel('What is shown').selectOption('Question: Was it well done?')
  await at.page.getByRole('button', { name: 'Show the code' }).click()
  code = await at.page.getByLabel('Code for their page: Question: Was it well done?').inputValue()
  await at.end()

  const context = await browser.newContext()
  const page = await context.newPage()
  const stream = page.waitForResponse(/\/live\b/)
  await page.goto(origin)
  await stream
  const frame = page.frameLocator('iframe')
  const shown = await page.evaluate(() => document.querySelector('iframe')?.src ?? '')
  expect(shown).toBe(`${app.url}/results/${SLUG}/embed/question-well`)
  await frame.getByRole('heading', { name: 'Was it well done?' }).waitFor()
  await expect.poll(() => frame.getByText('Where do you live?').count()).toBe(0)
  await expect.poll(() => frame.getByText('Most found it well done').count()).toBe(0)
  await page.waitForFunction(() => document.querySelector('iframe')?.height !== '600')
  await answer(84, 96)
  await frame.getByText(/of 96 responses shown/).waitFor()
  expect(await context.cookies()).toEqual([])
  const beside = context.waitForEvent('page')
  await frame.getByRole('link', { name: 'All results, and how they came about' }).click()
  expect((await beside).url()).toBe(`${app.url}/results/${SLUG}#question-well`)
  await context.close()
})
