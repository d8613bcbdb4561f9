import { get } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { buffer } from 'node:stream/consumers'
import type { Loaded, PageLoad } from './page-load.ts'

const REFERENCES = /<(?:script|img|iframe|source)\b[^>]*?\bsrc="([^"]+)"/g
const LINKS = /<link\b[^>]*>/g
const LOADS = /\brel="(?:stylesheet|modulepreload|preload|icon)"/

type Fetched = Loaded & { readonly text: string; readonly encoding: string }

/** What the page names and a browser would fetch; runs no script, so it may miss late requests. */
export async function loadOverHttp(url: string): Promise<PageLoad> {
  const page = await fetchOnce(url)
  const links = (page.text.match(LINKS) ?? []).filter((tag) => LOADS.test(tag))
  const references = [
    ...[...page.text.matchAll(REFERENCES)].map(([, to]) => to),
    ...links.map((tag) => /\bhref="([^"]+)"/.exec(tag)?.[1]),
  ]
  const asked = new Set(
    references.flatMap((to) =>
      to === undefined || to.startsWith('data:') ? [] : [new URL(to, url).href],
    ),
  )
  const loaded: Loaded[] = [page]
  for (const one of asked)
    if (new URL(one).origin === new URL(url).origin) loaded.push(await fetchOnce(one))
  return { loaded, html: page.text, encoding: page.encoding, asked: [url, ...asked] }
}

function fetchOnce(url: string): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'br, gzip' }
    get(url, { agent: false, headers }, (res) => {
      if (res.statusCode !== 200) reject(new Error(`${url} answered ${res.statusCode ?? '?'}`))
      const { 'content-type': type = '', 'content-encoding': encoding = 'none' } = res.headers
      buffer(res)
        .then((body) =>
          resolve({
            url,
            mime: type.split(';')[0] ?? '',
            bytes: res.socket.bytesRead,
            text: decode(body, encoding).toString('utf8'),
            encoding,
          }),
        )
        .catch(reject)
    }).on('error', reject)
  })
}

function decode(body: Buffer, encoding: string): Buffer {
  if (encoding === 'br') return brotliDecompressSync(body)
  return encoding === 'gzip' ? gunzipSync(body) : body
}
