import type { ServerResponse } from 'node:http'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Slice } from './broadcast.server.ts'
import { storageProblem } from '../services/storage-problem.server.ts'
import type { ResponseOutcome } from '../services/shell.server.ts'

export type Metrics = {
  readonly observeOutcome: (outcome: ResponseOutcome) => void
  readonly observeGroup: (group: { readonly size: number; readonly seconds: number }) => void
  readonly observeSlice: (slice: Slice) => void
  readonly observeWriteFailure: () => void
  readonly observeRequest: (res: ServerResponse) => void
  /** What is asked at the moment when somebody reads the metrics. */
  readonly sample: (name: SampledName, value: () => number) => void
  readonly send: (res: ServerResponse) => Promise<void>
}

type SampledName = keyof typeof SAMPLED

const SAMPLED = {
  rapport_write_queue_depth: 'Units of work that wait to be written',
  rapport_watchers: 'Open live streams',
  rapport_unfinished_responses: 'Responses that somebody has begun and not sent',
  rapport_columns_bytes: 'Memory of the responses that are held for counting',
  rapport_ready: '1 while new responses can be stored',
} as const

const SLICE_BUCKETS = [0.001, 0.002, 0.003, 0.005, 0.01, 0.025, 0.05, 0.1]

/** In the words of Prometheus. No survey, no address and no answer is in any label. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const responses = new Counter({
    name: 'rapport_responses_total',
    help: 'Responses that were sent, by what became of them',
    labelNames: ['outcome', 'code'],
    registers,
  })
  // Found once: this one is counted on the way of every response.
  const accepted = responses.labels('accepted', '')
  const requests = new Counter({
    name: 'rapport_requests_total',
    help: 'Requests by the class of their status; "aborted" went away before an answer',
    labelNames: ['status'],
    registers,
  })
  const groupSize = new Histogram({
    name: 'rapport_commit_group_size',
    help: 'Units of work that shared one COMMIT',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512],
    registers,
  })
  const commitSeconds = new Histogram({
    name: 'rapport_commit_seconds',
    help: 'How long a COMMIT took to reach the disk',
    buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  })
  const failures = new Counter({
    name: 'rapport_write_failures_total',
    help: 'Groups of writes that storage refused',
    registers,
  })
  const slices = new Histogram({
    name: 'rapport_broadcast_slice_seconds',
    help: 'How long one slice of a broadcast to watchers took by the clock',
    buckets: SLICE_BUCKETS,
    registers,
  })
  const sliceThread = new Histogram({
    name: 'rapport_broadcast_slice_thread_seconds',
    help: 'Processor time of the event loop in one slice; less than it took where others had the processor',
    buckets: SLICE_BUCKETS,
    registers,
  })
  return {
    observeOutcome: (outcome) =>
      // Anybody may read this: whom a screener ended is not told apart from whom it let through.
      outcome.kind === 'accepted' || outcome.kind === 'screenedOut'
        ? accepted.inc()
        : responses.inc({
            outcome: outcome.kind,
            code: outcome.kind === 'refused' ? outcome.code : '',
          }),
    observeGroup: ({ size, seconds }) => {
      groupSize.observe(size)
      commitSeconds.observe(seconds)
    },
    observeSlice: ({ seconds, threadSeconds }) => {
      slices.observe(seconds)
      sliceThread.observe(threadSeconds)
    },
    observeWriteFailure: () => failures.inc(),
    observeRequest: (res) =>
      requests.inc({
        status: res.headersSent ? `${Math.floor(res.statusCode / 100)}xx` : 'aborted',
      }),
    sample: (name, value) => {
      const gauge: Gauge = new Gauge({
        name,
        help: SAMPLED[name],
        registers,
        collect: () => gauge.set(valueOrUnknown(value)),
      })
    },
    send: async (res) => {
      const text = await registry.metrics()
      res.writeHead(200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' })
      res.end(text)
    },
  }
}

/** When storage fails, the rest of the metrics is wanted most. */
function valueOrUnknown(value: () => number): number {
  try {
    return value()
  } catch (error) {
    if (storageProblem(error) === null) throw error
    return Number.NaN
  }
}
