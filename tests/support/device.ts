import type { BrowserContext, Page } from 'playwright-core'

const INDEXED_DB = `new Promise((resolve) => {
  const request = indexedDB.open('rapport')
  request.onsuccess = () => {
    const database = request.result
    const close = (found) => { database.close(); resolve(found) }
    if (!database.objectStoreNames.contains('rapport')) return close([])
    const all = database.transaction('rapport').objectStore('rapport').getAll()
    all.onsuccess = () => close(all.result)
  }
})`

/** What this page's origin keeps in the browser, as text. */
export const keptOn = (page: Page): Promise<string> =>
  page.evaluate(
    `${INDEXED_DB}.then((db) => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, db]))`,
  )

export const NOTHING_KEPT = '[{},{},[]]'

/** Until this device keeps something that holds these words. */
export const untilKept = (page: Page, words: string) =>
  page.waitForFunction(
    `JSON.stringify([{ ...localStorage }, { ...sessionStorage }]).includes(${JSON.stringify(words)})`,
  )

/** Until it is where a crash of the browser does not reach it. */
export const untilSafe = (page: Page, words: string) =>
  page.waitForFunction(
    `${INDEXED_DB}.then((db) => JSON.stringify(db).includes(${JSON.stringify(words)}))`,
  )

/** The browser's own cookies that open an unfinished response. */
export const resumeCookies = async (context: BrowserContext) =>
  (await context.cookies()).filter(({ name, value }) => name.startsWith('rapport-') && value !== '')
