import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { SURVEY } from './complete-answers.ts'
import { startNode } from './processes.ts'

export type Contestant = {
  readonly name: 'Rapport' | 'bare'
  readonly address: string
  /** Where responses are posted. */
  readonly url: string
  readonly stored: () => number
  readonly stop: () => Promise<void>
}

export const fileIn = (folder: string) => join(folder, 'rapport.db')

export const databaseIn = (folder: string) => `file:${fileIn(folder)}`

export async function startRapport(folder: string): Promise<Contestant> {
  const { said: address, stop } = await startNode(
    ['--import', 'tsx', 'bin/serve.ts'],
    /^Rapport is running at (http:\S+)$/,
    {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      PUBLIC_URL: undefined,
      RAPPORT_DEMO: '1',
      RATE_LIMIT: 'off',
      LOG_LEVEL: 'silent',
      DATABASE_URL: databaseIn(folder),
    },
  )
  const url = `${address}/api/v1/surveys/${SURVEY}/responses`
  return { name: 'Rapport', address, url, stored: () => count(fileIn(folder)), stop }
}

export async function startBare(folder: string): Promise<Contestant> {
  const file = join(folder, 'bare.db')
  const { said: port, stop } = await startNode(
    ['tests/bench/bare-collector/server.mjs', file, '0'],
    /^(\d+)$/,
  )
  const address = `http://127.0.0.1:${port}`
  return { name: 'bare', address, url: `${address}/`, stored: () => count(file), stop }
}

/** Live responses with both their rows; the rebuilt studies are not among them. */
function count(file: string): number {
  const db = new Sqlite(file, { readonly: true })
  try {
    return Number(
      db
        .prepare(
          `SELECT count(*) FROM entries JOIN answers USING (seq)
           WHERE kind = 'submitted' AND source = 'live'`,
        )
        .pluck()
        .get(),
    )
  } finally {
    db.close()
  }
}
