import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { acceptsGzip } from '../http/accepts-gzip.ts'

/** Results pages for those who watch them: drawn and packed once for each release. */
export type Renewals = {
  /** False where whoever asks is to be answered by the page itself. */
  readonly answer: (req: IncomingMessage, res: ServerResponse) => Promise<boolean>
}

type Kept = {
  readonly page: Promise<Drawn | null>
  readonly of: string
  readonly until: number
}

type Drawn = { readonly identity: Buffer; readonly gzip: Buffer }

const ADDRESS = /^\/results\/([^/?]+)(?:\/(?:screen|embed(?:\/[^/?]+)?|beside\/([^/?]+)))?(?:\?|$)/
const TOLD = /^\d[\d_-]{0,80}$/
/** Some of what a page says is neither a number nor published, such as whether a survey is open. */
const KEPT_MS = 5000
const MOST_KEPT = 200

const packed = promisify(gzip)

/**
 * What the script of a results page asks for names the numbers of which it was told, which are stored
 * by then. So a page of the numbers that are stored answers all who ask for it, whatever they say they
 * were told, as strangers see it: `draw` gives null where they don't, and nothing that hangs on a
 * cookie is kept.
 */
export function createRenewals({
  draw,
  published,
  now,
}: {
  readonly draw: (req: IncomingMessage) => Promise<string | null>
  /** Of the surveys with these slugs: another text once there may be something else to show. */
  readonly published: (slugs: readonly string[]) => string
  readonly now: () => number
}): Renewals {
  const kept = new Map<string, Kept>()

  function pageFor(
    key: string,
    slugs: readonly string[],
    req: IncomingMessage,
  ): Promise<Drawn | null> {
    const known = kept.get(key)
    const of = published(slugs)
    if (known !== undefined && known.until > now() && known.of === of) return known.page
    for (const [each, { until }] of kept) if (until <= now()) kept.delete(each)
    if (kept.size >= MOST_KEPT) kept.clear()
    const page = drawn(req)
    kept.set(key, { page, of, until: now() + KEPT_MS })
    page.catch(() => {
      if (kept.get(key)?.page === page) kept.delete(key)
    })
    return page
  }

  async function drawn(req: IncomingMessage): Promise<Drawn | null> {
    const text = await draw(req)
    if (text === null) return null
    const identity = Buffer.from(text)
    return { identity, gzip: await packed(identity) }
  }

  return {
    answer: async (req, res) => {
      const { url = '', headers, method } = req
      const told = headers['x-rapport-told']
      if (method !== 'GET' || typeof told !== 'string' || !TOLD.test(told)) return false
      const address = ADDRESS.exec(url)
      const isShared = new URLSearchParams(url.split('?')[1]).has('share')
      if (address === null || isShared) return false
      const slugs = [address[1], address[2]].filter((slug) => slug !== undefined)
      const page = await pageFor(`${headers.host ?? ''} ${url}`, slugs, req)
      if (page === null) return false
      const encoding = acceptsGzip(headers['accept-encoding']) ? 'gzip' : 'identity'
      res.writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'Content-Length': page[encoding].length,
        Vary: 'Accept-Encoding',
        ...(encoding === 'gzip' ? { 'Content-Encoding': encoding } : {}),
      })
      res.end(page[encoding])
      return true
    },
  }
}
