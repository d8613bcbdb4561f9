import { parentPort } from 'node:worker_threads'
import { checkSource, type CheckedSource } from './check-source.server.ts'
import type { CheckJob } from './draft-checker.server.ts'

export type CheckMessage = { readonly id: number; readonly checked: CheckedSource }

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text))

parentPort?.on('message', ({ id, job }: { readonly id: number; readonly job: CheckJob }) => {
  const { source, study, live, quotas } = job
  const checked = checkSource({
    source: parsed(source),
    study: parsed(study),
    live: parsed(live),
    quotas,
  })
  parentPort?.postMessage({ id, checked } satisfies CheckMessage)
})
