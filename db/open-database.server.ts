import { bringUpToDate } from './bring-up-to-date.server.ts'
import { openConnection, type Tx } from './connection.server.ts'
import { DatabaseRefused } from './database-refused.server.ts'
import { makeFolderOf } from './make-folder.server.ts'
import { schemaState } from './migrations.server.ts'
import { importsFolder, uploadsFolder } from './uploaded-files.server.ts'
import { createReader } from './reader.server.ts'
import type { ServerLock } from './server-lock.server.ts'
import { isStorageFault } from './storage-error.server.ts'
import { createWriteQueue, type WriteQueue, type WriteQueueObserver } from './write-queue.server.ts'

export { lockForServer } from './server-lock.server.ts'

export type Database = {
  readonly file: string
  readonly write: WriteQueue['write']
  /** Sees everything that was committed before the call. */
  readonly read: <Value>(unit: (tx: Tx) => Value) => Value
  /** Changes when another process commits; this one's own writes don't count. */
  readonly foreignVersion: WriteQueue['foreignVersion']
  /** Units that wait to be written. */
  readonly waiting: WriteQueue['length']
  readonly writing: WriteQueue['writing']
  /** False once another program has changed the schema under this one. */
  readonly isCurrent: () => boolean
  /** The folder of what respondents upload. */
  readonly uploads: string
  /** Folder of files from which answers are to come in. */
  readonly imports: string
  readonly close: () => Promise<void>
}

/** Opens a SQLite file, made and brought up to date where needed. */
export function openDatabase(
  file: string,
  options: { readonly observer?: WriteQueueObserver; readonly lock?: ServerLock } = {},
): Database {
  try {
    makeFolderOf(file)
    bringUpToDate(file, options.lock ?? null)
    const queue = createWriteQueue(() => openConnection(file, 'write'), options.observer)
    const reader = createReader(() => openConnection(file, 'read'))
    return {
      file,
      write: queue.write,
      read: (unit) => reader.read(({ tx }) => unit(tx)),
      foreignVersion: queue.foreignVersion,
      waiting: queue.length,
      writing: queue.writing,
      isCurrent: () => reader.read(({ raw }) => schemaState(raw).kind === 'current'),
      uploads: uploadsFolder(file),
      imports: importsFolder(file),
      close: async () => {
        await queue.stop()
        // The last one to close the file also empties its log.
        reader.close()
      },
    }
  } catch (error) {
    throw isStorageFault(error) ? unusable(file, error) : error
  }
}

const unusable = (file: string, cause: unknown) =>
  new DatabaseRefused(
    'unusable',
    `${file} can’t be used as a database (${cause instanceof Error ? cause.message : 'unknown'}); "npm run rapport -- doctor" says more`,
    cause,
  )
