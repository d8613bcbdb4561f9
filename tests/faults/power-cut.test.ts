import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { makeDisk } from './disk.ts'
import { A_WHILE_MS, inForm } from './form.ts'
import { send, startLoad, storedIds } from './load.ts'
import { aDatabase, aFolder, runNode, startServer } from './server-process.ts'

/** A database and what a power cut would leave of its folder. */
async function aFragileDatabase() {
  const [folder, image] = [aFolder(), aFolder()]
  const file = await aDatabase(folder)
  const left = join(image, 'rapport.db')
  copyFileSync(file, left)
  return { file, left, disk: makeDisk(folder, image) }
}

test(
  'what was acknowledged before a power cut is there after it',
  async () => {
    for (let round = 0; round < inForm(2, 10); round += 1) {
      const { file, left, disk } = await aFragileDatabase()
      const server = await startServer(file, disk.environment)
      const load = startLoad(server.url, 16)
      // Enough in one of the rounds for the log to be taken in and begun anew.
      await load.reaches(round % 2 === 0 ? 100 : 1200)
      await server.kill('SIGKILL')
      await load.ended

      const after = await startServer(left)
      const stored = storedIds(left)
      const lost = [...load.acknowledged.keys()].filter((id) => stored.get(id) !== 1)
      expect(lost).toEqual([])
      for (const [id, answers] of load.unanswered)
        expect([200, 201]).toContain((await send(after.url, id, answers))?.status)
      await after.kill('SIGTERM')
      const raw = new Sqlite(left)
      expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
      raw.close()
    }
  },
  A_WHILE_MS,
)

test.each([
  ['FULL', 'nothing'],
  ['NORMAL', 'something'],
] as const)('the power cut is a real one: with synchronous=%s it loses %s', async (mode, loses) => {
  const { file, left, disk } = await aFragileDatabase()
  const writer = runNode(['tests/faults/writer.ts', file, mode], file, disk.environment)
  let acknowledged = 0
  const enough = new Promise<void>((resolve, reject) => {
    createInterface(writer.process.stdout).on('line', (line) => {
      acknowledged = Number(line)
      if (acknowledged === 300) resolve()
    })
    void writer.ended.then(({ said }) => reject(new Error(said)))
  })
  await enough
  writer.process.kill('SIGKILL')
  await writer.ended
  const raw = new Sqlite(left)
  const kept = Number(
    raw.prepare("SELECT count(*) FROM settings WHERE name LIKE 'row %'").pluck().get(),
  )
  raw.close()
  if (loses === 'nothing') expect(kept).toBeGreaterThanOrEqual(acknowledged)
  else expect(kept).toBeLessThan(acknowledged)
})
