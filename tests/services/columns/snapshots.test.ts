import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { fingerprintOf, planColumns } from '#app/services/results/columns/columns-plan.server.ts'
import { readSnapshot } from '#app/services/results/columns/read-snapshot.server.ts'
import { snapshotsFolder } from '#app/services/results/columns/snapshots.server.ts'
import { openWorld, must, type World } from '#tests/support/world.ts'
import {
  answersOf,
  bytesOf,
  digestOf,
  fillLog,
  kindsOf,
  MAIN_THREAD,
  openStore,
  OWN_THREAD,
  SECOND,
  SLUG,
  SOURCES,
} from './log.ts'

const fileOf = (world: World): string =>
  join(snapshotsFolder(world.file), `${world.survey(SLUG).id}.columns`)

/** A world whose columns have been written down. */
async function snapshotted(responses: number): Promise<World> {
  const world = await openWorld({ sources: SOURCES })
  await fillLog(world, responses)
  await writeDown(world)
  return world
}

async function writeDown(world: World): Promise<void> {
  const { store } = openStore(world, MAIN_THREAD)
  await store.catchUp(world.survey(SLUG))
  await store.stop()
}

/** Loads anew and says what became of the snapshot; numbers are always those of the log. */
async function loadedAfter(world: World): Promise<readonly string[]> {
  const watched = openStore(world, OWN_THREAD)
  const columns = await watched.store.catchUp(world.survey(SLUG))
  const fromLog = await openStore(world, MAIN_THREAD, 'read').store.catchUp(world.survey(SLUG))
  expect(digestOf(columns)).toBe(digestOf(fromLog))
  await watched.store.stop()
  return kindsOf(watched)
}

/** What is thought of the file as it is now. */
function judgementOn(world: World): 'believed' | 'refused' | 'none' {
  const { id } = world.survey(SLUG)
  const fingerprint = fingerprintOf(planColumns(world.survey(SLUG), world.shell.catalog))
  const place = { file: fileOf(world), fingerprint }
  return world.database.read((tx) => readSnapshot(tx, id, place).kind)
}

const REFUSED = ['snapshotRefused', 'loaded', 'snapshotWritten']
const BELIEVED = ['snapshotRead', 'loaded']

test('nobody but its owner may read a snapshot', async () => {
  const world = await snapshotted(20)
  expect(statSync(fileOf(world)).mode & 0o777).toBe(0o600)
  expect(await loadedAfter(world)).toEqual(BELIEVED)
})

test('a snapshot of which one bit differs is not believed, and made anew', async () => {
  const world = await snapshotted(20)
  const whole = readFileSync(fileOf(world))
  expect(judgementOn(world)).toBe('believed')
  for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 100)) {
    const broken = Buffer.from(whole)
    broken[at] = (broken[at] ?? 0) ^ 0b100
    writeFileSync(fileOf(world), broken)
    expect(judgementOn(world), `bit of byte ${at}`).toBe('refused')
  }
  expect(await loadedAfter(world)).toEqual(REFUSED)
  expect(await loadedAfter(world)).toEqual(BELIEVED)
})

test('a snapshot that was cut short is not believed', async () => {
  const world = await snapshotted(20)
  const whole = readFileSync(fileOf(world))
  for (const length of [0, 10, 40, whole.length >> 1, whole.length - 1]) {
    writeFileSync(fileOf(world), whole.subarray(0, length))
    expect(judgementOn(world), `${length} bytes`).toBe('refused')
  }
  expect(await loadedAfter(world)).toEqual(REFUSED)
})

test('a snapshot of another codebook is not believed', async () => {
  const world = await openWorld({ sources: SOURCES })
  for (let n = 1; n < 20; n += 1) await world.accept(SLUG, answersOf(n))
  await writeDown(world)
  must(await world.publish(SLUG, SECOND))
  expect(await loadedAfter(world)).toEqual(REFUSED)
})

test('a snapshot of another database is not believed', async () => {
  const [one, other] = [await snapshotted(20), await openWorld({ sources: SOURCES })]
  for (let n = 0; n < 20; n += 1) other.clock.now += 1
  await fillLog(other, 20)
  mkdirSync(dirname(fileOf(other)))
  copyFileSync(fileOf(one), fileOf(other))
  expect(await loadedAfter(other)).toEqual(REFUSED)
})

test('a program beside the server reads snapshots and writes none', async () => {
  const world = await openWorld({ sources: SOURCES })
  await fillLog(world, 10)
  const { store } = openStore(world, OWN_THREAD, 'read')
  await store.catchUp(world.survey(SLUG))
  await store.tidy()
  await store.stop()
  expect(existsSync(fileOf(world))).toBe(false)
})

/** Of a number that nobody else has given, as it stands in memory and in files. */
const traceOf = (value: number) => Buffer.from(Float64Array.of(value).buffer)

test('what somebody has withdrawn is in no column and in no file', async () => {
  const world = await openWorld({ sources: SOURCES })
  for (let n = 1; n < 20; n += 1) await world.accept(SLUG, answersOf(n))
  const gone = await world.accept(SLUG, {
    liked: 'yes',
    age: 987654.25,
    trips: [{ by: 'train', minutes: 123456.75 }],
  })
  const watched = openStore(world, MAIN_THREAD)
  const columns = await watched.store.catchUp(world.survey(SLUG))
  await watched.store.stop()
  const traces = [traceOf(987654.25), traceOf(123456.75)]
  for (const trace of traces) {
    expect(bytesOf(columns).includes(trace)).toBe(true)
    expect(readFileSync(fileOf(world)).includes(trace)).toBe(true)
  }

  await world.withdraw(gone)
  const next = openStore(world, MAIN_THREAD)
  await next.store.tidy()
  expect(kindsOf(next)).toEqual(['snapshotErased'])
  expect(existsSync(fileOf(world))).toBe(false)
  const after = await next.store.catchUp(world.survey(SLUG))
  await next.store.stop()
  expect(kindsOf(next)).toEqual(['snapshotErased', 'snapshotWritten'])
  for (const trace of traces) {
    expect(bytesOf(after).includes(trace)).toBe(false)
    expect(readFileSync(fileOf(world)).includes(trace)).toBe(false)
  }
})

test('a withdrawal is forgotten by columns that are held, and by their snapshot', async () => {
  const world = await openWorld({ sources: SOURCES })
  for (let n = 1; n < 20; n += 1) await world.accept(SLUG, answersOf(n))
  const gone = await world.accept(SLUG, { liked: 'yes', age: 987654.25 })
  const watched = openStore(world, MAIN_THREAD)
  const { store } = watched
  const columns = await store.catchUp(world.survey(SLUG))
  await store.tidy()
  await world.withdraw(gone)
  world.clock.now += 60_000
  await store.tidy()
  await store.catchUp(world.survey(SLUG))
  expect(bytesOf(columns).includes(traceOf(987654.25))).toBe(false)
  await store.stop()
  expect(kindsOf(watched)).toEqual(['snapshotWritten', 'snapshotErased', 'snapshotWritten'])
  expect(readFileSync(fileOf(world)).includes(traceOf(987654.25))).toBe(false)
})
