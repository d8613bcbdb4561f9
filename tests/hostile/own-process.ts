import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const ADDRESS = /running at (http:\/\/\S+)/

/** A server in a process of its own, which can be ended even when nothing else can stop it. */
export type OwnProcess = {
  readonly url: string
  readonly databaseFile: string
  readonly kill: () => Promise<void>
}

export async function startOwnProcess(): Promise<OwnProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bombs-'))
  const databaseFile = join(folder, 'rapport.db')
  const child = spawn(process.execPath, ['--import', 'tsx', 'bin/serve.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      LOG_LEVEL: 'silent',
      RATE_LIMIT: 'off',
      RAPPORT_DEMO: '0',
      DATABASE_URL: `file:${databaseFile}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    url: await addressOf(child),
    databaseFile,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const address = ADDRESS.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', () => reject(new Error(`The server did not start: ${said}`)))
  })
