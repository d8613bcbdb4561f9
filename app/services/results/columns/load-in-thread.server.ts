import { Worker } from 'node:worker_threads'
import type { Seq } from '../../../core/ids.ts'
import type { DuplicatesJob } from './find-duplicates.server.ts'
import type { Loaded, LoadJob, LoadProgress } from './load-columns.server.ts'
import type { ThreadJob, ThreadMessage } from './load-columns.worker.server.ts'

export type InThread<Value> = {
  readonly done: Promise<Value>
  readonly stop: () => Promise<void>
}

/** Loads columns in a thread of its own, so that requests are answered meanwhile. */
export const loadInThread = (
  job: LoadJob,
  onProgress: (progress: LoadProgress) => void,
): InThread<Loaded> =>
  inThread({ kind: 'load', job }, (message, resolve) => {
    if (message.kind === 'progress') onProgress(message.progress)
    if (message.kind === 'loaded') resolve(message.loaded)
  })

export const duplicatesInThread = (job: DuplicatesJob): InThread<readonly Seq[]> =>
  inThread({ kind: 'duplicates', job }, (message, resolve) => {
    if (message.kind === 'duplicates') resolve(message.seqs)
  })

function inThread<Value>(
  workerData: ThreadJob,
  hear: (message: ThreadMessage, resolve: (value: Value) => void) => void,
): InThread<Value> {
  const worker = new Worker(new URL('./load-columns.worker.mjs', import.meta.url), {
    workerData,
    execArgv: [],
  })
  const done = new Promise<Value>((resolve, reject) => {
    worker.on('message', (message: ThreadMessage) => hear(message, resolve))
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('A thread of columns ended early')))
  })
  return {
    done,
    stop: async () => {
      await worker.terminate()
    },
  }
}
