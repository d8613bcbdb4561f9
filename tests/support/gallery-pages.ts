import type { Page } from 'playwright-core'

const isClosing = (page: Page) => page.url().includes('/done/')

/** Leaves out whatever may be left out, page by page; looks at each before it goes on. */
export async function goesThrough(
  page: Page,
  slug: string,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  await page.goto(`/s/${slug}?look=plain`)
  for (let pages = 0; pages < 12 && !isClosing(page); pages += 1) {
    await look(page)
    await givesWhatIsNeeded(page)
    await goesOn(page)
  }
  if (!isClosing(page)) throw new Error(`No way through ${slug}: ${page.url()}`)
  await look(page)
}

export async function goesOn(page: Page): Promise<void> {
  await page.locator('.buttons .main').click()
  await page.locator('form[aria-busy="true"]').waitFor({ state: 'detached' })
  await page.waitForLoadState('load')
}

/** What can't be left out. */
async function givesWhatIsNeeded(page: Page) {
  for (const list of await page.getByRole('combobox', { name: /Weather \(/ }).all())
    await list.selectOption('Rain')
  for (const field of await page.locator('input[aria-required]:visible').all())
    await field.fill('Tom')
  for (const good of await page.locator('[name^="q:each/"][value="Good"]').all())
    await good.check({ force: true })
}
