import Sqlite from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { DatabaseRefused } from './database-refused.server.ts'
import { prepareStatements, type PreparedStatements } from './prepared-statements.server.ts'
import * as schema from './schema.server.ts'

/** What a unit of work reads and writes through. */
export type Tx = {
  readonly orm: BetterSQLite3Database<typeof schema>
  readonly prepared: PreparedStatements
}

export type Connection = { readonly raw: Sqlite.Database; readonly tx: Tx }

export type Mode = 'write' | 'read'

// Longer would freeze the event loop; the write queue waits asynchronously instead.
export const BUSY_TIMEOUT_MS = 50
const SCAN_CACHE_KB = 1000
/** Before it, a rare race while the log is reset can damage a database. */
const OLDEST_SQLITE = '3.51.3'
export const FULL = 2

export function openConnection(file: string, mode: Mode): Connection {
  const raw = openSafely(file, mode)
  const orm = drizzle(raw, { schema })
  return { raw, tx: { orm, prepared: prepareStatements(orm) } }
}

/** For whoever reads the whole once, from end to end, and has no use for a page that was read. */
export function openForScan(file: string): Connection {
  const connection = openConnection(file, 'read')
  connection.raw.pragma(`cache_size = -${SCAN_CACHE_KB}`)
  return connection
}

/** Every connection to the database is opened here, so that none is less durable than the rest. */
export function openSafely(file: string, mode: Mode): Sqlite.Database {
  const raw = new Sqlite(file, { timeout: BUSY_TIMEOUT_MS })
  try {
    refuseOldSqlite(sqliteVersion(raw))
    raw.pragma('journal_mode = WAL')
    // better-sqlite3 reopens a WAL database at NORMAL, which loses rows in a power cut.
    raw.pragma('synchronous = FULL')
    raw.pragma('secure_delete = ON')
    raw.pragma('foreign_keys = ON')
    if (raw.pragma('synchronous', { simple: true }) !== FULL)
      throw new DatabaseRefused('not_durable', 'SQLite did not take synchronous=FULL')
    if (mode === 'read') raw.pragma('query_only = ON')
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

export const sqliteVersion = (raw: Sqlite.Database): string =>
  String(raw.prepare('SELECT sqlite_version()').pluck().get())

export function refuseOldSqlite(version: string): void {
  if (isOldSqlite(version))
    throw new DatabaseRefused(
      'old_sqlite',
      `SQLite is ${version}; Rapport needs ${OLDEST_SQLITE} or newer, which "npm ci" installs`,
    )
}

export const isOldSqlite = (version: string): boolean => !isAtLeast(version, OLDEST_SQLITE)

function isAtLeast(version: string, oldest: string): boolean {
  const [have, need] = [version, oldest].map((text) => text.split('.').map(Number))
  for (const [place, wanted] of (need ?? []).entries()) {
    const found = have?.[place] ?? 0
    if (found !== wanted) return found > wanted
  }
  return true
}
