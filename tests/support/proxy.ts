import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Proxy = {
  readonly url: string
  /** The next post is answered by the server, and its reply is held until it is let go or lost. */
  readonly holdNextReply: () => Promise<{
    readonly letGo: () => void
    readonly lose: () => void
  }>
  readonly posts: () => number
  readonly stop: () => Promise<void>
}

/** Stands between browser and server, as a network does. */
export async function startProxy(target: string): Promise<Proxy> {
  let posts = 0
  let hold: ((reply: { letGo: () => void; lose: () => void }) => void) | null = null
  const server = createServer((req, res) => {
    // On a connection that it has used before, Chromium sends a lost post again by itself.
    res.shouldKeepAlive = false
    const onward = request(
      new URL(req.url ?? '/', target),
      { method: req.method, headers: req.headers },
      (reply) => {
        const chunks: Buffer[] = []
        reply.on('data', (chunk: Buffer) => chunks.push(chunk))
        reply.on('end', () => {
          const letGo = () =>
            res
              .writeHead(reply.statusCode ?? 502, { ...reply.headers, connection: 'close' })
              .end(Buffer.concat(chunks))
          const lose = () => res.destroy()
          if (req.method === 'POST') posts += 1
          if (req.method !== 'POST' || hold === null) letGo()
          else {
            hold({ letGo, lose })
            hold = null
          }
        })
      },
    )
    onward.on('error', () => res.destroy())
    req.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    holdNextReply: () =>
      new Promise((resolve) => {
        hold = resolve
      }),
    posts: () => posts,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
