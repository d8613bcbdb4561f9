import { keepAlive, type Asked } from './keep-alive.ts'
import { serveReplies } from './replies.ts'

/** Milliseconds for the same replies, from Rapport and from a server that has them ready. */
export type ServerTime = {
  readonly asked: Asked
  readonly bytes: number
  readonly ours: readonly number[]
  readonly ready: readonly number[]
  /** What Rapport computed for one of them, all threads; waiting for a core does not count. */
  readonly cpu: number
}

const WARM_UP = 300
const TURNS = 4

export async function measureServerTime(
  address: string,
  pages: readonly Asked[],
  requests: number,
): Promise<readonly ServerTime[]> {
  const rapport = keepAlive(address)
  const first = []
  for (const page of pages) first.push(await rapport.ask(page))
  const server = await serveReplies(first)
  const readyServer = keepAlive(server.address)
  const measured: ServerTime[] = []
  for (const [index, asked] of pages.entries()) {
    const { status = 0, body } = first[index] ?? {}
    await drive(rapport, asked, status, WARM_UP)
    await drive(readyServer, asked, status, WARM_UP)
    const ours: number[] = []
    const ready: number[] = []
    let cpu = 0
    for (let turn = 0; turn < TURNS; turn += 1) {
      const before = await cpuMs(address)
      ours.push(...(await drive(rapport, asked, status, requests / TURNS)))
      cpu += (await cpuMs(address)) - before
      ready.push(...(await drive(readyServer, asked, status, requests / TURNS)))
    }
    measured.push({ asked, bytes: body?.length ?? 0, ours, ready, cpu: cpu / ours.length })
  }
  rapport.close()
  readyServer.close()
  await server.stop()
  return measured
}

async function drive(
  { ask }: ReturnType<typeof keepAlive>,
  asked: Asked,
  expected: number,
  count: number,
): Promise<readonly number[]> {
  const times: number[] = []
  while (times.length < count) {
    const { ms, status } = await ask(asked)
    if (status !== expected || status >= 400)
      throw new Error(`${asked.method} ${asked.path} answered ${status}`)
    times.push(ms)
  }
  return times
}

async function cpuMs(address: string): Promise<number> {
  const metrics = await (await fetch(`${address}/metrics`)).text()
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(metrics)?.[1]) * 1000
}
