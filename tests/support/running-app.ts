import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { parseEnvironment } from '#app/environment.server.ts'
import { startServer, type RunningServer } from '#app/server.ts'
import { lightPasswords } from './light-passwords.ts'

const ROOT = join(import.meta.dirname, '../..')

export type RunningApp = {
  readonly url: string
  readonly server: RunningServer
  readonly databaseFile: string
  readonly stop: () => Promise<void>
}

/** The real server with the built pages, on a port and a database of its own. */
export async function startApp(
  settings: {
    readonly environment?: Readonly<Record<string, string>>
    readonly surveysFolder?: string
    readonly folder?: string
  } = {},
): Promise<RunningApp> {
  const folder = settings.folder ?? mkdtempSync(join(tmpdir(), 'rapport-'))
  const databaseFile = join(folder, 'rapport.db')
  const build = (await import(
    /* @vite-ignore */ join(ROOT, 'build/server/index.js')
  )) as unknown as ServerBuild
  const server = await startServer({
    environment: parseEnvironment({
      PORT: '0',
      LOG_LEVEL: 'silent',
      RATE_LIMIT: 'off',
      DATABASE_URL: `file:${databaseFile}`,
      ...settings.environment,
    }),
    pages: { build, policy: 'strict' },
    passwords: lightPasswords(),
    ...(settings.surveysFolder === undefined ? {} : { surveysFolder: settings.surveysFolder }),
  })
  return {
    url: server.address,
    server,
    databaseFile,
    stop: async () => {
      await server.stop()
      if (settings.folder === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}
