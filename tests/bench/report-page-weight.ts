import type { Browser } from 'playwright-core'
import { loadPage, type PageLoad } from './page-load.ts'
import { weigh } from './page-weight.ts'
import type { Report } from './report.ts'
import { aligned } from './tables.ts'

const LIMIT = 40_000

/** Each of them cold, by itself. */
export async function reportPageWeight(
  { say, verdict }: Report,
  browser: Browser | null,
  pages: readonly { readonly name: string; readonly url: string }[],
): Promise<void> {
  const how = browser === null ? 'plain HTTP, as no Chromium was found' : `Chromium`
  say(`Cold answer pages (${how}), bytes as they came over the wire, headers too`)
  const rows: (readonly string[])[] = []
  const elsewhere: string[] = []
  for (const { name, url } of pages) {
    const load = await loadPage(browser, url)
    const { html, styleWithin, style, script, rest, total } = weigh(load)
    const numbers = [html, styleWithin, style, script, rest, total].map(String)
    const holds = verdict(total <= LIMIT, `${name} weighs ${(total / 1000).toFixed(1)} kB`)
    rows.push([name, load.encoding, ...numbers, holds])
    elsewhere.push(...askedElsewhere(load, url))
  }
  const limit = `at most ${LIMIT / 1000} kB`
  const columns = ['page', 'as', 'HTML', 'style in it', 'style', 'script', 'rest', 'total', limit]
  say(aligned([columns, ...rows]))
  say(`own origin only: ${verdict(elsewhere.length === 0, elsewhere.join(' '))}`)
}

const askedElsewhere = ({ asked }: PageLoad, url: string): readonly string[] =>
  asked.filter(
    (one) => /^(?:https?|wss?):/.test(one) && new URL(one).origin !== new URL(url).origin,
  )
