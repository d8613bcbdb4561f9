import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { refuseOldSqlite } from '#db/connection.server.ts'
import { lockForServer } from '#db/open-database.server.ts'
import { examineDatabase } from '#app/services/upkeep/examine-database.server.ts'
import { openWorld, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY } from './sources.ts'

async function aWorld(): Promise<World> {
  const world = await openWorld({ sources: { [SLUG]: SURVEY } })
  await world.accept(SLUG, { customer: 'yes' })
  await world.withdraw(await world.accept(SLUG, { customer: 'yes' }))
  return world
}

/** Names of the checks that are not ok. */
const amiss = (world: World) =>
  examineDatabase(world.file, Date.now())
    .filter(({ outcome, name }) => outcome !== 'ok' && name !== 'disk space')
    .map(({ name, outcome }) => `${outcome}: ${name}`)

test('nothing is amiss with a database that is in use, and a server on it is noticed', async () => {
  const world = await aWorld()
  expect(amiss(world)).toEqual([])
  const lock = lockForServer(world.file)
  expect(examineDatabase(world.file, Date.now()).at(-1)?.found).toMatch(/^running/)
  lock?.unlock()
})

test.each([
  ['problem: answers', 'DROP TRIGGER entries_never_go; DELETE FROM entries WHERE seq = 1'],
  ['problem: entries', 'DELETE FROM answers WHERE seq = 1'],
  [
    'problem: withdrawals',
    `INSERT INTO answers (seq, answers, not_shown, content_hash, locale) VALUES (2, '{}', '[]', x'00', 'en')`,
  ],
  ['problem: quota places', "INSERT INTO quota_places VALUES (1, 'men', 2)"],
  ['problem: foreign keys', "INSERT INTO quota_places VALUES (77, 'men', 1)"],
  [
    'problem: uploaded files',
    "INSERT INTO files VALUES ('f', 1, 'photo', 'a.png', 'image/png', 1, 0, 1)",
  ],
  [
    'warning: schema',
    'DELETE FROM __drizzle_migrations WHERE created_at = (SELECT max(created_at) FROM __drizzle_migrations)',
  ],
  ['problem: schema', "INSERT INTO __drizzle_migrations VALUES (9, 'x', 9e12)"],
])('%s is found, with a word on what to do', async (found, sql) => {
  const world = await aWorld()
  await world.close()
  const raw = new Sqlite(world.file)
  raw.pragma('foreign_keys = OFF')
  raw.exec(sql)
  raw.close()
  expect(amiss(world)).toContain(found)
  for (const { outcome, advice } of examineDatabase(world.file, Date.now()))
    if (outcome !== 'ok') expect(advice).toMatch(/\w+ \w+/)
})

test('looking changes nothing, not even a log that a killed server left behind', async () => {
  const world = await aWorld()
  for (const end of ['', '-wal']) copyFileSync(`${world.file}${end}`, `${world.file}.left${end}`)
  const bytes = () => ['', '-wal'].map((end) => readFileSync(`${world.file}.left${end}`))
  const before = bytes()
  expect(examineDatabase(`${world.file}.left`, Date.now()).length).toBeGreaterThan(10)
  expect(bytes()).toEqual(before)
})

test('a left-over file is a warning', async () => {
  const world = await aWorld()
  mkdirSync(join(dirname(world.file), 'rapport-files'))
  writeFileSync(join(dirname(world.file), 'rapport-files/of-nobody'), 'x')
  expect(amiss(world)).toEqual(['warning: left-over files'])
})

test('a copy that a restore left a month ago is a warning', async () => {
  const world = await aWorld()
  const copy = `${world.file}.before-restore-20260101T000000Z`
  writeFileSync(copy, 'x')
  expect(amiss(world)).toEqual([])
  const old = Date.now() / 1000 - 31 * 24 * 60 * 60
  utimesSync(copy, old, old)
  expect(amiss(world)).toEqual(['warning: old copies'])
})

test('a database that was cut off is a problem, not a crash', async () => {
  const world = await aWorld()
  await world.close()
  truncateSync(world.file, 10_000)
  expect(amiss(world)).toEqual(['problem: database'])
})

test.each([
  ['3.51.2', false],
  ['3.9.0', false],
  ['2.99.99', false],
  ['3.51.3', true],
  ['3.53.0', true],
  ['4.0.0', true],
])('SQLite %s is taken: %s', (version, taken) => {
  if (taken) expect(() => refuseOldSqlite(version)).not.toThrow()
  else expect(() => refuseOldSqlite(version)).toThrow(/needs 3\.51\.3/)
})
