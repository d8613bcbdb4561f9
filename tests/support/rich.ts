import type { Page } from 'playwright-core'

export const RICH = 'main .rich'

/** Waits until the rich look has taken the place of the plain page. */
export const becomesRich = (page: Page): Promise<void> => page.locator(RICH).waitFor()

/** Opens a survey in the rich look. */
export async function opensRich(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await becomesRich(page)
}
