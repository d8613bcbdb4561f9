import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { loadOverHttp } from './page-over-http.ts'

export type Loaded = { readonly url: string; readonly bytes: number }

export type PageLoad = {
  readonly how: string
  readonly loaded: readonly Loaded[]
  /** Everything that was asked for, answered or not. */
  readonly asked: readonly string[]
}

/** Loads a page with nothing in the cache; bytes are as they went over the wire, headers too. */
export async function loadPage(url: string): Promise<PageLoad> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  return existsSync(executablePath) ? loadInChromium(url, executablePath) : loadOverHttp(url)
}

async function loadInChromium(url: string, executablePath: string): Promise<PageLoad> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const devtools = await page.context().newCDPSession(page)
    const asked = new Map<string, string>()
    const loaded: Loaded[] = []
    devtools.on('Network.requestWillBeSent', ({ requestId, request }) =>
      asked.set(requestId, request.url),
    )
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      loaded.push({ url: asked.get(requestId) ?? requestId, bytes: encodedDataLength }),
    )
    const missing: string[] = []
    devtools.on('Network.responseReceived', ({ response }) => {
      if (response.status >= 400) missing.push(`${response.url} answered ${response.status}`)
    })
    await devtools.send('Network.enable')
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
    await page.goto(url, { waitUntil: 'networkidle' })
    // A page that lacks a part would look lighter than it is.
    if (missing.length > 0) throw new Error(missing.join('; '))
    return { how: `Chromium ${browser.version()}`, loaded, asked: [...asked.values()] }
  } finally {
    await browser.close()
  }
}
