import { once } from 'node:events'
import { createServer, get, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { constants, createGunzip } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import {
  createLiveStream,
  type LiveQuery,
  type LiveStream,
  type Pace,
} from '#app/handlers/live-stream.server.ts'
import type { ResultsBoard } from '#app/services/results/results-board.server.ts'
import { openWorld, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY } from './sources.ts'

const PACE: Pace = { heartbeat: 60_000, whole: 0, watcher: 0.1, links: 50, stuck: 10 }

type Served = { readonly port: number; readonly live: LiveStream; readonly computed: () => number }

/** The stream of a world on a port of its own; an owner's moves with every response. */
async function serve(
  world: World,
  view: NonNullable<LiveQuery['view']>,
  pace: Partial<Pace> = {},
): Promise<Served> {
  let computed = 0
  const board: ResultsBoard = {
    ...world.board,
    answers: {
      ...world.board.answers,
      answerOnce: (key, compute) =>
        world.board.answers.answerOnce(key, () => {
          computed += 1
          return compute()
        }),
    },
  }
  const live = createLiveStream(world.shell, board, {
    onError: (error) => {
      throw error
    },
    observeSlice: () => undefined,
    pace: { ...PACE, ...pace },
  })
  const query: LiveQuery = { survey: world.survey(SLUG), source: 'live', locale: 'en', view }
  const server = createServer((req, res) => live.watch(query, req, res))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    live.stop()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port, live, computed: () => computed }
}

type Watcher = {
  readonly socket: Socket
  /** What came, comments included; of each the beginning. */
  readonly heard: readonly string[]
  readonly events: () => readonly string[]
}

function watch({ port }: Served, headers = ''): Watcher {
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => {
    socket.destroy()
  })
  const heard: string[] = []
  let rest = ''
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n\n')
    rest = parts.pop() ?? ''
    heard.push(...parts.map((part) => part.slice(0, 500)))
  })
  socket.on('error', () => undefined)
  socket.write(`GET / HTTP/1.1\r\nHost: here\r\n${headers}\r\n`)
  return {
    socket,
    heard,
    events: () => heard.filter((part) => part.startsWith('event: ')),
  }
}

const receivedIn = (event: string | undefined) =>
  Number(/"received":(\d+)/.exec(event ?? '')?.[1] ?? NaN)

const newest = (watcher: Watcher) => receivedIn(watcher.events().at(-1))

const aWorld = () => openWorld({ sources: { [SLUG]: SURVEY } })

async function people(world: World, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1)
    await world.accept(SLUG, { customer: 'yes', liked: n % 3 === 0 ? 'no' : 'yes', age: 20 + n })
}

test('however many watch, numbers are computed once for all of them', async () => {
  const world = await aWorld()
  await people(world, 3)
  const served = await serve(world, 'owner')
  const watchers = Array.from({ length: 40 }, () => watch(served))
  const all = (wanted: number) => watchers.filter((one) => newest(one) === wanted).length
  await expect.poll(() => all(3)).toBe(40)
  expect(served.computed()).toBe(1)
  await people(world, 1)
  await expect.poll(() => all(4)).toBe(40)
  expect(served.computed()).toBe(2)
  expect(served.live.watchers()).toBe(40)
})

test('between releases only the number received is sent', async () => {
  const world = await aWorld()
  await people(world, 30)
  const watcher = watch(await serve(world, 'public'))
  await expect.poll(() => newest(watcher)).toBe(30)
  await people(world, 3)
  await expect.poll(() => newest(watcher)).toBe(33)
  const [first, ...others] = watcher.events()
  expect(first).toMatch(/^event: release\nid: 1\n/)
  for (const event of others) expect(event).toMatch(/^event: received\ndata: \{"received":3\d\}$/)
})

test('whoever comes back with the latest release is not sent it again', async () => {
  const world = await aWorld()
  await people(world, 30)
  const served = await serve(world, 'public')
  const back = watch(served, 'Last-Event-ID: 1\r\n')
  await expect.poll(() => newest(back)).toBe(30)
  expect(back.events().join()).not.toContain('event: release')
  const behind = watch(served, 'Last-Event-ID: 0\r\n')
  await expect.poll(() => newest(behind)).toBe(30)
  expect(behind.events()[0]).toMatch(/^event: release\nid: 1\n/)
})

test('whole frames keep their pace while the number received moves at once', async () => {
  const world = await aWorld()
  const watcher = watch(await serve(world, 'owner', { whole: 60_000 }))
  await expect.poll(() => newest(watcher)).toBe(0)
  await people(world, 2)
  await expect.poll(() => newest(watcher)).toBe(2)
  expect(watcher.events().filter((event) => event.startsWith('event: release'))).toHaveLength(1)
})

/** As a browser does: unpacks what has come without waiting for more. */
async function watchPacked({ port }: Served, headers: Record<string, string> = {}) {
  const request = get({ port, headers: { 'accept-encoding': 'gzip, deflate, br', ...headers } })
  onTestFinished(() => {
    request.destroy()
  })
  const [reply] = (await once(request, 'response')) as [IncomingMessage]
  const gunzip = createGunzip({ flush: constants.Z_SYNC_FLUSH })
  let text = ''
  reply.on('error', () => undefined)
  gunzip.on('error', () => undefined)
  reply
    .pipe(gunzip)
    .setEncoding('utf8')
    .on('data', (chunk: string) => {
      text += chunk
    })
  return { headers: reply.headers, text: () => text }
}

test('packed or not, watchers of the same numbers hear the same', async () => {
  const world = await aWorld()
  await people(world, 30)
  const served = await serve(world, 'public')
  const packed = await watchPacked(served)
  const plain = watch(served)
  expect(packed.headers['content-encoding']).toBe('gzip')
  expect(packed.headers['vary']).toBe('Accept-Encoding')
  await expect.poll(() => newest(plain)).toBe(30)
  for (const count of [31, 32, 33]) {
    await people(world, 1)
    await expect.poll(() => newest(plain)).toBe(count)
    await expect.poll(() => packed.text()).toContain(`data: {"received":${count}}`)
  }
  await people(world, 7)
  await expect.poll(() => packed.text()).toMatch(/event: release\nid: 2\ndata: .*\n\n/)
  expect(packed.text()).toMatch(/^retry: \d{4}\n\nevent: release\nid: 1\n/)
  expect(plain.heard[0]).toContain('text/event-stream')
  expect(plain.heard[0]).not.toContain('Content-Encoding')
})

test('who comes back to a packed stream goes on from the release that it had', async () => {
  const world = await aWorld()
  await people(world, 30)
  const served = await serve(world, 'public')
  const back = await watchPacked(served, { 'last-event-id': '1' })
  await expect.poll(() => back.text()).toContain('data: {"received":30}')
  expect(back.text()).not.toContain('event: release')
})

test('a quiet stream says that it is there', async () => {
  const watcher = watch(await serve(await aWorld(), 'owner', { heartbeat: 20 }))
  const beats = () => watcher.heard.filter((part) => part === ': still here').length
  await expect.poll(beats).toBeGreaterThan(1)
})

// A frame names the columns for every row: a few of them are more than a line holds by itself.
const LONG = {
  elements: [
    {
      type: 'matrix',
      name: 'liked',
      rows: ['a', 'b', 'c', 'd'],
      columns: Array.from({ length: 50 }, (_, n) => ({
        value: n,
        text: `${n} ${'long '.repeat(3000)}`,
      })),
    },
  ],
}

async function aSlowReader() {
  const world = await openWorld({ sources: { [SLUG]: LONG } })
  const served = await serve(world, 'owner')
  const [slow, quick] = [watch(served), watch(served)]
  await expect.poll(() => newest(slow)).toBe(0)
  slow.socket.pause()
  for (let n = 1; n <= 6; n += 1) {
    await world.accept(SLUG, { liked: { a: n } })
    await expect.poll(() => newest(quick), { timeout: 5000 }).toBe(n)
  }
  return { world, served, slow, quick }
}

test('a slow reader is let go, and the others read on', async () => {
  const { world, served, quick } = await aSlowReader()
  expect(served.live.watchers()).toBe(2)
  world.clock.now += 16_000
  await expect.poll(() => served.live.watchers()).toBe(1)
  await world.accept(SLUG, { liked: { a: 1 } })
  await expect.poll(() => newest(quick), { timeout: 5000 }).toBe(7)
})

test('nothing queues up for a slow reader: what it reads next is the newest', async () => {
  const { slow, quick } = await aSlowReader()
  slow.socket.resume()
  await expect.poll(() => newest(slow), { timeout: 5000 }).toBe(6)
  expect(slow.events().length).toBeLessThan(quick.events().length)
})
