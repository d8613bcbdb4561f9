import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { parseEnvironment } from '../../app/environment.server.ts'
import { AlreadyRunning, startServer } from '../../app/server.ts'
import type { Shell } from '../../app/services/shell.server.ts'
import { presentDatabase, UsageError, withShell } from './command.ts'

const BUILT = join(import.meta.dirname, '../../build/server/index.js')

/**
 * Lets the pages of the survey's server be used: of the one that is running, else of one that is
 * started for it on a free port, which nobody else can reach.
 */
export async function withPages<Value>(
  running: string | null,
  use: (shell: Shell, address: string) => Promise<Value>,
): Promise<Value> {
  if (!existsSync(BUILT))
    throw new UsageError('The pages are not built yet; "npm start" builds them')
  const own = parseEnvironment({
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    RAPPORT_DEMO: '0',
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'silent',
  })
  presentDatabase(own)
  const build = (await import(BUILT)) as ServerBuild
  const server = await startServer({ environment: own, pages: { build, policy: 'strict' } }).catch(
    (error: unknown) => {
      if (error instanceof AlreadyRunning) return null
      throw error
    },
  )
  if (server === null) {
    const address = running ?? standardAddress()
    if (!(await answers(address)))
      throw new UsageError(
        `A server is using the database, but it does not answer at ${address}; say where it is with --url`,
      )
    return withShell((shell) => use(shell, address))
  }
  try {
    return await use(server.shell, server.address)
  } finally {
    await server.stop()
  }
}

function standardAddress(): string {
  const { host, port } = parseEnvironment(process.env)
  return `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`
}

const answers = (address: string): Promise<boolean> =>
  fetch(`${address}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  )
