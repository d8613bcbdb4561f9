import { execFileSync, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { get, someAnswers } from '#tests/support/api-client.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'
import { makeDisk, type DiskFault } from './disk.ts'
import { A_WHILE_MS, inForm } from './form.ts'
import { send, startLoad, storedIds } from './load.ts'
import { aDatabase, aFolder, startServer, type ServerProcess } from './server-process.ts'

const isReady = async ({ url }: ServerProcess) => (await fetch(`${url}/readyz`)).status

async function readsGoOn({ url }: ServerProcess): Promise<void> {
  for (const path of ['/', `/s/${CONSUMERS}`, `/results/${CONSUMERS}`, '/healthz', '/metrics'])
    expect([path, (await fetch(`${url}${path}`)).status]).toEqual([path, 200])
}

function isWhole(file: string): void {
  const raw = new Sqlite(file)
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
  raw.close()
}

test.each<DiskFault>(['full', 'readOnly', 'noWrite', 'noSync'])(
  'with a disk that is %s nothing is acknowledged, reads go on, and it heals by itself',
  async (fault) => {
    const folder = aFolder()
    const file = await aDatabase(folder)
    const disk = makeDisk(folder)
    const server = await startServer(file, disk.environment)
    for (let round = 0; round < inForm(1, 5); round += 1) {
      const ids = Array.from({ length: 30 }, () => randomUUID())
      const sendAll = () =>
        Promise.all(ids.map((id, n) => send(server.url, id, someAnswers(n % 10))))
      expect(await isReady(server)).toBe(200)

      disk.set(fault)
      for (const reply of await sendAll()) {
        expect([reply?.status, reply?.body['code']]).toEqual([503, 'storage_unavailable'])
        expect(Number(reply?.retryAfter)).toBeGreaterThan(0)
      }
      expect(await isReady(server)).toBe(503)
      await readsGoOn(server)

      disk.set('none')
      await expect.poll(() => isReady(server), { timeout: 10_000 }).toBe(200)
      expect((await sendAll()).map((reply) => reply?.status)).toEqual(ids.map(() => 201))
      const stored = storedIds(file)
      expect(ids.filter((id) => stored.get(id) !== 1)).toEqual([])
    }
    expect((await server.kill('SIGTERM')).code).toBe(0)
    isWhole(file)
  },
  A_WHILE_MS,
)

/** A file system of a few megabytes; made by the disk of disk.c where nothing may be mounted. */
function aSmallDisk(): {
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  readonly fill: () => void
  readonly free: () => void
} {
  const folder = aFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder])
  if (mounted.status !== 0) {
    const disk = makeDisk(folder)
    return {
      folder,
      environment: disk.environment,
      fill: () => disk.set('full'),
      free: () => disk.set('none'),
    }
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  const ballast = join(folder, 'ballast')
  return {
    folder,
    environment: {},
    fill: () => {
      // Until nothing fits any more; what did fit stays.
      spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=4k'])
    },
    free: () => rmSync(ballast),
  }
}

test('on a small disk that runs full under load every acknowledged response is kept', async () => {
  const { folder, environment, fill, free } = aSmallDisk()
  mkdirSync(join(folder, 'data'))
  const file = await aDatabase(join(folder, 'data'))
  const server = await startServer(file, environment)
  const load = startLoad(server.url, 8)
  await load.reaches(40)
  fill()
  await expect.poll(() => load.refused.length, { timeout: 30_000 }).toBeGreaterThan(20)
  await readsGoOn(server)
  free()
  const before = load.acknowledged.size
  await load.reaches(before + 40)
  await load.stop()

  expect(new Set(load.refused.map(({ status }) => status))).toEqual(new Set([503]))
  const stored = storedIds(file)
  expect([...stored.keys()].sort()).toEqual([...load.acknowledged.keys()].sort())
  expect((await server.kill('SIGTERM')).code).toBe(0)
  isWhole(file)
})

test('a server that can’t write beside its database says so in one sentence', async () => {
  const folder = aFolder()
  writeFileSync(join(folder, 'no-folder'), '')
  const failed = await startServer(join(folder, 'no-folder', 'rapport.db')).catch(
    (error: unknown) => String(error),
  )
  expect(failed).toMatch(/Nothing can be written beside/)
  expect(failed).not.toContain('    at ')
})

test('metrics count what storage refused, and name no survey', async () => {
  const folder = aFolder()
  const file = await aDatabase(folder)
  const disk = makeDisk(folder)
  const server = await startServer(file, disk.environment)
  const id = randomUUID()
  await send(server.url, id, someAnswers(1))
  await send(server.url, id, someAnswers(1))
  await send(server.url, randomUUID(), { contacted: 17 })
  disk.set('full')
  await send(server.url, randomUUID(), someAnswers(1))
  const text = await (await fetch(`${server.url}/metrics`)).text()
  expect(text).toContain('rapport_responses_total{outcome="accepted",code=""} 1')
  expect(text).toContain('rapport_responses_total{outcome="replayed",code=""} 1')
  expect(text).toContain('rapport_responses_total{outcome="refused",code="invalid_answers"} 1')
  expect(text).toContain('rapport_responses_total{outcome="refused",code="storage_unavailable"} 1')
  expect(text).toMatch(/rapport_write_failures_total [1-9]/)
  expect(text).toContain('rapport_ready 0')
  expect(text).toMatch(/nodejs_eventloop_lag_max_seconds \d/)
  for (const word of [CONSUMERS, id, '127.0.0.1', 'contacted']) expect(text).not.toContain(word)
  expect((await get(server, '/healthz')).status).toBe(200)
})
