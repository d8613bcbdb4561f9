import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { expect } from 'vitest'

export type Scripts = 'on' | 'off'

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  })

export type Visit = {
  readonly page: Page
  readonly context: BrowserContext
  /** Ends the visit; a page that complained or called elsewhere fails the test. */
  readonly end: () => Promise<void>
}

export async function visit(
  browser: Browser,
  base: string,
  options: {
    readonly scripts?: Scripts
    readonly width?: number
    readonly colorScheme?: 'light' | 'dark'
    readonly locale?: string
    /** What the browser may complain of, where something is to go wrong. */
    readonly forgives?: RegExp
    /** Cookies and storage of an earlier visit. */
    readonly profile?: Awaited<ReturnType<BrowserContext['storageState']>>
  } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: base,
    javaScriptEnabled: options.scripts !== 'off',
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    locale: options.locale ?? 'en-GB',
    reducedMotion: 'reduce',
    ...(options.profile === undefined ? {} : { storageState: options.profile }),
  })
  context.setDefaultTimeout(10_000)
  const complaints: string[] = []
  const page = await context.newPage()
  // Chromium is told to hand its file choosers over long before a test opens one.
  page.on('filechooser', () => undefined)
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      // A refused form answers 422 or 410 on purpose; Chromium calls every such page an error.
      const isMeant = /status of (?:409|410|422)/.test(message.text())
      if (!isMeant && options.forgives?.test(message.text()) !== true)
        complaints.push(message.text())
    }
  })
  context.on('weberror', (error) =>
    complaints.push(`${error.page()?.url() ?? 'A page'}: ${error.error().message}`),
  )
  context.on('request', (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith('data:'))
      complaints.push(`a request to ${request.url()}`)
  })
  return {
    page,
    context,
    end: async () => {
      await context.close()
      expect(complaints).toEqual([])
    },
  }
}
