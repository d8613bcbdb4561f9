import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { openConnection, type Tx } from './connection.server.ts'
import { createWriteQueue, type WriteQueue } from './write-queue.server.ts'

export type Database = {
  readonly write: WriteQueue['write']
  /** Sees everything that was committed before the call. */
  readonly read: <Value>(unit: (tx: Tx) => Value) => Value
  /** Changes when another process commits; this one's own writes don't count. */
  readonly foreignVersion: () => number
  readonly backup: (file: string) => Promise<void>
  readonly close: () => Promise<void>
}

const MIGRATIONS = join(dirname(fileURLToPath(import.meta.url)), 'migrations')

/** Opens a SQLite file, made and brought up to date where needed. */
export function openDatabase(
  file: string,
  onFailure: (error: unknown) => void = () => undefined,
): Database {
  mkdirSync(dirname(file), { recursive: true })
  const writer = openConnection(file, 'write')
  migrate(writer.tx.orm, { migrationsFolder: MIGRATIONS })
  const reader = openConnection(file, 'read')
  const queue = createWriteQueue(writer, onFailure)
  return {
    write: queue.write,
    read: (unit) => unit(reader.tx),
    foreignVersion: () => Number(writer.raw.pragma('data_version', { simple: true })),
    backup: async (target) => {
      await reader.raw.backup(target)
    },
    close: async () => {
      await queue.stop()
      reader.raw.close()
      writer.raw.pragma('wal_checkpoint(TRUNCATE)')
      writer.raw.close()
    },
  }
}

/**
 * One server per database file. Holds an exclusive lock on a file beside it, which the operating
 * system lets go when the process ends, however it ends. Null when another server holds it.
 */
export function lockForServer(file: string): { readonly unlock: () => void } | null {
  mkdirSync(dirname(file), { recursive: true })
  const lock = new Sqlite(`${file}.server-lock`, { timeout: 0 })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
    return { unlock: () => lock.close() }
  } catch {
    lock.close()
    return null
  }
}
