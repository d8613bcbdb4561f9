import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { loadOverHttp } from './page-over-http.ts'

export type Loaded = {
  readonly url: string
  readonly mime: string
  readonly bytes: number
}

export type PageLoad = {
  readonly loaded: readonly Loaded[]
  /** The document as it was before it was encoded. */
  readonly html: string
  readonly encoding: string
  /** Everything that was asked for, answered or not. */
  readonly asked: readonly string[]
}

/** Null where there is none. */
export async function openBrowser(): Promise<Browser | null> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  return existsSync(executablePath)
    ? chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] })
    : null
}

/** Loads a page with nothing in the cache; bytes are as they went over the wire, headers too. */
export const loadPage = (browser: Browser | null, url: string): Promise<PageLoad> =>
  browser === null ? loadOverHttp(url) : loadInBrowser(browser, url)

type Answered = { readonly url: string; readonly mime: string; readonly encoding: string }

async function loadInBrowser(browser: Browser, url: string): Promise<PageLoad> {
  const context = await browser.newContext({ locale: 'en-GB' })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    const asked: string[] = []
    const answered = new Map<string, Answered>()
    const loaded: Loaded[] = []
    const missing: string[] = []
    devtools.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url))
    devtools.on('Network.responseReceived', ({ requestId, response }) => {
      const { url, mimeType: mime, status } = response
      const encoding = new Headers(response.headers).get('content-encoding') ?? 'none'
      answered.set(requestId, { url, mime, encoding })
      if (status >= 400) missing.push(`${url} answered ${status}`)
    })
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const { url = requestId, mime = '' } = answered.get(requestId) ?? {}
      if (!url.startsWith('data:')) loaded.push({ url, mime, bytes: encodedDataLength })
    })
    await devtools.send('Network.enable')
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
    const reply = await page.goto(url, { waitUntil: 'networkidle' })
    // A page that lacks a part would look lighter than it is.
    if (missing.length > 0) throw new Error(missing.join('; '))
    const document = [...answered.values()].find((one) => one.url === reply?.url())
    return {
      loaded,
      html: (await reply?.text()) ?? '',
      encoding: document?.encoding ?? 'none',
      asked,
    }
  } finally {
    await context.close()
  }
}
