import { rmSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ARABIC, ITALIAN, surveysInOtherLanguages } from '#tests/support/arabic-survey.ts'
import { barriersOn } from '#tests/support/axe.ts'
import { launch, visit } from '#tests/support/browser.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'

let app: RunningApp
let browser: Browser
const surveysFolder = surveysInOtherLanguages()

beforeAll(async () => {
  app = await startApp({ surveysFolder })
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
  rmSync(surveysFolder, { recursive: true, force: true })
})

const press = async (page: Page, name: string) => {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click()
  await page.locator('form[aria-busy="true"]').waitFor({ state: 'detached' })
  await page.waitForLoadState('domcontentloaded')
}

const edgesOf = async (place: Locator) => {
  const box = await place.boundingBox()
  if (box === null) throw new Error('It is not there')
  return { left: box.x, right: box.x + box.width }
}

describe.each([
  [320, 'light'],
  [1280, 'dark'],
] as const)('at %i px, %s', (width, colorScheme) => {
  test('axe finds nothing on any page of an Arabic survey, and none scrolls sideways', async () => {
    const { page, end } = await visit(browser, app.url, { width, colorScheme, locale: 'ar' })
    await page.goto(`/s/${ARABIC}`)
    expect(await barriersOn(page)).toEqual([])
    await press(page, 'متابعة')
    await expect.poll(() => page.getByRole('alert').count()).toBe(1)
    expect(await barriersOn(page)).toEqual([])
    await page.getByLabel('نعم').check()
    await page.getByLabel('طريقة أخرى').check()
    await press(page, 'متابعة')
    await page.getByLabel('كم مرة تواصلت معنا؟').fill('-3')
    await press(page, 'إرسال إجاباتي')
    await expect.poll(() => page.getByRole('alert').count()).toBe(1)
    expect(await barriersOn(page)).toEqual([])
    await page.getByLabel('كم مرة تواصلت معنا؟').fill('3')
    await press(page, 'المراجعة أولًا')
    expect(await barriersOn(page)).toEqual([])
    await press(page, 'إرسال إجاباتي')
    await page.getByRole('heading', { name: 'شكرًا لك' }).waitFor()
    expect(await barriersOn(page)).toEqual([])
    await page.getByRole('link', { name: 'عرض إجاباتي أو حذفها' }).click()
    await page.getByRole('heading', { name: 'إجاباتك', exact: true }).waitFor()
    expect(await barriersOn(page)).toEqual([])
    await end()
  })

  test('nor on one in languages that we do not speak', async () => {
    for (const locale of ['it', 'fa', 'ja']) {
      const { page, end } = await visit(browser, app.url, { width, colorScheme })
      await page.goto(`/s/${ITALIAN}?lang=${locale}`)
      await page.locator('summary').click()
      expect(await barriersOn(page), locale).toEqual([])
      await end()
    }
  })
})

describe('an Arabic page', () => {
  test('is the other way round', async () => {
    const { page, end } = await visit(browser, app.url, { scripts: 'off', locale: 'ar' })
    await page.goto(`/s/${ARABIC}`)
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('ar')
    await expect.poll(() => page.locator('html').getAttribute('dir')).toBe('rtl')
    await press(page, 'متابعة')

    const question = await edgesOf(page.locator('.question').first())
    const radio = await edgesOf(page.getByLabel('نعم'))
    expect(question.right - radio.right).toBeLessThan(radio.left - question.left)
    const [done, open] = [page.locator('.track span').first(), page.locator('.track span').last()]
    expect((await edgesOf(done)).left).toBeGreaterThan((await edgesOf(open)).right)
    const [low, high] = [page.locator('.step').first(), page.locator('.step').last()]
    expect((await edgesOf(low)).left).toBeGreaterThan((await edgesOf(high)).right)
    const [next, later] = [
      page.getByRole('button', { name: 'متابعة' }),
      page.getByRole('button', { name: 'الإكمال لاحقًا' }),
    ]
    expect((await edgesOf(next)).left).toBeGreaterThan((await edgesOf(later)).right)
    const borders = await page.evaluate(
      '(({ borderLeftWidth, borderRightWidth }) => [borderLeftWidth, borderRightWidth])(getComputedStyle(document.querySelector(".has-error"), "::before"))',
    )
    expect(borders).toEqual(['0px', '4px'])
    await end()
  })

  test('goes on where somebody presses Enter, and does not change its language', async () => {
    const { page, end } = await visit(browser, app.url, { scripts: 'off', locale: 'ar' })
    await page.goto(`/s/${ARABIC}`)
    await page.getByLabel('لا', { exact: true }).check()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'المزيد عن تجربتك' }).waitFor()
    await page.getByLabel('بريدك الإلكتروني').fill('name@example.com')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'شكرًا لك' }).waitFor()
    await end()
  })
})

test('the languages are reached by keyboard, and their buttons are large enough for a thumb', async () => {
  const { page, end } = await visit(browser, app.url, { scripts: 'off', width: 320 })
  await page.goto(`/s/${ITALIAN}?lang=it`)
  await page.locator('summary').focus()
  await page.keyboard.press('Enter')
  const buttons = page.getByRole('navigation').getByRole('button')
  await expect.poll(() => buttons.allInnerTexts()).toContain('فارسی')
  for (const button of await buttons.all()) {
    const box = await button.boundingBox()
    expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(44)
  }
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('locale')
  await end()
})

describe.each(['off', 'on'] as const)('with scripts %s', (scripts) => {
  test('another language keeps what is ticked and typed', async () => {
    const { page, end } = await visit(browser, app.url, { scripts, locale: 'ar' })
    await page.goto(`/s/${ARABIC}`)
    await page.getByLabel('نعم').check()
    await page.getByLabel('بالهاتف').check()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'How was customer service?' }).waitFor()
    await expect.poll(() => page.locator('html').getAttribute('dir')).toBe('ltr')
    await expect.poll(() => page.getByLabel('نعم').isChecked()).toBe(true)
    await expect.poll(() => page.getByLabel('بالهاتف').isChecked()).toBe(true)
    await press(page, 'Continue')
    await page.getByLabel('كم مرة تواصلت معنا؟').fill('many')
    await page.getByRole('button', { name: 'العربية' }).click()
    await page.getByRole('heading', { name: 'المزيد عن تجربتك' }).waitFor()
    await expect.poll(() => page.getByLabel('كم مرة تواصلت معنا؟').inputValue()).toBe('many')
    await end()
  })
})
