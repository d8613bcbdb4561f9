import type { Browser } from 'playwright-core'
import { loadPage, type PageLoad } from './page-load.ts'
import { weigh } from './page-weight.ts'
import type { Report } from './report.ts'
import { aligned } from './tables.ts'

const LIMIT = 40_000

type Page = { readonly name: string; readonly path: string }

/** Each of them cold, by itself; gives the one with the most HTML. */
export async function reportPageWeight(
  { say, verdict }: Report,
  browser: Browser | null,
  address: string,
  pages: readonly [Page, ...Page[]],
): Promise<Page> {
  const how = browser === null ? 'plain HTTP, as no Chromium was found' : 'Chromium'
  say(`Cold answer pages (${how}), bytes as they came over the wire, headers too`)
  const rows: (readonly string[])[] = []
  const elsewhere: string[] = []
  let heaviest = { page: pages[0], html: 0 }
  for (const page of pages) {
    const { name } = page
    const load = await loadPage(browser, address + page.path)
    const { html, styleWithin, style, script, rest, total } = weigh(load)
    const numbers = [html, styleWithin, style, script, rest, total].map(String)
    const holds = verdict(total <= LIMIT, `${name} weighs ${(total / 1000).toFixed(1)} kB`)
    rows.push([name, load.encoding, ...numbers, holds])
    elsewhere.push(...askedElsewhere(load, address))
    if (html > heaviest.html) heaviest = { page, html }
  }
  const limit = `at most ${LIMIT / 1000} kB`
  const columns = ['page', 'as', 'HTML', 'style in it', 'style', 'script', 'rest', 'total', limit]
  say(aligned([columns, ...rows]))
  say(`own origin only: ${verdict(elsewhere.length === 0, elsewhere.join(' '))}`)
  return heaviest.page
}

const askedElsewhere = ({ asked }: PageLoad, address: string): readonly string[] =>
  asked.filter((one) => /^(?:https?|wss?):/.test(one) && new URL(one).origin !== address)
