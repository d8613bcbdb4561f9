import type { Sent } from './client.ts'
import type { Contestant } from './contestants.ts'
import { startNode } from './processes.ts'

export type Plan = { readonly rounds: number; readonly seconds: number }

/** What one contestant did at one number of connections, round by round. */
export type Rounds = {
  readonly connections: number
  readonly contestant: Contestant
  readonly sent: readonly Sent[]
}

const CONNECTIONS = [1, 8, 32, 128] as const
const WARM_UP_CONNECTIONS = 32

export async function measureThroughput(
  contestants: readonly Contestant[],
  plan: Plan,
  say: (line: string) => void,
): Promise<{ readonly rounds: readonly Rounds[]; readonly all: ReadonlyMap<string, Sent[]> }> {
  const all = new Map(contestants.map(({ name }) => [name as string, [] as Sent[]]))
  const drive = async (contestant: Contestant, connections: number, seconds: number) => {
    const sent = await sendFrom(contestant, connections, seconds)
    all.get(contestant.name)?.push(sent)
    return sent
  }
  for (const contestant of contestants) await drive(contestant, WARM_UP_CONNECTIONS, plan.seconds)

  const rounds = CONNECTIONS.flatMap((connections) =>
    contestants.map((contestant) => ({ connections, contestant, sent: [] as Sent[] })),
  )
  // Side by side in turns and in both orders, so that a slow minute of the machine hits both.
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const connections of CONNECTIONS) {
      const pair = rounds.filter((one) => one.connections === connections)
      for (const one of round % 2 === 0 ? pair : pair.toReversed())
        one.sent.push(await drive(one.contestant, connections, plan.seconds))
    }
    say(`round ${round + 1} of ${plan.rounds} done`)
  }
  return { rounds, all }
}

async function sendFrom({ url }: Contestant, connections: number, seconds: number): Promise<Sent> {
  const client = await startNode(
    ['--import', 'tsx', 'tests/bench/client.ts', url, String(connections), String(seconds)],
    /^(\{.*\})$/,
  )
  await client.stop()
  return JSON.parse(client.said) as Sent
}
