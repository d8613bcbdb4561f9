import type { BrowserContext, Page } from 'playwright-core'

/** What this page's origin keeps in the browser, as text. */
export const keptOn = (page: Page): Promise<string> =>
  page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')

export const NOTHING_KEPT = '[{},{}]'

/** Until this device keeps something that holds these words, or no longer does. */
export const untilKept = (page: Page, words: string) =>
  page.waitForFunction(
    `JSON.stringify([{ ...localStorage }, { ...sessionStorage }]).includes(${JSON.stringify(words)})`,
  )

/** The browser's own cookies that open an unfinished response. */
export const resumeCookies = async (context: BrowserContext) =>
  (await context.cookies()).filter(({ name, value }) => name.startsWith('rapport-') && value !== '')
