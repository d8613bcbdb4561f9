import { parentPort, workerData } from 'node:worker_threads'
import type { Seq } from '../../../core/ids.ts'
import { duplicatesIn, type DuplicatesJob } from './find-duplicates.server.ts'
import {
  buffersOf,
  loadColumns,
  type Loaded,
  type LoadJob,
  type LoadProgress,
} from './load-columns.server.ts'

export type ThreadJob =
  | { readonly kind: 'load'; readonly job: LoadJob }
  | { readonly kind: 'duplicates'; readonly job: DuplicatesJob }

export type ThreadMessage =
  | { readonly kind: 'progress'; readonly progress: LoadProgress }
  | { readonly kind: 'loaded'; readonly loaded: Loaded }
  | { readonly kind: 'duplicates'; readonly seqs: readonly Seq[] }

const say = (message: ThreadMessage, handedOver: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, handedOver)

const wanted = workerData as ThreadJob
switch (wanted.kind) {
  case 'load': {
    const loaded = loadColumns(wanted.job, (progress) => say({ kind: 'progress', progress }))
    say({ kind: 'loaded', loaded }, buffersOf(loaded.stretch))
    break
  }
  case 'duplicates':
    say({ kind: 'duplicates', seqs: duplicatesIn(wanted.job) })
    break
}
