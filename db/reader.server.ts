import type { Connection } from './connection.server.ts'
import { isBusy, isStorageFault, storageErrorFor } from './storage-error.server.ts'

export type Reader = {
  readonly read: <Value>(unit: (connection: Connection) => Value) => Value
  readonly close: () => void
}

/**
 * Reads go on while others write. What a disk refuses becomes a storage error, and the next read
 * tries anew on another connection. Busy is rare: only while another process mends the log that a
 * killed one left behind.
 */
export function createReader(open: () => Connection): Reader {
  let connection: Connection | null = open()
  return {
    read: (unit) => {
      connection ??= open()
      try {
        return unit(connection)
      } catch (error) {
        if (!isStorageFault(error) || isWriteByReader(error)) throw error
        if (!isBusy(error)) {
          connection.raw.close()
          connection = null
        }
        throw storageErrorFor(error)
      }
    },
    close: () => {
      connection?.raw.close()
      connection = null
    },
  }
}

/** A bug of ours, not of the disk. */
const isWriteByReader = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_READONLY'
