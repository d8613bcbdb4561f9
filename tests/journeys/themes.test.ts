import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { barriersInEverySight } from '#tests/support/axe.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { researcher } from '#tests/support/fieldwork-app.ts'
import { respondent } from '#tests/support/respondent.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { BANK, NIGHT, WARM } from '#tests/support/themes.ts'

const THEMES: { readonly [slug: string]: JsonObject } = { bank: BANK, warm: WARM, night: NIGHT }

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  app = await startApp()
  const { publish } = await researcher(app)
  for (const [slug, theme] of Object.entries(THEMES))
    await publish(slug, {
      title: { default: 'How did we do?', ar: 'كيف كان أداؤنا؟' },
      theme,
      elements: [
        {
          type: 'radiogroup',
          name: 'well',
          title: { default: 'Did it go well?', ar: 'هل سارت الأمور جيدًا؟' },
          choices: ['Yes', 'No'],
          isRequired: true,
        },
        { type: 'checkbox', name: 'why', title: { default: 'Why?', ar: 'لماذا؟' }, choices: ['A'] },
        { type: 'rating', name: 'again', title: { default: 'Again?', ar: 'مرة أخرى؟' } },
        { type: 'comment', name: 'else', title: { default: 'Else?', ar: 'غير ذلك؟' } },
      ],
    })
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

const accentOf = (page: Page) =>
  page.evaluate(`getComputedStyle(document.documentElement).getPropertyValue('--color-accent')`)

test.each(Object.keys(THEMES))(
  '%s: every page is in its colours and fit for everybody, wide and narrow, light and dark',
  async (slug) => {
    const { page, end } = await visit(browser, app.url)
    const { press, choose, opens } = respondent(page)
    const accents = async () => {
      await page.emulateMedia({ colorScheme: 'dark' })
      const dark = await accentOf(page)
      await page.emulateMedia({ colorScheme: 'light' })
      return { light: await accentOf(page), dark }
    }
    await opens(slug)
    const its = await accents()
    for (const accent of Object.values(its)) expect(accent).toMatch(/^#[0-9a-f]{6}$/)
    expect(its.light).not.toBe('#0c6353')
    expect(its.dark).not.toBe('#6bd0b6')
    await press('Send my answers')
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await choose(/go well/, 'No')
    expect(await barriersInEverySight(page)).toEqual([])
    await press('Send my answers')
    await page.getByRole('heading', { name: 'Thank you' }).waitFor()
    await expect.poll(() => accents()).toEqual(its)
    expect(await barriersInEverySight(page)).toEqual([])
    await page.getByRole('link', { name: /See or delete/ }).click()
    await page.getByText('Did it go well?').waitFor()
    await expect.poll(() => accents()).toEqual(its)
    await page.goto(`/s/${slug}?lang=ar`)
    expect(await barriersInEverySight(page)).toEqual([])
    await end()
  },
)

test('a dark brand is dark whatever its reader wishes, also in the rich look', async () => {
  const { page, end } = await visit(browser, app.url, { colorScheme: 'light' })
  await page.goto('/s/night')
  const ground = `getComputedStyle(document.body).backgroundColor`
  await expect.poll(() => page.evaluate(ground)).toBe('rgb(16, 24, 32)')
  await page.goto('/s/night?look=rich')
  await page.getByRole('radio').first().waitFor()
  await expect.poll(() => page.evaluate(ground)).toBe('rgb(16, 24, 32)')
  await expect.poll(() => accentOf(page)).toBe('#ffb000')
  await end()
})

test('a logo has a name, a header image has none, and both come from our own origin once', async () => {
  const { page, end } = await visit(browser, app.url)
  await page.goto('/s/bank')
  await page.getByRole('img', { name: 'First Bank' }).waitFor()
  const address = (await page.getByRole('img', { name: 'First Bank' }).getAttribute('src')) ?? ''
  const picture = await page.request.get(address)
  expect(picture.headers()).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
  await page.goto('/s/night')
  await page.getByRole('img', { name: 'How did we do?' }).waitFor()
  await page.goto('/s/warm')
  await expect.poll(() => page.locator('img').getAttribute('alt')).toBe('')
  for (const missing of [
    '/s/warm/pictures/1/logo',
    '/s/bank/pictures/2/logo',
    '/s/bank/pictures/1/x',
  ])
    expect((await page.request.get(missing)).status()).toBe(404)
  await end()
})

test('on paper and in forced colours the theme gives way', async () => {
  const { page, end } = await visit(browser, app.url)
  await page.goto('/s/night')
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => accentOf(page)).toBe('#0c6353')
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' })
  const focus = `getComputedStyle(document.documentElement).getPropertyValue('--focus-color')`
  await expect.poll(() => page.evaluate(focus)).toBe('Highlight')
  await end()
})
