import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { openSafely } from './connection.server.ts'
import { copyDatabase } from './copy-database.server.ts'
import { DatabaseRefused } from './database-refused.server.ts'
import { applyMigrations, MIGRATIONS, newerSchema, schemaState } from './migrations.server.ts'
import { lockForServer, type ServerLock } from './server-lock.server.ts'

const KEPT_COPIES = 2
/** Another process may be writing; nobody is served yet, so waiting here holds up nobody. */
const START_PATIENCE_MS = 5000

/**
 * Migrates a file where that is needed, with a copy from before beside it. Whoever holds no lock
 * takes it for that long: under a running server nothing is migrated.
 */
export function bringUpToDate(
  file: string,
  lock: ServerLock | null,
  folder: string = MIGRATIONS,
): void {
  const raw = openSafely(file, 'write')
  try {
    raw.pragma(`busy_timeout = ${START_PATIENCE_MS}`)
    const state = schemaState(raw, folder)
    switch (state.kind) {
      case 'current':
        return
      case 'newer':
        throw newerSchema(file)
      case 'empty':
      case 'behind':
        withLock(file, lock, () => {
          if (state.kind === 'behind') keepCopy(raw, file, state.pending[0]?.tag ?? 'migration')
          applyMigrations(raw, folder)
        })
    }
  } finally {
    raw.close()
  }
}

function withLock(file: string, lock: ServerLock | null, migrate: () => void): void {
  const own = lock === null ? lockForServer(file) : null
  if (lock === null && own === null)
    throw new DatabaseRefused(
      'migration_beside_server',
      `${file} has to be brought up to date first: stop the server that is using it and start this version`,
    )
  try {
    migrate()
  } finally {
    own?.unlock()
  }
}

function keepCopy(raw: Sqlite.Database, file: string, tag: string): void {
  copyDatabase(raw, `${file}.before-${tag}`)
  for (const old of copiesBeforeMigrations(file).slice(KEPT_COPIES)) rmSync(old, { force: true })
}

/** Newest first. */
function copiesBeforeMigrations(file: string): readonly string[] {
  const start = `${basename(file)}.before-`
  return readdirSync(dirname(file))
    .filter((name) => name.startsWith(start) && /^\d{4}_\w+$/.test(name.slice(start.length)))
    .map((name) => join(dirname(file), name))
    .toSorted((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)
}
