import { parentPort, workerData } from 'node:worker_threads'
import {
  buffersOf,
  loadColumns,
  type Loaded,
  type LoadJob,
  type LoadProgress,
} from './load-columns.server.ts'

export type LoadMessage =
  | { readonly kind: 'progress'; readonly progress: LoadProgress }
  | { readonly kind: 'loaded'; readonly loaded: Loaded }

const say = (message: LoadMessage, handedOver: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, handedOver)

const loaded = loadColumns(workerData as LoadJob, (progress) => say({ kind: 'progress', progress }))
say({ kind: 'loaded', loaded }, buffersOf(loaded.stretch))
