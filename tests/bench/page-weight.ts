import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { PageLoad } from './page-load.ts'

/** Bytes as they went over the wire, headers too. */
export type PageWeight = {
  readonly html: number
  /** Of the HTML: how much lighter it would be without the style that stands in it. */
  readonly styleWithin: number
  readonly style: number
  readonly script: number
  readonly rest: number
  readonly total: number
}

// As the server compresses while somebody waits.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

export function weigh({ loaded, html, encoding }: PageLoad): PageWeight {
  const of = (kind: RegExp | null) =>
    loaded
      .filter(({ mime }) => (kind === null ? true : kind.test(mime)))
      .reduce((total, { bytes }) => total + bytes, 0)
  const parts = { html: of(/html/), style: of(/css/), script: of(/javascript/) }
  const total = of(null)
  const bare = html.replaceAll(/(<style\b[^>]*>).*?(<\/style>)/gs, '$1$2')
  return {
    ...parts,
    styleWithin: encoded(html, encoding) - encoded(bare, encoding),
    rest: total - parts.html - parts.style - parts.script,
    total,
  }
}

function encoded(text: string, encoding: string): number {
  if (encoding === 'br') return brotliCompressSync(text, BROTLI).length
  return encoding === 'gzip' ? gzipSync(text).length : Buffer.byteLength(text)
}
