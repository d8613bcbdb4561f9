import { createHash } from 'node:crypto'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { backUp } from '#db/back-up.server.ts'
import { lockForServer } from '#db/open-database.server.ts'
import { restore } from '#db/restore.server.ts'
import { exported } from '#tests/support/exported.ts'
import { must, openWorld, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY } from './sources.ts'

const STAMP = '20260503T120000Z'

async function aFilledWorld(): Promise<World> {
  const world = await openWorld({ sources: { [SLUG]: SURVEY } })
  for (let n = 0; n < 40; n += 1)
    await world.accept(SLUG, { customer: 'yes', liked: n % 3 === 0 ? 'yes' : 'no', words: `w${n}` })
  return world
}

const beside = (world: World, name: string) => join(dirname(world.file), name)

async function exportHash(world: World): Promise<string> {
  const csv = await exported(world, SLUG)
  return createHash('sha256').update(csv).digest('hex')
}

/** A file that was uploaded: its row and its bytes. */
async function upload(world: World, id: string): Promise<void> {
  await world.close()
  const raw = new Sqlite(world.file)
  raw
    .prepare(
      `INSERT INTO files (id, survey_id, question, name, type, size, created_at)
       VALUES (?, 1, 'photo', 'a.png', 'image/png', 3, 0)`,
    )
    .run(id)
  raw.close()
  mkdirSync(beside(world, 'rapport-files'), { recursive: true })
  writeFileSync(beside(world, `rapport-files/${id}`), id)
}

const codeOf = (result: ReturnType<typeof backUp> | ReturnType<typeof restore>) =>
  result.ok ? 'ok' : 'fault' in result.problem ? result.problem.fault : result.problem.code

test('after damage a backup brings back the same export, though writing went on meanwhile', async () => {
  const world = await aFilledWorld()
  const before = await exportHash(world)
  const copy = beside(world, 'copy.db')
  must(backUp(world.file, copy))
  await world.accept(SLUG, { customer: 'yes' })
  expect(await exportHash(world)).not.toBe(before)
  await world.close()
  writeFileSync(world.file, Buffer.alloc(50_000, 7))

  const { kept } = must(restore(copy, world.file, STAMP))
  expect(kept).toBe(`${world.file}.before-restore-${STAMP}`)
  expect(readFileSync(kept ?? '')).toEqual(Buffer.alloc(50_000, 7))
  const again = await world.reopen()
  expect(await exportHash(again)).toBe(before)
  expect((await again.accept(SLUG, { customer: 'yes' })).arrival).toBe('new')
})

test('a backup works into a folder that was never there', async () => {
  const world = await aFilledWorld()
  const copy = beside(world, 'copy.db')
  must(backUp(world.file, copy))
  await world.close()
  const elsewhere = beside(world, 'new/data/rapport.db')
  expect(must(restore(copy, elsewhere, STAMP)).kept).toBeNull()
  expect(statSync(elsewhere).size).toBe(statSync(copy).size)
})

test('a backup overwrites nothing and leaves no unfinished file behind', async () => {
  const world = await aFilledWorld()
  const copy = beside(world, 'copy.db')
  writeFileSync(copy, 'mine')
  expect(codeOf(backUp(world.file, copy))).toBe('exists')
  expect(readFileSync(copy, 'utf8')).toBe('mine')
  expect(codeOf(backUp(world.file, beside(world, 'nowhere/copy.db')))).toBe('no_folder')
  expect(readdirSync(dirname(world.file)).filter((name) => /unfinished/.test(name))).toEqual([])
})

test('a backup of a damaged database is refused', async () => {
  const world = await aFilledWorld()
  await world.close()
  const raw = new Sqlite(world.file)
  raw.pragma('foreign_keys = OFF')
  raw.exec('UPDATE collectors SET survey_id = 99')
  raw.close()
  const copy = beside(world, 'copy.db')
  expect(codeOf(backUp(world.file, copy))).toBe('broken_references')
  expect(existsSync(copy)).toBe(false)
})

test('a log that another database left behind does no harm to a restored one', async () => {
  const world = await aFilledWorld()
  const before = await exportHash(world)
  const copy = beside(world, 'copy.db')
  must(backUp(world.file, copy))
  await world.accept(SLUG, { customer: 'yes' })
  // The log as a process leaves it that was killed.
  const [log, index] = [`${world.file}-wal`, `${world.file}-shm`]
  copyFileSync(log, beside(world, 'log'))
  copyFileSync(index, beside(world, 'index'))
  expect(statSync(log).size).toBeGreaterThan(0)
  await world.close()
  writeFileSync(world.file, 'no database any more')
  copyFileSync(beside(world, 'log'), log)
  copyFileSync(beside(world, 'index'), index)

  const { kept } = must(restore(copy, world.file, STAMP))
  expect(existsSync(`${kept}-wal`)).toBe(true)
  expect(await exportHash(await world.reopen())).toBe(before)
})

test('what was written and not yet taken in from the log is in the database that is kept', async () => {
  const world = await aFilledWorld()
  const copy = beside(world, 'copy.db')
  must(backUp(world.file, copy))
  await world.accept(SLUG, { customer: 'yes', words: 'the newest' })
  await world.close()
  const { kept } = must(restore(copy, world.file, STAMP))
  const raw = new Sqlite(kept ?? '', { readonly: true })
  onTestFinished(() => void raw.close())
  expect(raw.prepare('SELECT count(*) FROM entries').pluck().get()).toBe(41)
})

test.each<[string, (copy: string) => void]>([
  ['truncated', (copy) => truncateSync(copy, statSync(copy).size - 4096)],
  ['truncated', (copy) => truncateSync(copy, 5000)],
  ['not_a_database', (copy) => writeFileSync(copy, 'some words')],
  ['not_a_database', (copy) => writeFileSync(copy, Buffer.alloc(9000))],
  ['missing', (copy) => rmSync(copy)],
  ['unfinished_log', (copy) => appendFileSync(`${copy}-wal`, 'log')],
  [
    'damaged',
    (copy) => {
      const bytes = readFileSync(copy)
      bytes.fill(0xee, 4096 * 3, 4096 * 8)
      writeFileSync(copy, bytes)
    },
  ],
  [
    'newer_schema',
    (copy) => change(copy, "INSERT INTO __drizzle_migrations VALUES (9, 'x', 9e12)"),
  ],
  ['not_ours', (copy) => change(copy, 'DROP TABLE __drizzle_migrations')],
])('a backup that is %s is refused, and the database stays as it is', async (code, spoil) => {
  const world = await aFilledWorld()
  const before = await exportHash(world)
  const copy = beside(world, 'copy.db')
  must(backUp(world.file, copy))
  await world.close()
  spoil(copy)
  expect(codeOf(restore(copy, world.file, STAMP))).toBe(code)
  expect(await exportHash(await world.reopen())).toBe(before)
})

function change(file: string, sql: string): void {
  const raw = new Sqlite(file)
  raw.exec(sql)
  raw.close()
}

test('a database in use is not restored over: not under a server, a command or itself', async () => {
  const world = await aFilledWorld()
  const copy = beside(world, 'copy.db')
  must(backUp(world.file, copy))
  expect(codeOf(restore(world.file, world.file, STAMP))).toBe('is_live')
  expect(codeOf(restore(copy, world.file, STAMP))).toBe('in_use')
  await world.close()
  const lock = lockForServer(world.file)
  expect(codeOf(restore(copy, world.file, STAMP))).toBe('in_use')
  lock?.unlock()
  must(restore(copy, world.file, STAMP))
})

test('uploaded files go with a backup and come back; a missing one is named', async () => {
  const world = await aFilledWorld()
  await upload(world, 'one')
  await upload(world, 'two')
  rmSync(beside(world, 'rapport-files/two'))
  writeFileSync(beside(world, 'rapport-files/of-nobody'), 'x')
  const copy = beside(world, 'copy.db')
  expect(must(backUp(world.file, copy))).toEqual({ uploads: 1, missing: ['two'] })
  expect(readdirSync(`${copy}.files`)).toEqual(['one'])

  rmSync(beside(world, 'rapport-files'), { recursive: true })
  expect(must(restore(copy, world.file, STAMP))).toMatchObject({ uploads: 1, missing: ['two'] })
  expect(readFileSync(beside(world, 'rapport-files/one'), 'utf8')).toBe('one')
})

test('files that only the database before a restore knows are kept with it', async () => {
  const world = await aFilledWorld()
  const copy = beside(world, 'copy.db')
  must(backUp(world.file, copy))
  await upload(world, 'newer')
  must(restore(copy, world.file, STAMP))
  // As a server does that finds a file of which its database knows nothing.
  rmSync(beside(world, 'rapport-files/newer'))
  const kept = beside(world, `rapport-files.before-restore-${STAMP}/newer`)
  expect(readFileSync(kept, 'utf8')).toBe('newer')
})
