import { Agent, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Reply } from './replies.ts'

export type Asked = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly form?: URLSearchParams
}

export type Answered = Reply & { readonly ms: number }

/** One connection, one request at a time; from the request's first byte to the reply's last. */
export function keepAlive(address: string): {
  readonly ask: (asked: Asked) => Promise<Answered>
  readonly close: () => void
} {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = ({ method, path, form }: Asked) =>
    new Promise<Answered>((resolve, reject) => {
      const body = form?.toString() ?? ''
      const headers = {
        'accept-encoding': 'br, gzip',
        ...(method === 'POST' && {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          'sec-fetch-site': 'same-origin',
        }),
      }
      const started = performance.now()
      const sent = request(address + path, { method, agent, headers }, (res) => {
        buffer(res)
          .then((received) =>
            resolve({
              ms: performance.now() - started,
              request: `${method} ${path}`,
              status: res.statusCode ?? 0,
              headers: res.headers,
              body: received,
            }),
          )
          .catch(reject)
      })
      sent.on('error', reject)
      sent.end(body)
    })
  return { ask, close: () => agent.destroy() }
}
