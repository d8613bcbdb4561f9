import { get } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { buffer } from 'node:stream/consumers'
import type { Loaded, PageLoad } from './page-load.ts'

const REFERENCES = /<(?:script|img|iframe|source)\b[^>]*?\bsrc="([^"]+)"/g
const LINKS = /<link\b[^>]*>/g
const LOADS = /\brel="(?:stylesheet|modulepreload|preload|icon)"/

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
  const loaded: Loaded[] = [{ url, bytes: page.bytes }]
  for (const one of asked)
    if (new URL(one).origin === new URL(url).origin)
      loaded.push({ url: one, bytes: (await fetchOnce(one)).bytes })
  return { how: 'plain HTTP, as no Chromium was found', loaded, asked: [url, ...asked] }
}

function fetchOnce(url: string): Promise<{ readonly bytes: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'br, gzip' }
    get(url, { agent: false, headers }, (res) => {
      if (res.statusCode !== 200) reject(new Error(`${url} answered ${res.statusCode ?? '?'}`))
      buffer(res)
        .then((body) => {
          const text = decode(body, res.headers['content-encoding']).toString('utf8')
          resolve({ bytes: res.socket.bytesRead, text })
        })
        .catch(reject)
    }).on('error', reject)
  })
}

function decode(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'br') return brotliDecompressSync(body)
  return encoding === 'gzip' ? gunzipSync(body) : body
}
