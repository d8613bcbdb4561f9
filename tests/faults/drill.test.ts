import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CONSUMERS } from '#tests/support/respondent.ts'
import { startLoad } from './load.ts'
import { aDatabase, aFolder, runNode, startServer } from './server-process.ts'

test('the drill: fill, back up, lose the disk, restore, and the export is the same', async () => {
  const folder = aFolder()
  const file = await aDatabase(folder)
  const rapport = (...args: readonly string[]) => runNode(['bin/rapport.ts', ...args], file).ended
  const exportHash = async (name: string) => {
    const out = join(folder, name)
    expect((await rapport('export', CONSUMERS, '--out', out)).code).toBe(0)
    return createHash('sha256').update(readFileSync(out)).digest('hex')
  }
  const server = await startServer(file)
  const load = startLoad(server.url, 8)
  await load.reaches(60)
  await load.stop()
  const before = await exportHash('before.csv')
  const copy = join(folder, 'copy.db')
  expect((await rapport('backup', copy)).code).toBe(0)

  // More arrives, then the machine goes down with a log that was not taken in.
  const more = startLoad(server.url, 8)
  await more.reaches(30)
  await server.kill('SIGKILL')
  await more.ended
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0)
  const page = Buffer.alloc(4096, 0xee)
  const damaged = readFileSync(file)
  // Some pages stand in the log as well, which hides what became of them in the file.
  for (let at = 4096 * 4; at < damaged.length; at += 4096 * 2) page.copy(damaged, at)
  writeFileSync(file, damaged)
  const seen = await rapport('doctor')
  expect(seen.code).toBe(1)
  expect(seen.said).toMatch(/^problem .*restore/m)

  const truncated = join(folder, 'truncated.db')
  copyFileSync(copy, truncated)
  truncateSync(truncated, statSync(copy).size - 4096)
  const [cutOff, itself] = [await rapport('restore', truncated), await rapport('restore', file)]
  expect([cutOff.code, cutOff.said]).toEqual([1, expect.stringContaining('cut off')])
  expect([itself.code, itself.said]).toEqual([1, expect.stringContaining('is the database itself')])

  const restored = await rapport('restore', copy)
  expect([restored.code, restored.said]).toEqual([0, expect.stringContaining('Restored')])
  expect(existsSync(`${file}-wal`)).toBe(false)
  expect((await rapport('doctor')).code).toBe(0)
  expect(await exportHash('after.csv')).toBe(before)
  const again = await startServer(file)
  const later = startLoad(again.url, 4)
  await later.reaches(10)
  await later.stop()
  expect(later.refused).toEqual([])
})
