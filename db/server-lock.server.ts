import Sqlite from 'better-sqlite3'
import { DatabaseRefused } from './database-refused.server.ts'
import { makeFolderOf } from './make-folder.server.ts'
import { isBusy } from './storage-error.server.ts'

export type ServerLock = { readonly unlock: () => void }

/**
 * One server per database file. Holds an exclusive lock on a file beside it, which the operating
 * system lets go when the process ends, however it ends. Null when another server holds it.
 */
export function lockForServer(file: string): ServerLock | null {
  let lock: Sqlite.Database | null = null
  try {
    makeFolderOf(file)
    lock = new Sqlite(`${file}.server-lock`, { timeout: 0 })
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
    const held = lock
    return { unlock: () => held.close() }
  } catch (error) {
    lock?.close()
    if (isBusy(error)) return null
    throw new DatabaseRefused('unusable', `Nothing can be written beside ${file}`, error)
  }
}
