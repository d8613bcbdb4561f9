import { writeFileSync } from 'node:fs'
import type { OutgoingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { startNode, temporaryFolder } from './processes.ts'

export type Reply = {
  /** Method and path. */
  readonly request: string
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly body: Buffer
}

/** A server in a process of its own that gives these replies and does nothing else. */
export async function serveReplies(
  replies: readonly Reply[],
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const file = join(temporaryFolder(), 'replies.json')
  const written = replies.map((reply) => ({ ...reply, body: reply.body.toString('base64') }))
  writeFileSync(file, JSON.stringify(written))
  const { said: port, stop } = await startNode(
    ['tests/bench/replies/server.mjs', file, '0'],
    /^(\d+)$/,
  )
  return { address: `http://127.0.0.1:${port}`, stop }
}
