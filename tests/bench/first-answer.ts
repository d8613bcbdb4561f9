import { join } from 'node:path'
import type { Browser } from 'playwright-core'

/** Milliseconds since somebody asked for the page. */
export type FirstAnswer = {
  readonly usable: number
  /** When, besides, every script of the page had run. */
  readonly scriptsToo: number
}

const KBIT = 1000 / 8
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1600 * KBIT,
  uploadThroughput: 750 * KBIT,
}
const CPU_SLOWDOWN = 4
const PHONE = { viewport: { width: 360, height: 740 }, locale: 'en-GB' }

/** One cold visit on a slow phone and a bad line. */
export async function timeFirstAnswer(browser: Browser, url: string): Promise<FirstAnswer> {
  const context = await browser.newContext(PHONE)
  try {
    const page = await context.newPage()
    await page.addInitScript({ path: join(import.meta.dirname, 'watch-for-answer.js') })
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
    await devtools.send('Network.emulateNetworkConditions', LINE)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    await page.goto(url, { waitUntil: 'commit' })
    return await page.evaluate<FirstAnswer>('window.firstAnswer')
  } finally {
    await context.close()
  }
}
