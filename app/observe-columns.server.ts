import type { Logger } from 'pino'
import { unreachable } from './core/result.ts'
import type { ColumnsEvent } from './services/results/columns/columns-event.ts'

/** Says in the log how far reading a large survey has come, and what became of its snapshot. */
export const observeColumns =
  (log: Logger) =>
  (event: ColumnsEvent): void => {
    const { kind, ...about } = event
    switch (kind) {
      case 'loading':
      case 'loaded':
      case 'letGo':
      case 'snapshotRead':
      case 'snapshotWritten':
      case 'snapshotErased':
        log.info(about, `columns: ${kind}`)
        return
      case 'snapshotRefused':
        log.warn(about, 'columns: a snapshot was not believed; the log is read instead')
        return
      case 'threadFailed':
      case 'snapshotFailed':
        log.error({ err: event.error, survey: event.survey }, `columns: ${kind}`)
        return
      default:
        unreachable(event)
    }
  }
