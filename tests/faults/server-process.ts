import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { openShell } from '#app/services/open-shell.server.ts'
import type { Shell } from '#app/services/shell.server.ts'
import { publishSurvey } from '#app/services/surveys/publish-survey.server.ts'
import { readFolder } from '#app/services/surveys/read-folder.server.ts'
import { openDatabase } from '#db/open-database.server.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'
import { must } from '#tests/support/world.ts'

export const ROOT = join(import.meta.dirname, '../..')

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-faults-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A database with the consumer survey published and no responses. */
export async function aDatabase(
  folder: string,
  prepare: (shell: Shell) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const file = join(folder, 'rapport.db')
  const database = openDatabase(file)
  const { shell, board } = await openShell(database, { secret: null })
  const survey = must(readFolder(join(ROOT, 'surveys', CONSUMERS)))
  must(await publishSurvey(shell, { ...survey, actor: 'test' }))
  await prepare(shell)
  board.stop()
  await database.close()
  return file
}

export type Ended = { readonly code: number | null; readonly said: string }

export type ServerProcess = {
  readonly url: string
  readonly process: ChildProcess
  readonly kill: (signal: 'SIGKILL' | 'SIGTERM') => Promise<Ended>
  /** The exit code, null after a signal, and all that was printed. */
  readonly ended: Promise<Ended>
}

type Environment = Readonly<Record<string, string>>

/** The real server in a process of its own. */
export async function startServer(
  file: string,
  environment: Environment = {},
): Promise<ServerProcess> {
  const started = runNode(['bin/serve.ts'], file, environment)
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(started.process.stdout).on('line', (line) => {
      const found = /^Rapport is running at (http:\S+)$/.exec(line)?.[1]
      if (found !== undefined) resolve(found)
    })
    void started.ended.then(({ said }) => reject(new Error(`The server did not start: ${said}`)))
  })
  const kill: ServerProcess['kill'] = (signal) => {
    started.process.kill(signal)
    return started.ended
  }
  return { url, kill, ...started }
}

/** A program of ours beside whatever runs. */
export function runNode(args: readonly string[], file: string, environment: Environment = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      RAPPORT_DEMO: '0',
      RATE_LIMIT: 'off',
      LOG_LEVEL: 'silent',
      DATABASE_URL: `file:${file}`,
      ...environment,
    },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended: Promise<Ended> = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    said,
  }))
  return { process: child, ended }
}
