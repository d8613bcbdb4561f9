import type { Logger } from 'pino'
import type { WriteQueueObserver } from '../db/write-queue.server.ts'
import type { Metrics } from './handlers/metrics.server.ts'

const LOGGED_EVERY_MS = 1000

/** A full disk refuses every group; the log, which may be on it, need not say so each time. */
export function observeStorage(metrics: Metrics, log: Logger): WriteQueueObserver {
  let logged = Number.NEGATIVE_INFINITY
  return {
    committed: metrics.observeGroup,
    failed: (error) => {
      metrics.observeWriteFailure()
      if (performance.now() - logged < LOGGED_EVERY_MS) return
      logged = performance.now()
      log.error({ err: error }, 'storage')
    },
  }
}
