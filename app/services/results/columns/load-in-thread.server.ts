import { Worker } from 'node:worker_threads'
import type { Loaded, LoadJob, LoadProgress } from './load-columns.server.ts'
import type { LoadMessage } from './load-columns.worker.server.ts'

export type Loading = {
  readonly done: Promise<Loaded>
  readonly stop: () => Promise<void>
}

/** Loads columns in a thread of its own, so that requests are answered meanwhile. */
export function loadInThread(job: LoadJob, onProgress: (progress: LoadProgress) => void): Loading {
  const worker = new Worker(new URL('./load-columns.worker.mjs', import.meta.url), {
    workerData: job,
    execArgv: [],
  })
  const done = new Promise<Loaded>((resolve, reject) => {
    worker.on('message', (message: LoadMessage) => {
      if (message.kind === 'progress') onProgress(message.progress)
      else resolve(message.loaded)
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('The thread that loads columns ended early')))
  })
  return {
    done,
    stop: async () => {
      await worker.terminate()
    },
  }
}
