// Sends complete responses from a process of its own, so that it shares no event loop with what
// it measures. Usage: client.ts <url> <connections> <seconds>; prints one line of JSON.
import { randomUUID } from 'node:crypto'
import autocannon, { type Client } from 'autocannon'
import { completeAnswers } from './complete-answers.ts'

export type Sent = {
  /** Answered with 2xx. */
  readonly acknowledged: number
  readonly refused: number
  readonly errors: number
  readonly seconds: number
  readonly p99: number
  /** How much of one core this client used. */
  readonly busy: number
}

const [url = '', connections = '1', seconds = '1'] = process.argv.slice(2)
const MORE_THAN_ANYBODY_SENDS = 1_000_000_000
const NOTICE_THE_END_MS = 100

const bodies = completeAnswers(256)
const clients: Client[] = []
const times: number[] = []
let next = 0
let refused = 0
let last = 0

const started = performance.now()
const cpu = process.cpuUsage()
const instance = autocannon(
  {
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    connections: Number(connections),
    amount: MORE_THAN_ANYBODY_SENDS,
    sampleInt: NOTICE_THE_END_MS,
    setupClient: (client) => clients.push(client),
    requests: [
      {
        setupRequest: (request) => ({
          ...request,
          body: `{"id":"${randomUUID()}",${bodies[next++ % bodies.length] ?? ''}`,
        }),
      },
    ],
  },
  (error, result) => {
    if (error !== null) throw error
    const wall = performance.now() - started
    const { user, system } = process.cpuUsage(cpu)
    times.sort((one, other) => one - other)
    const sent: Sent = {
      acknowledged: times.length,
      refused,
      errors: result.errors,
      seconds: Math.max(last - started, 1) / 1000,
      p99: times[Math.floor(times.length * 0.99)] ?? 0,
      busy: (user + system) / 1000 / wall,
    }
    process.stdout.write(`${JSON.stringify(sent)}\n`)
  },
)
instance.on('response', (_client, status, _bytes, ms) => {
  last = performance.now()
  if (status >= 200 && status < 300) times.push(ms)
  else refused += 1
})

// A plain duration would cut connections with answers still under way: stored, but not counted.
setTimeout(
  () => {
    for (const client of clients) client.responseMax = client.reqsMade
  },
  Number(seconds) * 1000,
)
