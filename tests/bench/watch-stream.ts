// Many watchers of one stream, in a process of their own. Says "watching" once each of them has its
// first frame; writes what they saw into a file when told to stop.
// Usage: watch-stream.ts <address> <path> <watchers> <file> <gzip|identity>
import { writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { createUnpacker, type Asked } from './unpack-stream.ts'

export type Watched = {
  /** `[n]`: when the last watcher heard of n received; milliseconds since 1970, null: not all did. */
  readonly received: readonly (number | null)[]
  /** `[n]`: when the last watcher had release n or a later one. */
  readonly releases: readonly (number | null)[]
  /** Watchers that still had their line in the end. */
  readonly open: number
  readonly bytes: number
}

type Watcher = {
  readonly unpack: (chunk: Buffer) => string
  rest: string
  received: number
  release: number
}

const [address = '', path = '/', watchers = '1', file = '', encoding = ''] = process.argv.slice(2)
const asked: Asked = encoding === 'gzip' ? 'gzip' : 'identity'
const HEADERS = `Host: localhost\r\nAccept: text/event-stream\r\nAccept-Encoding: ${asked}\r\n`
const AT_ONCE = 100
const { hostname, port } = new URL(address)
const all: Watcher[] = []
const sockets = new Set<Socket>()
const last = { received: [] as number[], release: [] as number[] }
let bytes = 0

const clock = () => performance.timeOrigin + performance.now()

function reach(watcher: Watcher, what: 'received' | 'release', value: number): void {
  const now = clock()
  for (let n = watcher[what] + 1; n <= value; n += 1) last[what][n] = now
  watcher[what] = Math.max(watcher[what], value)
}

function read(watcher: Watcher, chunk: Buffer): boolean {
  bytes += chunk.length
  const events = (watcher.rest + watcher.unpack(chunk)).split('\n\n')
  watcher.rest = events.pop() ?? ''
  let heard = false
  for (const event of events) {
    const release = /^event: release\nid: (\d+)\n/.exec(event)?.[1]
    const received = /"received":(\d+)/.exec(event)?.[1]
    if (release !== undefined) reach(watcher, 'release', Number(release))
    if (received === undefined) continue
    reach(watcher, 'received', Number(received))
    heard = true
  }
  return heard
}

const watch = () =>
  new Promise<void>((resolve, reject) => {
    const watcher: Watcher = { unpack: createUnpacker(asked), rest: '', received: 0, release: 0 }
    all.push(watcher)
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      socket.write(`GET ${path} HTTP/1.1\r\n${HEADERS}\r\n`)
    })
    sockets.add(socket)
    socket.on('data', (chunk) => {
      if (read(watcher, chunk)) resolve()
    })
    socket.on('error', reject)
    socket.on('close', () => {
      sockets.delete(socket)
      reject(new Error('A watcher was let go before its first frame'))
    })
  })

/** Only what every watcher has reached; the last time is then that of the last of them. */
function reachedByAll(what: 'received' | 'release'): readonly (number | null)[] {
  const least = Math.min(...all.map((watcher) => watcher[what]))
  return Array.from(last[what], (time: number | undefined, n) =>
    n > least ? null : (time ?? null),
  )
}

process.on('SIGTERM', () => {
  const watched: Watched = {
    received: reachedByAll('received'),
    releases: reachedByAll('release'),
    open: sockets.size,
    bytes,
  }
  writeFileSync(file, JSON.stringify(watched))
  process.exit(0)
})

while (all.length < Number(watchers))
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, Number(watchers) - all.length) }, watch))
process.stdout.write('watching\n')
