import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { SURVEY } from './complete-answers.ts'
import { startBare, startRapport, type Contestant } from './contestants.ts'
import { loadPage } from './page-load.ts'
import { ROOT, temporaryFolder } from './processes.ts'
import { aligned, ratios, throughputTable } from './tables.ts'
import { measureThroughput, type Plan } from './throughput.ts'
import type { Sent } from './client.ts'

const PAGE_LIMIT = 40_000

const plan: Plan = process.argv.includes('--quick')
  ? { rounds: 1, seconds: 2 }
  : { rounds: 3, seconds: 5 }
const faults: string[] = []
const say = (text = '') => process.stdout.write(`${text}\n`)
const yesOrNo = (holds: boolean, fault: string) => {
  if (!holds) faults.push(fault)
  return holds ? 'yes' : `NO: ${fault}`
}

const { prepare } = (await import(join(ROOT, 'bin/start.mjs'))) as { prepare: () => void }
prepare()
const folder = temporaryFolder()
const rapport = await startRapport(folder)
const bare = await startBare(folder)

await reportPage(`${rapport.address}/s/${SURVEY}`)
say()
await reportThroughput([rapport, bare])

await Promise.all([rapport.stop(), bare.stop()])
process.exit(faults.length === 0 ? 0 : 1)

async function reportPage(url: string): Promise<void> {
  const { origin, pathname } = new URL(url)
  const { how, loaded, asked } = await loadPage(url)
  const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0)
  const elsewhere = asked.filter((one) => /^(?:https?|wss?):/.test(one) && !one.startsWith(origin))
  say(`Cold answer page ${pathname} (${how}), encoded bytes with headers`)
  say(aligned(loaded.map((one) => [one.url.replace(origin, ''), String(one.bytes)])))
  say(`total ${(total / 1000).toFixed(1)} kB of at most ${PAGE_LIMIT / 1000} kB`)
  say(`own origin only: ${yesOrNo(elsewhere.length === 0, elsewhere.join(' '))}`)
}

async function reportThroughput(contestants: readonly Contestant[]): Promise<void> {
  say(
    `Complete responses, ${plan.rounds} × ${plan.seconds} s in turns after a warm-up. ` +
      `The client shares ${availableParallelism()} cores with the server.`,
  )
  say(`Load average before: ${(loadavg()[0] ?? 0).toFixed(1)}; near 0 on an idle machine.`)
  const { rounds, all } = await measureThroughput(contestants, plan, say)
  say(throughputTable(rounds))
  say(ratios(rounds))
  for (const contestant of contestants) reportStored(contestant, all.get(contestant.name) ?? [])
}

function reportStored(contestant: Contestant, sent: readonly Sent[]): void {
  const { name } = contestant
  const acknowledged = sum(sent.map((one) => one.acknowledged))
  const refused = sum(sent.map((one) => one.refused + one.errors))
  const stored = contestant.stored()
  const equal = yesOrNo(stored === acknowledged, `${stored} stored, ${acknowledged} acknowledged`)
  const none = yesOrNo(refused === 0, `${refused} refused or broken off`)
  say(`${name}: stored = acknowledged: ${equal} (${stored}); all 2xx: ${none}`)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
