import { writeFileSync } from 'node:fs'
import { join, dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { prepareStatements } from '#db/prepared-statements.server.ts'
import { createReader } from '#db/reader.server.ts'
import * as schema from '#db/schema.server.ts'
import { findSetting } from '#db/settings.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { openWorld } from '#tests/support/world.ts'
import { SLUG, SURVEY } from './sources.ts'

/** Opened without a write-ahead log, so that another process can be in a reader's way at all. */
function plainly(file: string) {
  const raw = new Sqlite(file, { timeout: 0 })
  const orm = drizzle(raw, { schema })
  return { raw, tx: { orm, prepared: prepareStatements(orm) } }
}

function problemOf(read: () => unknown): string {
  try {
    read()
    return 'none'
  } catch (error) {
    return storageProblem(error)?.code ?? 'a bug'
  }
}

test('a read that meets a lock or a damaged file is a storage problem, and the next works again', async () => {
  const world = await openWorld({ sources: { [SLUG]: SURVEY } })
  await world.close()
  const other = new Sqlite(world.file)
  other.pragma('journal_mode = DELETE')
  let file = world.file
  const reader = createReader(() => plainly(file))
  onTestFinished(reader.close)
  const read = () => problemOf(() => reader.read(({ tx }) => findSetting(tx, 'a')))

  other.exec('BEGIN EXCLUSIVE')
  expect(read()).toBe('busy')
  other.exec('ROLLBACK')
  other.close()
  expect(read()).toBe('none')

  const damaged = join(dirname(file), 'damaged.db')
  writeFileSync(damaged, 'no database at all '.repeat(100))
  file = damaged
  const second = createReader(() => plainly(file))
  onTestFinished(second.close)
  const readSecond = () => problemOf(() => second.read(({ tx }) => findSetting(tx, 'a')))
  expect(readSecond()).toBe('storage_unavailable')
  file = world.file
  expect(readSecond()).toBe('none')
})

test('a bug in a unit that reads stays a bug', async () => {
  const world = await openWorld({ sources: { [SLUG]: SURVEY } })
  expect(
    problemOf(() =>
      world.database.read(() => {
        throw new Error('a bug')
      }),
    ),
  ).toBe('a bug')
})
