import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { bringUpToDate } from '#db/bring-up-to-date.server.ts'
import { MIGRATIONS } from '#db/migrations.server.ts'
import { lockForServer, openDatabase } from '#db/open-database.server.ts'

const ROOT = join(import.meta.dirname, '../..')

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Our migrations and these after them, each by its SQL. */
function withMigrations(folder: string, ...more: readonly string[]): string {
  const migrations = join(folder, `migrations-${more.length}`)
  cpSync(MIGRATIONS, migrations, { recursive: true })
  const file = join(migrations, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { when: number }[] }
  const last = journal.entries.at(-1)?.when ?? 0
  const added = more.map((sql, index) => {
    const tag = `90${String(index).padStart(2, '0')}_later`
    writeFileSync(join(migrations, `${tag}.sql`), sql)
    return { idx: 9000 + index, version: '6', when: last + index + 1, tag, breakpoints: true }
  })
  writeFileSync(file, JSON.stringify({ ...journal, entries: [...journal.entries, ...added] }))
  return migrations
}

function schemaOf(file: string): unknown {
  const raw = new Sqlite(file, { readonly: true })
  try {
    return raw.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()
  } finally {
    raw.close()
  }
}

const TWO_STEPS = 'CREATE TABLE first_step (x);\n--> statement-breakpoint\n'

test('a migration that fails at its last statement leaves the schema as it was', () => {
  const folder = aFolder()
  const file = join(folder, 'rapport.db')
  bringUpToDate(file, null)
  const before = schemaOf(file)
  const migrations = withMigrations(folder, `${TWO_STEPS}CREATE TABLE entries (x);`)
  expect(() => bringUpToDate(file, null, migrations)).toThrow(/already exists/)
  expect(schemaOf(file)).toEqual(before)
  bringUpToDate(file, null)
})

test('a migration that is killed in the middle leaves the schema as it was', async () => {
  const folder = aFolder()
  const file = join(folder, 'rapport.db')
  bringUpToDate(file, null)
  const before = schemaOf(file)
  // Long enough to be in the middle of it for as long as anybody likes.
  const endless =
    'CREATE TABLE second_step AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n LIMIT 1000000000;'
  const migrations = withMigrations(folder, `${TWO_STEPS}${endless}`)
  const program = `const { bringUpToDate } = await import(${JSON.stringify(join(ROOT, 'db/bring-up-to-date.server.ts'))})
    bringUpToDate(${JSON.stringify(file)}, null, ${JSON.stringify(migrations)})`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const copy = `${file}.before-9000_later`
  await expect.poll(() => existsSync(copy) && isWriting(file), { timeout: 15_000 }).toBe(true)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(schemaOf(file)).toEqual(before)
  expect(schemaOf(copy)).toEqual(before)
})

function isWriting(file: string): boolean {
  const raw = new Sqlite(file, { timeout: 0 })
  try {
    raw.exec('BEGIN IMMEDIATE; ROLLBACK')
    return false
  } catch {
    return true
  } finally {
    raw.close()
  }
}

test('a program does not open a database of a newer one, and says so in one sentence', () => {
  const folder = aFolder()
  const file = join(folder, 'rapport.db')
  bringUpToDate(file, null, withMigrations(folder, 'CREATE TABLE later (x);'))
  expect(() => openDatabase(file)).toThrow(/made by a newer version of Rapport.*restore a backup/)
})

test('under a running server nothing is migrated', () => {
  const folder = aFolder()
  const file = join(folder, 'rapport.db')
  bringUpToDate(file, null)
  const before = schemaOf(file)
  const migrations = withMigrations(folder, 'CREATE TABLE later (x);')
  const lock = lockForServer(file)
  expect(() => bringUpToDate(file, null, migrations)).toThrow(/stop the server/)
  expect(schemaOf(file)).toEqual(before)
  bringUpToDate(file, lock, migrations)
  expect(schemaOf(file)).not.toEqual(before)
  lock?.unlock()
})

test('the two newest copies from before a migration are kept; a new database has none', () => {
  const folder = aFolder()
  const file = join(folder, 'rapport.db')
  const copies = () =>
    readdirSync(folder)
      .filter((name) => /\.before-/.test(name))
      .sort()
  bringUpToDate(file, null)
  expect(copies()).toEqual([])
  const steps = ['CREATE TABLE a (x);', 'CREATE TABLE b (x);', 'CREATE TABLE c (x);']
  for (const [index] of steps.entries())
    bringUpToDate(file, null, withMigrations(folder, ...steps.slice(0, index + 1)))
  expect(copies()).toEqual(['rapport.db.before-9001_later', 'rapport.db.before-9002_later'])
})

test('a file that is no database is refused with one sentence', () => {
  const file = join(aFolder(), 'rapport.db')
  writeFileSync(
    file,
    'some words that are no database, and enough of them to be read as a header. '.repeat(20),
  )
  expect(() => openDatabase(file)).toThrow(/can’t be used as a database.*doctor/)
})
