import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { renderUnicodeCompact } from 'uqr'
import { parseEnvironment, SettingError, type Environment } from '../app/environment.server.ts'
import { DatabaseRefused } from '../db/database-refused.server.ts'
import { AlreadyRunning, startServer, type RunningServer } from '../app/server.ts'

const say = (line = '') => process.stdout.write(`${line}\n`)

try {
  const environment = parseEnvironment({ LOG_LEVEL: 'warn', ...process.env })
  const build = (await import(join(import.meta.dirname, '../build/server/index.js'))) as ServerBuild
  const server = await startServer({ environment, pages: { build, policy: 'strict' }, onSeed: say })
  introduce(server, environment)
  stopOn(server)
} catch (error) {
  const sentence = whyNot(error)
  if (sentence === null) throw error
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** What keeps it from starting, in one sentence; null where that is a bug. */
function whyNot(error: unknown): string | null {
  if (isPortTaken(error))
    return 'Something else is listening on this port already; PORT names another, such as PORT=3001 npm start'
  return error instanceof SettingError ||
    error instanceof AlreadyRunning ||
    error instanceof DatabaseRefused
    ? error.message
    : null
}

function introduce(
  { address, port, shell, seeded, setupPath }: RunningServer,
  { host, publicUrl }: Environment,
): void {
  for (const { folder, state, detail } of seeded) {
    if (state === 'differs')
      say(
        `surveys/${folder} differs from what is published; "npm run rapport -- publish surveys/${folder}" publishes it.`,
      )
    if (state === 'unreadable') say(`${folder} was left out: ${detail}`)
  }
  say()
  say(`Rapport is running at ${address}`)
  for (const survey of shell.catalog.surveys()) {
    const practice = shell.catalog.collectorOfKind(survey.id, 'practice')
    say()
    say(`  ${survey.current.plan.definition.title.default}`)
    say(`    answer    ${address}/s/${survey.slug}`)
    say(`    results   ${address}/results/${survey.slug}`)
    if (practice !== null) {
      say(`    practice  ${address}/c/${practice.key}`)
      say(`    watch it  ${address}/c/${practice.key}/results`)
    }
  }
  const first = shell.catalog.surveys()[0]
  if (first !== undefined) {
    say()
    say(`  See it alive: npm run rapport -- simulate ${first.slug} --rate 2`)
  }
  if (setupPath !== null) {
    say()
    say(`  Make the first account: ${publicUrl?.origin ?? address}${setupPath}`)
    say('  (The link works once, for a day; the next start prints another.)')
  }
  if (host === '0.0.0.0') sayLanAddress(port)
}

function sayLanAddress(port: number): void {
  const lan = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)
  if (lan === undefined) {
    say('\n  There is no other network from which this could be reached.')
    return
  }
  const address = `http://${lan.address}:${port}`
  say()
  say(`  From a phone in the same network: ${address}`)
  say(renderUnicodeCompact(address))
}

function stopOn(server: RunningServer): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      server.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${String(error)}\n`)
          process.exit(1)
        },
      )
    })
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
