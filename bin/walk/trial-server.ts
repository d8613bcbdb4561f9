import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { parseEnvironment } from '../../app/environment.server.ts'
import { startServer, type RunningServer } from '../../app/server.ts'

const ROOT = join(import.meta.dirname, '../..')

export type TrialServer = Pick<RunningServer, 'address' | 'shell' | 'stop'>

/** The real app on a port and a database of its own, which goes with it. */
export async function openTrialServer(): Promise<TrialServer> {
  buildPages()
  const folder = mkdtempSync(join(tmpdir(), 'rapport-walk-'))
  const build = (await import(join(ROOT, 'build/server/index.js'))) as ServerBuild
  const { address, shell, stop } = await startServer({
    environment: parseEnvironment({
      PORT: '0',
      LOG_LEVEL: 'silent',
      RATE_LIMIT: 'off',
      RAPPORT_DEMO: '0',
      DATABASE_URL: `file:${join(folder, 'trial.db')}`,
    }),
    pages: { build, policy: 'strict' },
  })
  return {
    address,
    shell,
    stop: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Builds the pages where that is needed. What it says goes to stderr: stdout is the report. */
function buildPages(): void {
  const done = spawnSync(process.execPath, [join(ROOT, 'bin/build-pages.mjs')], {
    stdio: ['ignore', process.stderr, process.stderr],
  })
  if (done.status !== 0) process.exit(1)
}
