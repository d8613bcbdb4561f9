import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { DatabaseRefused } from './database-refused.server.ts'

export const MIGRATIONS = join(import.meta.dirname, 'migrations')

export type Migration = { readonly tag: string; readonly when: number }

export type SchemaState =
  | { readonly kind: 'empty'; readonly pending: readonly Migration[] }
  | { readonly kind: 'behind'; readonly pending: readonly Migration[] }
  | { readonly kind: 'current' }
  | { readonly kind: 'newer' }

/** How the schema of a database stands to the migrations of this program. */
export function schemaState(raw: Sqlite.Database, folder: string = MIGRATIONS): SchemaState {
  const journal = readJournal(folder)
  const applied = appliedMigrations(raw)
  if (applied.some((when) => journal.every((known) => known.when !== when)))
    return { kind: 'newer' }
  const pending = journal.filter(({ when }) => !applied.includes(when))
  if (pending.length === 0) return { kind: 'current' }
  return { kind: applied.length === 0 ? 'empty' : 'behind', pending }
}

/**
 * Brings a database up to date, all in one transaction: whatever interrupts it leaves the old
 * schema. Asked again inside of it, for somebody else may have been faster.
 */
export function applyMigrations(raw: Sqlite.Database, folder: string = MIGRATIONS): void {
  // Can't be switched within a transaction; tables that are made anew are checked at its end.
  raw.pragma('foreign_keys = OFF')
  try {
    raw.exec('BEGIN IMMEDIATE')
    const state = schemaState(raw, folder)
    if (state.kind === 'newer') throw newerSchema(raw.name)
    raw.exec(
      `CREATE TABLE IF NOT EXISTS "${TABLE}" (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`,
    )
    for (const migration of state.kind === 'current' ? [] : state.pending)
      applyOne(raw, folder, migration)
    const broken = raw.pragma('foreign_key_check') as readonly unknown[]
    if (broken.length > 0) throw new Error(`A migration left ${broken.length} broken references`)
    raw.exec('COMMIT')
  } finally {
    if (raw.inTransaction) raw.exec('ROLLBACK')
    raw.pragma('foreign_keys = ON')
  }
}

export const newerSchema = (file: string) =>
  new DatabaseRefused(
    'newer_schema',
    `${file} was made by a newer version of Rapport than this one; start that version, or restore a backup from before`,
  )

// As drizzle-kit names it, so that its own tools find it.
const TABLE = '__drizzle_migrations'
const BREAK = '--> statement-breakpoint'

function applyOne(raw: Sqlite.Database, folder: string, { tag, when }: Migration): void {
  const sql = readFileSync(join(folder, `${tag}.sql`), 'utf8')
  for (const statement of sql.split(BREAK)) if (statement.trim() !== '') raw.exec(statement)
  const hash = createHash('sha256').update(sql).digest('hex')
  raw.prepare(`INSERT INTO "${TABLE}" (hash, created_at) VALUES (?, ?)`).run(hash, when)
}

function appliedMigrations(raw: Sqlite.Database): readonly number[] {
  const known = raw
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?")
    .get(TABLE)
  if (known === undefined) return []
  return raw
    .prepare(`SELECT created_at FROM "${TABLE}"`)
    .pluck()
    .all()
    .map((when) => Number(when))
}

function readJournal(folder: string): readonly Migration[] {
  const { entries } = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
    readonly entries: readonly Migration[]
  }
  return entries
}
