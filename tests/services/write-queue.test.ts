import Sqlite from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { openConnection } from '#db/connection.server.ts'
import { findSetting, keepSetting } from '#db/settings.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { lockForServer } from '#db/open-database.server.ts'
import { createWriteQueue } from '#db/write-queue.server.ts'
import { codeOf, openWorld, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY } from './sources.ts'

const aWorld = () => openWorld({ sources: { [SLUG]: SURVEY } })
const setting = (world: World, name: string) => world.database.read((tx) => findSetting(tx, name))
const keep = (world: World, name: string) =>
  world.database.write((tx) => keepSetting(tx, name, 'kept'))

test('a unit that throws takes nothing else of its group with it', async () => {
  const world = await aWorld()
  const before = keep(world, 'before')
  const bad = world.database.write((tx) => {
    keepSetting(tx, 'bad', 'kept')
    throw new Error('a bug')
  })
  const after = keep(world, 'after')
  await expect(bad).rejects.toThrow('a bug')
  await expect(Promise.all([before, after])).resolves.toEqual(['kept', 'kept'])
  expect(['before', 'bad', 'after'].map((name) => setting(world, name))).toEqual([
    'kept',
    null,
    'kept',
  ])
})

test('units see what earlier units of their group wrote', async () => {
  const world = await aWorld()
  const [, seen] = await Promise.all([
    keep(world, 'first'),
    world.database.write((tx) => findSetting(tx, 'first')),
  ])
  expect(seen).toBe('kept')
})

test('more units than fit in one group are all written, in their order', async () => {
  const world = await aWorld()
  const order: number[] = []
  await Promise.all(
    Array.from({ length: 1200 }, (_, n) =>
      world.database.write(() => {
        order.push(n)
      }),
    ),
  )
  expect(order).toEqual(Array.from({ length: 1200 }, (_, n) => n))
})

test('a write waits for another process to finish its own', async () => {
  const world = await aWorld()
  const foreign = new Sqlite(world.file)
  onTestFinished(() => {
    foreign.close()
  })
  foreign.exec('BEGIN IMMEDIATE')
  foreign.exec("INSERT INTO settings VALUES ('theirs', 'kept')")
  let stored = false
  const ours = world.submit(SLUG, { liked: 'yes' }).then((result) => {
    stored = true
    return result
  })
  // The queue has met the lock once it is free to run what was put in after.
  await new Promise((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))))
  expect(stored).toBe(false)
  foreign.exec('COMMIT')
  expect(codeOf(await ours)).toBe('ok')
  expect(setting(world, 'theirs')).toBe('kept')
})

test('a queue that was stopped writes what was in it and refuses what comes later', async () => {
  const world = await aWorld()
  const queued = keep(world, 'queued')
  const closed = world.close()
  const late = keep(world, 'late')
  await expect(late).rejects.toMatchObject({ reason: 'stopped' })
  await expect(queued).resolves.toBe('kept')
  await closed
  const again = await world.reopen()
  expect([setting(again, 'queued'), setting(again, 'late')]).toEqual(['kept', null])
})

test('a storage failure is a problem that says nothing was stored; a bug is not', async () => {
  const world = await aWorld()
  await world.close()
  const error: unknown = await keep(world, 'late').catch((reason: unknown) => reason)
  expect(storageProblem(error)?.code).toBe('storage_unavailable')
  expect(storageProblem(new Error('a bug'))).toBeNull()
})

test('a reader can’t write', async () => {
  const world = await aWorld()
  expect(() => world.database.read((tx) => keepSetting(tx, 'a', 'b'))).toThrow(/readonly/)
})

test('a write by another process changes the foreign version; our own does not', async () => {
  const world = await aWorld()
  const before = world.database.foreignVersion()
  await keep(world, 'ours')
  expect(world.database.foreignVersion()).toBe(before)
  const foreign = new Sqlite(world.file)
  foreign.exec("INSERT INTO settings VALUES ('theirs', 'kept')")
  foreign.close()
  expect(world.database.foreignVersion()).not.toBe(before)
})

test('a second server on the same file is refused until the first has gone', async () => {
  const world = await aWorld()
  const first = lockForServer(world.file)
  expect(first).not.toBeNull()
  expect(lockForServer(world.file)).toBeNull()
  first?.unlock()
  const second = lockForServer(world.file)
  expect(second).not.toBeNull()
  second?.unlock()
})

const failed = { tag: 'storage', reason: 'failed' }

test('a full disk refuses the whole group, and the next one is written', async () => {
  const world = await aWorld()
  const group = [
    keep(world, 'before'),
    world.database.write((tx) => {
      tx.orm.run(sql`PRAGMA max_page_count = 1`)
      keepSetting(tx, 'large', 'x'.repeat(100_000))
    }),
    keep(world, 'after'),
  ]
  for (const unit of group) await expect(unit).rejects.toMatchObject(failed)
  expect(world.database.writing()).toMatchObject({ state: 'failing', reason: 'failed' })
  await expect(keep(world, 'before')).resolves.toBe('kept')
  expect(world.database.writing().state).toBe('well')
  expect(['large', 'after'].map((name) => setting(world, name))).toEqual([null, null])
})

test('a COMMIT that fails refuses all of its group, and the next one is written', async () => {
  const world = await aWorld()
  const group = [
    keep(world, 'before'),
    world.database.write((tx) => {
      // Checked by COMMIT and by nothing earlier.
      tx.orm.run(sql`PRAGMA defer_foreign_keys = ON`)
      tx.orm.run(sql`INSERT INTO quota_places VALUES (77, 'men', 77)`)
    }),
    keep(world, 'after'),
  ]
  for (const unit of group) await expect(unit).rejects.toMatchObject(failed)
  expect(['before', 'after'].map((name) => setting(world, name))).toEqual([null, null])
  await expect(keep(world, 'after')).resolves.toBe('kept')
})

test('a unit that ends the transaction itself stores nothing and spoils nothing later', async () => {
  const world = await aWorld()
  const group = [
    keep(world, 'before'),
    world.database.write((tx) => void tx.orm.run(sql`ROLLBACK`)),
    keep(world, 'after'),
  ]
  for (const unit of group) await expect(unit).rejects.toMatchObject(failed)
  expect(['before', 'after'].map((name) => setting(world, name))).toEqual([null, null])
  await expect(keep(world, 'before')).resolves.toBe('kept')
})

test('callers learn of a commit only after whoever observes it', async () => {
  const world = await aWorld()
  const order: string[] = []
  const queue = createWriteQueue(() => openConnection(world.file, 'write'), {
    committed: ({ size }) => order.push(`committed ${size}`),
  })
  onTestFinished(() => queue.stop())
  const unit = () => queue.write((tx) => void keepSetting(tx, 'a', 'b'))
  await Promise.all([unit(), unit()].map((done) => done.then(() => order.push('told'))))
  expect(order).toEqual(['committed 2', 'told', 'told'])
})

test('a queue that is too long refuses at once instead of filling the memory', async () => {
  const world = await aWorld()
  const foreign = new Sqlite(world.file)
  onTestFinished(() => {
    foreign.close()
  })
  foreign.exec('BEGIN IMMEDIATE')
  const units = Array.from({ length: 5000 }, () => world.database.write(() => 'written'))
  await expect(keep(world, 'one too many')).rejects.toMatchObject({ reason: 'busy' })
  foreign.exec('ROLLBACK')
  expect(new Set(await Promise.all(units))).toEqual(new Set(['written']))
})

test('every connection is durable, and one that is opened anew as well', async () => {
  const world = await aWorld()
  const synchronous = () =>
    world.database.write((tx) => tx.orm.get<{ synchronous: number }>(sql`PRAGMA synchronous`))
  expect((await synchronous()).synchronous).toBe(2)
  await expect(world.database.write((tx) => void tx.orm.run(sql`ROLLBACK`))).rejects.toMatchObject(
    failed,
  )
  expect((await synchronous()).synchronous).toBe(2)
  expect(
    world.database.read((tx) => tx.orm.get<{ synchronous: number }>(sql`PRAGMA synchronous`)),
  ).toEqual({ synchronous: 2 })
})
