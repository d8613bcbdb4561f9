import { randomUUID } from 'node:crypto'
import { completeAnswers, SURVEY } from '../complete-answers.ts'
import { databaseIn, startRapport } from '../contestants.ts'
import { addKey } from '../hosted-survey.ts'
import { loadNow, type Report } from '../report.ts'
import { median, percentile } from '../statistics.ts'
import { aligned } from '../tables.ts'
import { timeToFirstByte } from './time-to-first-byte.ts'

const AIM = { ratio: 1.25, seenMs: 50 } as const
const REQUESTS = 200
const WARM_UP = 50
const SENT = 40

export type Prepared = { readonly rows: number; readonly folder: string }

/** A server on few and one on many responses: what watching and asking costs there. */
export async function reportResultsPage(
  { say, verdict }: Report,
  prepared: readonly [few: Prepared, many: Prepared],
): Promise<void> {
  say(
    `The results page, warm, ${REQUESTS} requests by turns to a server with few responses and one ` +
      `with many: time to the first byte. Then ${SENT} responses to each, one by one: from the ` +
      'reply that follows the commit of one to the last byte of the exact tables that hold it, ' +
      'asked with a key.',
  )
  say(loadNow())
  const servers = []
  for (const { rows, folder } of prepared) {
    const server = await startRapport(folder)
    const key = await addKey(databaseIn(folder))
    servers.push({ ...server, rows, key, firstBytes: [] as number[] })
  }
  const path = `/results/${SURVEY}`
  for (const { address, firstBytes } of servers)
    for (let turn = 0; turn < WARM_UP; turn += 1) {
      await timeToFirstByte(address + path)
      firstBytes.length = 0
    }
  for (let turn = 0; turn < REQUESTS; turn += 1)
    for (const { address, firstBytes } of servers)
      firstBytes.push(await timeToFirstByte(address + path))
  const seen = new Map<number, readonly number[]>()
  for (const { rows, address, key } of servers) seen.set(rows, await untilSeen(address, key))
  await Promise.all(servers.map(({ stop }) => stop()))

  const [few = NaN] = servers.map(({ firstBytes }) => median(firstBytes))
  say(
    aligned([
      [
        'rows',
        'first byte ms (p95)',
        'ratio',
        `at most ${AIM.ratio}`,
        'commit to table ms (p95)',
        `at most ${AIM.seenMs} ms`,
      ],
      ...servers.map(({ rows, firstBytes }) => {
        const ratio = median(firstBytes) / few
        const times = seen.get(rows) ?? []
        const name = `with ${rows.toLocaleString('en')} responses`
        const page = `the results page took ${ratio.toFixed(2)} times as long ${name}`
        const table = `a response was ${median(times).toFixed(0)} ms away from its table ${name}`
        return [
          rows.toLocaleString('en'),
          inMs(firstBytes),
          ratio.toFixed(2),
          verdict(ratio <= AIM.ratio, page),
          inMs(times),
          verdict(median(times) <= AIM.seenMs, table),
        ]
      }),
    ]),
  )
}

/** Sends responses and asks for the tables at once; every time the new one has to be in them. */
async function untilSeen(address: string, key: string): Promise<readonly number[]> {
  const api = `${address}/api/v1/surveys/${SURVEY}`
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
  const received = async () => {
    const reply = await fetch(`${api}/tallies`, { headers })
    const { responses } = (await reply.json()) as { readonly responses: number }
    return responses
  }
  const times: number[] = []
  let before = await received()
  for (const body of completeAnswers(SENT)) {
    const sent = await fetch(`${api}/responses`, {
      method: 'POST',
      headers,
      body: `{"id":"${randomUUID()}",${body}`,
    })
    await sent.arrayBuffer()
    if (sent.status !== 201) throw new Error(`A response was answered with ${sent.status}`)
    const committed = performance.now()
    let now = await received()
    while (now <= before) now = await received()
    times.push(performance.now() - committed)
    before = now
  }
  return times
}

const inMs = (times: readonly number[]): string =>
  `${median(times).toFixed(2)} (${percentile(times, 95).toFixed(2)})`
