import { availableParallelism } from 'node:os'
import type { Sent } from './client.ts'
import type { Contestant } from './contestants.ts'
import { loadNow, type Report } from './report.ts'
import { ratios, throughputTable } from './tables.ts'
import { measureThroughput, type Plan } from './throughput.ts'

export async function reportThroughput(
  report: Report,
  contestants: readonly Contestant[],
  plan: Plan,
): Promise<void> {
  const { say } = report
  say(
    `Complete responses, ${plan.rounds} × ${plan.seconds} s in turns after a warm-up. ` +
      `The client shares ${availableParallelism()} cores with the server.`,
  )
  say(loadNow())
  const { rounds, all } = await measureThroughput(contestants, plan, say)
  say(throughputTable(rounds))
  say(ratios(rounds))
  for (const contestant of contestants)
    reportStored(report, contestant, all.get(contestant.name) ?? [])
}

function reportStored(
  { say, verdict }: Report,
  { name, stored }: Contestant,
  sent: readonly Sent[],
): void {
  const acknowledged = sum(sent.map((one) => one.acknowledged))
  const refused = sum(sent.map((one) => one.refused + one.errors))
  const count = stored()
  const equal = verdict(count === acknowledged, `${count} stored, ${acknowledged} acknowledged`)
  const none = verdict(refused === 0, `${refused} refused or broken off`)
  say(`${name}: stored = acknowledged: ${equal} (${count}); all 2xx: ${none}`)
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
