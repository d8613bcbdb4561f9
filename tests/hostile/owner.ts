import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { RunningApp } from '#tests/support/running-app.ts'
import { asList, posting, problemOf, refusal, send, type Message, type Reply } from './client.ts'
import type { Outcome } from './judge.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Somebody with a key, made on the command line beside the running server. */
export async function ownerOf(app: Pick<RunningApp, 'url' | 'databaseFile'>) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'bin/rapport.ts', 'key', 'add', '--name', 'hostile'],
    { cwd: ROOT, env: { ...process.env, DATABASE_URL: `file:${app.databaseFile}` } },
  )
  const key = stdout.trim().split('\n').at(-1) ?? ''
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` }
  return {
    saving: (slug: string, source: string): Message =>
      posting(`/api/v1/surveys?slug=${slug}`, source, headers),
    publishing: (slug: string): Message =>
      posting(`/api/v1/surveys/${slug}/publish`, '{}', headers),
    /** Saves and publishes what has to be right. */
    publish: async (slug: string, source: string): Promise<void> => {
      for (const message of [
        posting(`/api/v1/surveys?slug=${slug}`, source, headers),
        posting(`/api/v1/surveys/${slug}/publish`, '{}', headers),
      ]) {
        const reply = await send(app.url, message)
        if (reply.status >= 300) throw new Error(`${slug}: ${JSON.stringify(reply.body)}`)
      }
    },
  }
}

export type Owner = Awaited<ReturnType<typeof ownerOf>>

/** What two replies say of a source; there is no second one where saving was refused. */
export function sourceOutcome(saved: Reply, published: Reply | null): Outcome {
  if (published === null || saved.status !== 201) return refusal(saved, 'save')
  if (published.status !== 200) return refusal(published, 'publish')
  return {
    outcome: 'published',
    warnings: asList(saved.body['problems']).map((problem) => problemOf(problem).code),
  }
}
