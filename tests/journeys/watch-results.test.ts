import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launch, visit, type Scripts } from '#tests/support/browser.ts'
import { CONSUMERS, respondent } from '#tests/support/respondent.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { post, someAnswers } from '#tests/support/api-client.ts'

let app: RunningApp
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
beforeEach(async () => {
  app = await startApp()
})
afterEach(() => app.stop())
afterAll(() => browser.close())

const postMany = async (from: number, to: number) => {
  for (let n = from; n <= to; n += 1) {
    const reply = await post(app, CONSUMERS, someAnswers(n))
    expect(reply.status).toBe(201)
  }
}

test('thirty posts bring the first release, nine more nothing, the tenth the next', async () => {
  const { page, end } = await visit(browser, app.url)
  const stream = page.waitForResponse(/\/live\b/)
  await page.goto(`/results/${CONSUMERS}`)
  expect(await (await stream).headerValue('content-encoding')).toBe('gzip')
  const main = page.getByRole('main')
  await postMany(1, 29)
  await main.getByText('29 received').first().waitFor()
  await expect.poll(() => main.getByText(/^Release/).count()).toBe(0)
  await postMany(30, 30)
  await main
    .getByText(/Release 1\b/)
    .first()
    .waitFor()
  await postMany(31, 39)
  await main
    .getByText(/of 39\b/)
    .first()
    .waitFor()
  await expect.poll(() => main.getByText(/Release 2\b/).count()).toBe(0)
  await postMany(40, 40)
  await main
    .getByText(/Release 2\b/)
    .first()
    .waitFor()
  await page.goto(`/results/${CONSUMERS}?release=1`)
  await main
    .getByText(/Release 1\b/)
    .first()
    .waitFor()
  await end()
})

test('without script the same page moves when it is loaded again', async () => {
  const { page, end } = await visit(browser, app.url, { scripts: 'off' })
  await postMany(1, 29)
  await page.goto(`/results/${CONSUMERS}`)
  const main = page.getByRole('main')
  await expect.poll(() => main.innerText()).toContain('29 received')
  await postMany(30, 30)
  await page.reload()
  await expect.poll(() => main.innerText()).toMatch(/Release 1\b/)
  await end()
})

describe.each<Scripts>(['on', 'off'])('answering with scripts %s', (scripts) => {
  test('a practice view in a second window moves at once', async () => {
    const slug = app.server.shell.catalog.surveys()[0]
    const door =
      slug === undefined ? null : app.server.shell.catalog.collectorOfKind(slug.id, 'practice')
    const watching = await visit(browser, app.url)
    await watching.page.goto(`/c/${door?.key}/results`)
    const main = watching.page.getByRole('main')

    const answering = await visit(browser, app.url, { scripts })
    await answering.page.goto(`/c/${door?.key}`)
    const i = respondent(answering.page)
    await i.belongs()
    await i.tellsTheStory()
    await i.press('Send my answers')
    await main
      .getByText(/1 received|1 of 1|1 response\b/)
      .first()
      .waitFor()
    await answering.page.getByRole('link', { name: 'See the results so far' }).click()
    expect(new URL(answering.page.url()).pathname).toBe(`/c/${door?.key}/results`)

    await watching.page.goto(`/results/${CONSUMERS}`)
    await expect.poll(() => main.innerText()).toContain('0 received')
    await answering.end()
    await watching.end()
  })
})

test('the published figures come out of the rebuilt rows', async () => {
  const { page, end } = await visit(browser, app.url, { scripts: 'off' })
  await page.goto(`/results/${CONSUMERS}`)
  const text = await page.getByRole('main').innerText()
  for (const count of ['352 of 504', '198 of 504', '198 of 500', '220 of 302'])
    expect(text).toContain(count)
  await page.goto('/results/empathy-leaders-2021')
  const leaders = await page.getByRole('main').innerText()
  for (const count of ['182 of 204', '173 of 204']) expect(leaders).toContain(count)
  const once = 'no row is a person'
  expect(leaders.split(once).length - 1).toBe(1)
  await end()
})

test('the page goes on by itself after the server was away', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-restart-'))
  const first = await startApp({ folder })
  // The console says that the line broke, as it should.
  const { page } = await visit(browser, first.url)
  await page.goto(`/results/${CONSUMERS}`)
  const main = page.getByRole('main')
  await main.getByText('0 received').first().waitFor()
  await first.stop()
  const second = await startApp({ folder, environment: { PORT: new URL(first.url).port } })
  await post(second, CONSUMERS, someAnswers(1))
  await main.getByText('1 received').first().waitFor({ timeout: 20_000 })
  await page.context().close()
  await second.stop()
  rmSync(folder, { recursive: true })
})

test('a page that is paused stands still until it is told to go on', async () => {
  const { page, end } = await visit(browser, app.url)
  await page.goto(`/results/${CONSUMERS}`)
  await page.getByRole('button', { name: /Pause/ }).click()
  await postMany(1, 2)
  await page.getByRole('button', { name: /Resume|Continue|Go on/ }).click()
  const main = page.getByRole('main')
  await main.getByText('2 received').first().waitFor()

  await page.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelector('h1') ?? document),
  )
  await postMany(3, 30)
  await main.getByText('Updates wait while text is marked').waitFor()
  await page
    .getByRole('button', { name: /Pause/ })
    .evaluate((button: HTMLElement) => button.click())
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.evaluate(async () => {
    getSelection()?.removeAllRanges()
    document.dispatchEvent(new Event('visibilitychange'))
    await new Promise((resolve) => setTimeout(resolve))
    await fetch('/robots.txt')
  })
  expect(asked).toEqual(['/robots.txt'])
  await end()
})

test('what moves leaves focus, open parts, marked text and the place in the page alone', async () => {
  await postMany(1, 60)
  const { page, end } = await visit(browser, app.url)
  await page.goto(`/results/${CONSUMERS}`)
  const main = page.getByRole('main')
  await main.getByText('Updates by itself').waitFor()
  const finding = page.locator('#finding-A3')
  await finding.getByText('Why it is counted so').click()
  const link = finding.getByRole('link', { name: /Link to this finding/ })
  await link.focus()
  const chart = finding.locator('svg.chart:visible')
  await chart.hover()
  const said = finding.locator('.chart-said')
  await said.waitFor()
  const place = () => link.evaluate((element) => Math.round(element.getBoundingClientRect().top))
  const before = await place()

  await link.evaluate((element) => getSelection()?.selectAllChildren(element))
  await postMany(61, 70)
  await main.getByText('Updates wait while text is marked').waitFor()
  await expect.poll(() => main.getByText(/60 of 70/).count()).toBe(1)
  await page.evaluate(() => getSelection()?.removeAllRanges())
  await main
    .getByText(/70 of 70/)
    .first()
    .waitFor()

  await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true)
  await expect.poll(() => said.textContent()).toMatch(/^(?:Published|Rebuilt|Live): Percent \d/)
  await expect.poll(() => finding.locator('details[open]').count()).toBe(1)
  expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(1)
  await page.getByRole('status').getByText('Release 2: 70 responses shown').waitFor()
  await end()
})

test('a sentence is copied as it stands, and can be marked without script', async () => {
  await postMany(1, 60)
  const { page, context, end } = await visit(browser, app.url)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`/results/${CONSUMERS}#finding-A1`)
  const finding = page.locator('#finding-A1')
  await finding.getByRole('button', { name: 'Copy this sentence' }).click()
  await finding.getByRole('button', { name: 'Copied' }).waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^Of 60 people who chose to answer \(open link, .+Release 1, http/)
  await end()

  const plain = await visit(browser, app.url, { scripts: 'off' })
  await plain.page.goto(`/results/${CONSUMERS}`)
  const quoted = plain.page.locator('#finding-A1')
  await expect.poll(() => quoted.getByRole('button').count()).toBe(0)
  await quoted.getByText('Sentence to quote', { exact: true }).click()
  await quoted.getByText(/^Of 60 people who chose to answer/).waitFor()
  await plain.end()
})
