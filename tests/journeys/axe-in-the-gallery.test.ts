import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFinds, scrollsSideways } from '#tests/support/axe.ts'
import { launch, visit, type Visit } from '#tests/support/browser.ts'
import { researcher } from '#tests/support/fieldwork-app.ts'
import { demanding, GALLERIES, inArabic, pageByPage } from '#tests/support/galleries.ts'
import { goesOn } from '#tests/support/gallery-pages.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'

const DEMANDING = GALLERIES.map(demanding)
const PAGES = [...DEMANDING, ...DEMANDING.map(inArabic)].flatMap(pageByPage)

let app: RunningApp
let browser: Browser
let visited: Visit
let page: Page
beforeAll(async () => {
  app = await startApp({ environment: { RAPPORT_DEMO: '0' } })
  const { publish } = await researcher(app)
  for (const { slug, source } of PAGES) await publish(slug, source)
  browser = await launch()
  // One page for all: a new one would have everything to compile anew, which takes longer.
  visited = await visit(browser, app.url)
  page = visited.page
})
afterAll(async () => {
  await visited.end()
  await browser.close()
  await app.stop()
})

/** Each width and each light twice over, so that a page is seen in both of either. */
const SIGHTS = {
  blank: [
    [320, 'light'],
    [1280, 'dark'],
  ],
  'with errors': [
    [320, 'dark'],
    [1280, 'light'],
  ],
} as const

test.each(PAGES)(
  'axe finds nothing on $slug, blank and with errors, wide and narrow, light and dark',
  async ({ slug }) => {
    const found: string[] = []
    const looksAround = async (state: keyof typeof SIGHTS) => {
      for (const [width, colorScheme] of SIGHTS[state]) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        const at = `${state}, ${width} px, ${colorScheme}`
        for (const problem of await axeFinds(page)) found.push(`${at}: ${problem}`)
        if (await scrollsSideways(page)) found.push(`${at}: scrolls sideways`)
      }
    }
    await page.goto(`/s/${slug}?look=plain`)
    await expect
      .poll(() => page.locator('html').getAttribute('dir'))
      .toBe(slug.includes('-in-arabic') ? 'rtl' : 'ltr')
    await looksAround('blank')
    await goesOn(page)
    await page.locator('.error-summary').waitFor()
    await looksAround('with errors')
    expect(found).toEqual([])
  },
)

/** What names a control, taken away from it. */
test.each([
  ['the label of a field', 'gallery-demanding-3', 'label[for]'],
  ['the label of a tick', 'gallery-demanding-2', '.choice label'],
  ['the label of a place', 'gallery-demanding-2', '.rank label'],
  ['the label of a cell', 'tables-of-all-kinds-demanding-1', '.cells label'],
  ['the label of a file', 'gallery-demanding-5', '.file-field label'],
] as const)('axe finds that %s was taken away', async (_, slug, label) => {
  await page.goto(`/s/${slug}?look=plain`)
  expect(await axeFinds(page)).toEqual([])
  await page
    .locator(label)
    .first()
    .evaluate((element) => {
      const control = element instanceof HTMLLabelElement ? element.control : null
      control?.removeAttribute('aria-label')
      control?.removeAttribute('aria-labelledby')
      element.remove()
    })
  expect(await axeFinds(page)).not.toEqual([])
})
