import Sqlite from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { prepareStatements, type PreparedStatements } from './prepared-statements.server.ts'
import * as schema from './schema.server.ts'

/** What a unit of work reads and writes through. */
export type Tx = {
  readonly orm: BetterSQLite3Database<typeof schema>
  readonly prepared: PreparedStatements
}

export type Connection = { readonly raw: Sqlite.Database; readonly tx: Tx }

// Longer would freeze the event loop; the write queue waits asynchronously instead.
const BUSY_TIMEOUT_MS = 50

export function openConnection(file: string, mode: 'write' | 'read'): Connection {
  const raw = new Sqlite(file, { timeout: BUSY_TIMEOUT_MS })
  raw.pragma('journal_mode = WAL')
  // better-sqlite3 reopens a WAL database at NORMAL, which loses rows in a power cut.
  raw.pragma('synchronous = FULL')
  raw.pragma('secure_delete = ON')
  raw.pragma('foreign_keys = ON')
  const FULL = 2
  if (raw.pragma('synchronous', { simple: true }) !== FULL)
    throw new Error('SQLite did not take synchronous=FULL')
  if (mode === 'read') raw.pragma('query_only = ON')
  const orm = drizzle(raw, { schema })
  return { raw, tx: { orm, prepared: prepareStatements(orm) } }
}
