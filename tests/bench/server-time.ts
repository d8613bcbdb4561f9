import { keepAlive, type Asked } from './keep-alive.ts'
import { serveReplies } from './replies.ts'

/** Milliseconds for the same replies, from Rapport and from a server that has them ready. */
export type ServerTime = {
  readonly asked: Asked
  readonly bytes: number
  readonly ours: readonly number[]
  readonly ready: readonly number[]
}

const WARM_UP = 300
const TURNS = 4

export async function measureServerTime(
  address: string,
  pages: readonly Asked[],
  requests: number,
): Promise<readonly ServerTime[]> {
  const ours = keepAlive(address)
  const first = []
  for (const page of pages) first.push(await ours.ask(page))
  const server = await serveReplies(first)
  const ready = keepAlive(server.address)
  const measured: ServerTime[] = []
  for (const [index, asked] of pages.entries()) {
    const expected = first[index]?.status ?? 0
    const drive = async (from: typeof ours, count: number) => {
      const times: number[] = []
      while (times.length < count) {
        const { ms, status } = await from.ask(asked)
        if (status !== expected || status >= 400)
          throw new Error(`${asked.method} ${asked.path} answered ${status}`)
        times.push(ms)
      }
      return times
    }
    await drive(ours, WARM_UP)
    await drive(ready, WARM_UP)
    const times = { ours: [] as number[], ready: [] as number[] }
    for (let turn = 0; turn < TURNS; turn += 1) {
      times.ours.push(...(await drive(ours, requests / TURNS)))
      times.ready.push(...(await drive(ready, requests / TURNS)))
    }
    measured.push({ asked, bytes: first[index]?.body.length ?? 0, ...times })
  }
  ours.close()
  ready.close()
  await server.stop()
  return measured
}
