// Sends complete responses at a steady rate, whether or not earlier ones were answered, from a
// process of its own. Usage: send-steadily.ts <url> <per second> <seconds>; prints one line of JSON.
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { completeAnswers } from './complete-answers.ts'

export type SentSteadily = {
  /** When each response was acknowledged, in order; milliseconds since 1970. */
  readonly acknowledged: readonly number[]
  /** From when it was due to its reply, in milliseconds. */
  readonly waits: readonly number[]
  readonly refused: number
}

const [url = '', perSecond = '200', seconds = '1'] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const bodies = completeAnswers(256)
const acknowledged: number[] = []
const waits: number[] = []
let refused = 0

const clock = () => performance.timeOrigin + performance.now()

function send(n: number, due: number): Promise<void> {
  const body = `{"id":"${randomUUID()}",${bodies[n % bodies.length] ?? ''}`
  return new Promise((resolve) => {
    const done = (outcome: 'acknowledged' | 'refused') => {
      if (outcome === 'refused') refused += 1
      else {
        acknowledged.push(clock())
        waits.push(clock() - due)
      }
      resolve()
    }
    const sent = request(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (res) => {
        res.resume()
        res.once('end', () => done(res.statusCode === 201 ? 'acknowledged' : 'refused'))
      },
    )
    sent.once('error', () => done('refused'))
    sent.end(body)
  })
}

const total = Number(perSecond) * Number(seconds)
const started = clock()
const under: Promise<void>[] = []
while (under.length < total) {
  const due = started + (under.length * 1000) / Number(perSecond)
  if (due > clock()) await new Promise((resolve) => setTimeout(resolve, due - clock()))
  under.push(send(under.length, due))
}
await Promise.all(under)
const sent: SentSteadily = { acknowledged, waits, refused }
process.stdout.write(`${JSON.stringify(sent)}\n`)
agent.destroy()
